// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.text.Span;

/** Finds the clauses and phrases that make a position conditional. */
final class ConditionClauses {
  /** The words that open a condition: "if", "unless". */
  static final Set<String> MARKS = WordLists.of("condition-marks");

  /** The same without "before", which tells of a time more often than of a condition. */
  static final Set<String> PROVISOS = WordLists.of("provisos");

  private static final Set<String> PROVIDING = WordLists.of("providing-marks");
  private static final Set<String> ATTRIBUTING = WordLists.of("attributing");
  private static final Set<String> EXCHANGES = WordLists.of("exchanges");

  private static final Set<String> LENGTHS = WordLists.of("condition-lengths");
  private static final Set<String> LENGTH_OPENERS = WordLists.of("condition-length-openers");
  private static final Set<String> INVERTED = WordLists.of("inverted-conditions");

  private final Tree tree;

  ConditionClauses(Tree tree) {
    this.tree = tree;
  }

  /**
   * A clause that makes a position conditional.
   *
   * @param head its predicate
   * @param span where it stands, with its opening word
   * @param words where it stands without
   * @param agent its subject
   * @param mark the opening word in lower case
   */
  record Condition(Token head, Span span, Span words, Optional<Token> agent, String mark) {}

  /** The clause that one of these words opens, below or behind a predicate. */
  Optional<Condition> of(Token predicate, Set<String> marks) {
    for (Token token : tree.tokens()) {
      if (marks.contains(token.small())
          && (opensClause(token) && !isPhrase(token) || isInverted(token))) {
        Optional<Token> clause =
            clauseOpenedBy(token)
                .filter(each -> tree.child(each, "nsubj", "nsubjpass", "expl").isPresent())
                .filter(each -> !tree.isBelow(predicate, each))
                .filter(each -> isNear(predicate, each, token));
        if (clause.isPresent()) {
          return Optional.of(condition(clause.get(), token));
        }
      }
    }
    return Optional.empty();
  }

  /** "provided that Peru accepts": whether such a word opens this clause. */
  boolean isProviding(Token clause) {
    return tree.tokens().stream()
        .filter(mark -> PROVIDING.contains(mark.small()) && opensClause(mark))
        .anyMatch(mark -> clauseOpenedBy(mark).filter(clause::equals).isPresent());
  }

  private Condition condition(Token clause, Token mark) {
    int end = Math.max(endOf(clause, mark), mark.end());
    Optional<Token> next = tree.next(mark);
    Optional<Token> behindThat = next.filter(that -> that.lemma().equals("that"));
    int start = behindThat.flatMap(tree::next).or(() -> next).map(Token::start).orElse(mark.end());
    return new Condition(
        clause,
        new Span(mark.start(), end),
        new Span(Math.min(start, end), end),
        tree.child(clause, "nsubj", "nsubjpass"),
        mark.small());
  }

  /** "should Peru refuse": the modal before its subject. */
  private boolean isInverted(Token token) {
    return token.small().equals("should")
        && token.tagged("MD")
        && tree.children(tree.above(token), "nsubj", "nsubjpass").stream()
            .anyMatch(subject -> subject.index() > token.index())
        && tree.children(tree.above(token), "nsubj", "nsubjpass", "attr", "dobj").stream()
            .noneMatch(word -> word.tagged("W") && word.index() < token.index());
  }

  /** "until August", "at once". */
  private boolean isPhrase(Token token) {
    boolean noun = token.is("prep") && tree.child(token, "pobj").isPresent();
    return noun || tree.previous(token).filter(at -> at.small().equals("at")).isPresent();
  }

  /** "so long as …", "as soon as …", "should Oslo refuse": a clause that no single word opens. */
  Optional<Span> unmarked(List<Token> predicates) {
    for (Token token : tree.tokens()) {
      Optional<Token> verb = tree.head(token).filter(Subjects::isPredicate);
      boolean asLongAs =
          token.small().equals("as")
              && tree.previous(token).filter(word -> LENGTHS.contains(word.small())).isPresent();
      boolean inverted =
          INVERTED.contains(token.small())
              && token.is("aux")
              && verb.filter(each -> hasSubjectBehind(each, token)).isPresent();
      Optional<Token> clause =
          (asLongAs || inverted ? clauseOpenedBy(token) : Optional.<Token>empty())
              .filter(each -> predicates.stream().noneMatch(it -> tree.isBelow(it, each)))
              .filter(each -> predicates.stream().anyMatch(it -> isNear(it, each, token)));
      if (clause.isPresent()) {
        Token first = asLongAs ? openingOf(token) : token;
        return Optional.of(new Span(first.start(), endOf(clause.get(), token)));
      }
    }
    return Optional.empty();
  }

  /** The first word of "so long as", "for as long as". */
  private Token openingOf(Token as) {
    Token first = as;
    for (int i = as.index() - 1; i >= 0 && as.index() - i <= 3; i--) {
      String word = tree.token(i).small();
      if (!LENGTHS.contains(word) && !LENGTH_OPENERS.contains(word)) {
        break;
      }
      first = tree.token(i);
    }
    return first;
  }

  private static boolean opensClause(Token token) {
    return token.tagged("IN")
        || token.tagged("WRB")
        || token.tagged("RB")
        || token.tagged("VB")
        || token.tagged("CC");
  }

  /**
   * The verb of the clause: the mark's head, or the first verb behind it that has a subject there.
   */
  private Optional<Token> clauseOpenedBy(Token mark) {
    Optional<Token> head =
        tree.head(mark).filter(verb -> verb.index() > mark.index() && Subjects.isPredicate(verb));
    if (head.isPresent() && mark.is("mark", "advmod", "complm")) {
      return head;
    }
    return tree.tokens().stream()
        .filter(token -> token.index() > mark.index() && token.tagged("V"))
        .filter(token -> hasSubjectBehind(token, mark))
        .findFirst();
  }

  private boolean hasSubjectBehind(Token verb, Token mark) {
    return tree.children(verb, "nsubj", "nsubjpass").stream()
        .anyMatch(subject -> subject.index() > mark.index() && subject.index() < verb.index());
  }

  /**
   * Whether the clause belongs to the predicate: below it or its neighbours, or right behind it.
   */
  private boolean isNear(Token predicate, Token clause, Token mark) {
    if (tree.isBelow(clause, predicate)) {
      return true;
    }
    boolean beside = tree.head(predicate).filter(head -> clause.head() == head.index()).isPresent();
    boolean behind =
        mark.index() > predicate.index()
            && tree.tokens().subList(predicate.index() + 1, mark.index()).stream()
                .noneMatch(this::partsClauses);
    return beside || behind;
  }

  /** "…, he said, if …": the verb of an aside. */
  private boolean isAside(Token verb) {
    boolean beforeComma = tree.next(verb).filter(mark -> mark.form().equals(",")).isPresent();
    return ATTRIBUTING.contains(verb.lemma()) || verb.tagged("VBD") && beforeComma;
  }

  /** A word that tells of another clause; the verb of an aside does not. */
  private boolean partsClauses(Token token) {
    return (token.tagged("VBD") || token.tagged("VBZ")) && !isAside(token)
        || token.tagged("MD")
        || token.tagged("CC")
        || token.form().equals("\"");
  }

  private int endOf(Token clause, Token mark) {
    return tree.subtree(clause, child -> child.index() < mark.index()).stream()
        .filter(token -> !token.is("punct"))
        .mapToInt(Token::end)
        .max()
        .orElse(clause.end());
  }

  /** "in exchange for", "in return for", "on condition that", in the clause of these predicates. */
  Optional<Span> exchange(List<Token> predicates) {
    return tree.tokens().stream()
        .filter(this::isExchange)
        .filter(noun -> predicates.stream().anyMatch(each -> isBeside(noun, each)))
        .findFirst()
        .map(
            noun -> {
              Span phrase = tree.span(tree.above(noun));
              int end = clauseBehind(noun).map(clause -> endOf(clause, noun)).orElse(0);
              return new Span(phrase.start(), Math.max(phrase.end(), end));
            });
  }

  private boolean isBeside(Token noun, Token predicate) {
    Token above = tree.above(tree.above(noun));
    return tree.isBelow(noun, predicate)
        || tree.isBelow(predicate, above)
        || above.is("dobj", "attr", "pobj") && tree.isBelow(predicate, tree.above(above));
  }

  /** "on condition that Oslo joined", where the parser hangs the clause beside the phrase. */
  private Optional<Token> clauseBehind(Token condition) {
    return tree.next(condition)
        .filter(that -> that.small().equals("that") && that.is("mark", "complm"))
        .flatMap(tree::head);
  }

  /** What stands behind "in exchange for", "in return for", "on condition that". */
  Optional<Span> exchanged() {
    return tree.tokens().stream()
        .filter(this::isExchange)
        .flatMap(
            noun ->
                tree.children(noun, "prep", "ccomp", "acl", "relcl").stream()
                    .filter(each -> each.index() > noun.index())
                    .flatMap(
                        each ->
                            each.is("prep")
                                ? tree.children(each, "pobj", "pcomp").stream()
                                : Stream.of(each)))
        .findFirst()
        .map(head -> tree.span(head, child -> child.is("mark", "complm")));
  }

  private boolean isExchange(Token noun) {
    String preposition = noun.lemma().equals("condition") ? "on" : "in";
    return EXCHANGES.contains(noun.lemma())
        && noun.is("pobj")
        && (!tree.children(noun, "prep", "ccomp", "acl", "relcl").isEmpty()
            || clauseBehind(noun).isPresent())
        && tree.above(noun).lemma().equals(preposition);
  }
}
