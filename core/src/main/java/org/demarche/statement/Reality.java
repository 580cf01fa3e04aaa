// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.statement.Frame.Kind;

/** Whether a position is taken at all: what is asked, denied or supposed is none. */
final class Reality {
  private static final Set<String> UNREAL_MODALS = WordLists.of("unreal-modals");
  private static final Set<String> QUESTION_ENDS = Set.of("?", "?\"", "?”", "?'", "?’");

  private static final Set<String> NO_CONDITION = WordLists.of("no-condition");
  private static final Set<String> NOTHING = WordLists.of("nothing");

  private final Reading reading;
  private final Tree tree;
  private final Negation negation;

  Reality(Reading reading) {
    this.reading = reading;
    this.tree = reading.tree();
    this.negation = reading.grammar().negation();
  }

  // ---------------------------------------------------------------- negation

  /** Whether what the word says is negated, by itself, its verb or the verb above. */
  boolean isNegated(Trigger trigger) {
    Token predicate = trigger.predicate();
    if (trigger.isNegativePhrase()) {
      return false;
    }
    if (negation.isNegated(predicate) || hasNeither(predicate) || isUnderNoCondition(predicate)) {
      return true;
    }
    if (trigger.kind() == Kind.NOUNS) {
      Token noun = trigger.token();
      if (negation.hasNo(noun)) {
        return true;
      }
      if (noun.is("dobj", "attr")) {
        return negation.isNegated(tree.above(noun));
      }
    }
    boolean besideVerb = trigger.kind() == Kind.PHRASES && !trigger.token().equals(predicate);
    return !besideVerb && isNegatedFromAbove(predicate);
  }

  /** "Under no circumstances will we sign". */
  private boolean isUnderNoCondition(Token predicate) {
    return tree.children(predicate, "prep").stream()
        .filter(preposition -> preposition.index() < predicate.index())
        .flatMap(preposition -> tree.children(preposition, "pobj").stream())
        .anyMatch(noun -> NO_CONDITION.contains(noun.lemma()) && negation.hasNo(noun));
  }

  /** "Neither side accepted the plan", "will sign nothing", "agreed to neither". */
  private boolean hasNeither(Token predicate) {
    boolean nothing =
        Stream.concat(
                tree.children(predicate, "dobj").stream(),
                tree.children(predicate, "prep").stream()
                    .flatMap(preposition -> tree.children(preposition, "pobj").stream()))
            .anyMatch(object -> NOTHING.contains(object.small()));
    return nothing || hasNeitherSubject(predicate);
  }

  private boolean hasNeitherSubject(Token predicate) {
    return tree.children(predicate, "nsubj", "nsubjpass").stream()
        .anyMatch(
            subject ->
                subject.small().equals("neither")
                    || tree.children(subject, "det", "preconj").stream()
                        .anyMatch(det -> det.small().equals("neither")));
  }

  /** "failed to accept", "without accepting". */
  private boolean isNegatedFromAbove(Token predicate) {
    if (predicate.head() < 0) {
      return false;
    }
    Token above = tree.above(predicate);
    boolean purpose =
        predicate.is("advcl")
            && tree.children(predicate, "aux").stream().anyMatch(aux -> aux.tagged("TO"));
    if (predicate.is("xcomp") || purpose) {
      return negation.isNegated(above) || reading.isIn("failing", above);
    }
    return predicate.is("pcomp") && above.lemma().equals("without");
  }

  // ---------------------------------------------------------------- what is not so

  /** Asked, denied, supposed: no statement. */
  boolean isUnreal(Trigger trigger) {
    Token predicate = trigger.predicate();
    return isPossible(trigger)
        || isQuestion()
        || isIndirectQuestion(predicate)
        || isUnderPaper(trigger)
        || trigger.kind() == Kind.VERBS && isChance(predicate)
        || isUnrealFromAbove(trigger);
  }

  private boolean isPossible(Trigger trigger) {
    return trigger.kind() != Kind.MODALS
        && negation.modal(trigger.predicate()).filter(UNREAL_MODALS::contains).isPresent();
  }

  private boolean isUnrealFromAbove(Trigger trigger) {
    Token below = trigger.predicate();
    for (Token head : tree.ancestors(below)) {
      boolean driven =
          trigger.kind() != Kind.NOUNS
              && below.is("xcomp", "ccomp")
              && !isFinite(below)
              && reading.isIn("driving", head);
      if (isSupposed(below) || isDenied(below, head) || driven) {
        return true;
      }
      below = head;
    }
    return isSupposed(below);
  }

  /** "made it plain that it would not sign": said, and not brought about. */
  private boolean isFinite(Token clause) {
    return tree.children(clause, "mark", "complm").stream()
            .anyMatch(mark -> mark.lemma().equals("that"))
        || negation.modal(clause).isPresent();
  }

  /** "denied that it had offered", "did not say that it would offer". */
  private boolean isDenied(Token below, Token head) {
    boolean denies = below.is("ccomp", "xcomp", "dobj") && reading.isIn("denying", head);
    boolean unsaid =
        below.is("ccomp") && reading.isIn("claiming", head) && negation.isNegated(head);
    return denies || unsaid;
  }

  /** "a paper under which Peru would not pay": what a paper says, and nobody yet. */
  private boolean isUnderPaper(Trigger trigger) {
    Token clause = trigger.predicate();
    return trigger.kind() == Kind.MODALS
        && clause.is("relcl")
        && tree.children(clause, "prep", "advmod").stream()
            .filter(word -> word.index() < clause.index())
            .anyMatch(
                word ->
                    word.small().equals("whereby")
                        || (word.small().equals("under") || word.small().equals("by"))
                            && tree.children(word, "pobj").stream()
                                .anyMatch(which -> which.tagged("W")));
  }

  /** "the authority to sign", "a chance to accept": what could be done, not what is. */
  private boolean isChance(Token verb) {
    boolean infinitive = tree.children(verb, "aux").stream().anyMatch(aux -> aux.tagged("TO"));
    Token head = tree.above(verb);
    return infinitive
        && head.tagged("N")
        && verb.is("acl", "relcl", "xcomp", "advcl", "infmod", "ccomp")
        && !reading.isIn("deciding", head);
  }

  /** "if the union refuses". */
  private boolean isSupposed(Token clause) {
    return reading.grammar().conditions().isProviding(clause)
        || clause.is("advcl", "ccomp", "pcomp", "dep", "acl", "relcl")
            && tree.children(clause, "mark", "advmod", "complm").stream()
                .anyMatch(
                    mark ->
                        mark.index() < clause.index()
                            && reading.rules().set("supposing").contains(mark.small()));
  }

  private boolean isQuestion() {
    String words = reading.words().stripTrailing();
    return QUESTION_ENDS.stream().anyMatch(words::endsWith);
  }

  /** "which terms it would accept", "what would it offer": asked, not said. */
  private boolean isIndirectQuestion(Token verb) {
    if (verb.is("relcl", "acl")) {
      return false;
    }
    List<Token> before =
        tree.children(verb, "dobj", "attr", "advmod", "nsubj", "pobj", "prep", "npadvmod");
    return before.stream()
        .flatMap(child -> Stream.concat(Stream.of(child), tree.children(child, "pobj").stream()))
        .filter(child -> child.index() < verb.index())
        .flatMap(child -> tree.subtree(child, below -> below.is("relcl", "acl")).stream())
        .anyMatch(Reality::isQuestionWord);
  }

  private static boolean isQuestionWord(Token token) {
    return token.tagged("WDT")
        || token.tagged("WP")
        || token.tagged("WRB") && !token.small().equals("when");
  }
}
