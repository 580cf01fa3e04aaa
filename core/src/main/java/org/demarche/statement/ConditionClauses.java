// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

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

  private static final Set<String> PROVIDING = WordLists.of("providing-marks");
  private static final Set<String> ATTRIBUTING = WordLists.of("attributing");
  private static final Set<String> EXCHANGES = WordLists.of("exchanges");

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
      if (marks.contains(token.small()) && (opensClause(token) || isInverted(token))) {
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
                .noneMatch(ConditionClauses::partsClauses);
    return beside || behind;
  }

  /** A word that tells of another clause; ", she said," does not. */
  private static boolean partsClauses(Token token) {
    boolean attributes = ATTRIBUTING.contains(token.lemma());
    return !attributes && (token.tagged("VBD") || token.tagged("VBZ"))
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

  /** "in exchange for", "in return for", "on condition that". */
  Optional<Span> exchange() {
    return tree.tokens().stream()
        .filter(this::isExchange)
        .findFirst()
        .map(token -> tree.span(tree.above(token)));
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
        && !tree.children(noun, "prep", "ccomp", "acl", "relcl").isEmpty()
        && tree.above(noun).lemma().equals(preposition);
  }
}
