// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.Reference;
import org.demarche.statement.ConditionClauses.Condition;

/** Whether a sentence has what a rule asks for beside its content. */
final class Requirements {
  /** The sentence stands above the points of a list. */
  static final String OPENS_LIST = "opens-list";

  /** The subject is a plan that nobody is named for, or "it". */
  static final String OF_A_PLAN = "of-a-plan";

  /** The requirements that are no functions. */
  static final Set<String> NAMES =
      Set.of(
          "modal",
          "existential-no",
          "negative-subject",
          "condition-on-another",
          "saying-no",
          "regardless",
          "figure",
          "passive",
          "or-else",
          "failing-condition",
          OPENS_LIST,
          OF_A_PLAN,
          "only-if",
          "duty",
          "under-terms");

  private static final Set<String> REGARDLESS = WordLists.of("regardless");

  private static final Set<String> ONLY_MARKS = WordLists.of("only-marks");

  /** Marks of a condition that is not met yet. */
  private static final Set<String> UNLESS = WordLists.of("unless");

  private final Reading reading;
  private final Tree tree;
  private final Grammar grammar;

  Requirements(Reading reading) {
    this.reading = reading;
    this.tree = reading.tree();
    this.grammar = reading.grammar();
  }

  /** Whether all is there that the rule requires. */
  boolean hold(Trigger trigger) {
    return trigger.frame().requires().stream()
        .allMatch(required -> isThere(trigger.predicate(), required));
  }

  private boolean isThere(Token predicate, String required) {
    return switch (required) {
      case "modal" -> grammar.negation().modal(predicate).isPresent();
      case "existential-no" -> grammar.negation().existentialNo(predicate).isPresent();
      case "negative-subject" -> hasNegativeSubject(predicate);
      case "condition-on-another" -> isConditionOnAnother(predicate, ConditionClauses.MARKS);
      case "saying-no" ->
          tree.children(predicate, "discourse", "dobj", "intj").stream()
              .anyMatch(child -> child.small().equals("no"));
      case "regardless" -> isRegardless();
      case "passive" -> grammar.subjects().isPassive(predicate);
      case "figure" -> isBesideFigure(predicate);
      case "or-else" -> isOrElse(predicate);
      case "failing-condition" -> isOnFailure(predicate);
      case OF_A_PLAN -> isOfPlan(predicate);
      case "only-if" -> isOnlyIf() && isConditionOnAnother(predicate, ONLY_MARKS);
      case "duty" -> isDuty(predicate);
      case "under-terms" -> isUnderTerms();
      case OPENS_LIST -> Bullets.isAbovePoint(reading.passage(), reading.sentence());
      default -> isFilled(predicate, required);
    };
  }

  /** A function of the predicate; "under @deals" wants its head to be one of a set. */
  private boolean isFilled(Token predicate, String required) {
    String[] words = required.split(" @");
    List<Part> parts = grammar.parts(predicate, words[0]);
    return words.length == 1
        ? !parts.isEmpty()
        : parts.stream().anyMatch(part -> isOneOf(reading.rules().set(words[1]), part.head()));
  }

  private boolean isOneOf(Set<String> lemmas, Token head) {
    return lemmas.contains(head.lemma().toLowerCase(Locale.ROOT))
        || reading.hasNounOf(lemmas, head);
  }

  /** "The plan would …", "It would …" at the beginning of a sentence. */
  private boolean isOfPlan(Token predicate) {
    return grammar
        .subjects()
        .of(predicate)
        .filter(subject -> subject.index() < 2 || reading.isIn("papers", subject))
        .filter(subject -> subject.small().equals("it") || reading.isIn("papers", subject))
        .filter(subject -> grammar.subjects().owner(subject).isEmpty())
        .isPresent();
  }

  /** "only if", "only when": a condition, and not a time. */
  private boolean isOnlyIf() {
    return tree.tokens().stream()
        .filter(token -> ONLY_MARKS.contains(token.small()))
        .anyMatch(
            token -> tree.previous(token).filter(only -> only.small().equals("only")).isPresent());
  }

  /** "has to go", "has still to go"; not "has the power to go". */
  private boolean isDuty(Token predicate) {
    Optional<Token> next = tree.next(predicate);
    while (next.filter(token -> token.tagged("RB")).isPresent()) {
      next = next.flatMap(tree::next);
    }
    return next.filter(token -> token.tagged("TO")).isPresent();
  }

  /** "under the accord", wherever the parser hangs it. */
  private boolean isUnderTerms() {
    return tree.tokens().stream()
        .filter(token -> token.small().equals("under"))
        .flatMap(under -> tree.children(under, "pobj").stream())
        .anyMatch(terms -> isOneOf(reading.rules().set("pacts"), terms));
  }

  /** "No deal will …", but not "no one". */
  private boolean hasNegativeSubject(Token predicate) {
    return grammar
        .subjects()
        .of(predicate)
        .filter(subject -> grammar.negation().hasNo(subject) && !subject.small().equals("one"))
        .isPresent();
  }

  private boolean isConditionOnAnother(Token predicate, Set<String> marks) {
    Optional<Token> agent = grammar.conditions().of(predicate, marks).flatMap(Condition::agent);
    Reference who =
        agent.isEmpty() ? Reference.NOBODY : reading.who(agent, reading.voiceAt(predicate));
    return who.isParty();
  }

  /** "came down to $40 million": whether an object of a preposition here is or has a number. */
  private boolean isBesideFigure(Token predicate) {
    return tree.children(predicate, "prep", "prt", "advmod").stream()
        .flatMap(each -> Stream.concat(Stream.of(each), tree.children(each, "prep").stream()))
        .flatMap(each -> tree.children(each, "pobj").stream())
        .anyMatch(
            object ->
                object.tagged("CD")
                    || tree.children(object, "nummod", "num", "quantmod").stream()
                        .anyMatch(number -> number.tagged("CD")));
  }

  /** "pay, or we will close the pass". */
  private boolean isOrElse(Token predicate) {
    return tree.head(predicate).stream()
        .filter(head -> predicate.is("conj", "ccomp", "parataxis", "dep"))
        .anyMatch(
            head ->
                Stream.concat(
                        tree.children(head, "cc").stream(),
                        tree.children(predicate, "cc", "mark").stream())
                    .anyMatch(cc -> cc.lemma().equals("or") && cc.index() < predicate.index()));
  }

  /** "if nothing is paid", "unless", "until": a condition that others have not met. */
  private boolean isOnFailure(Token predicate) {
    return grammar
        .conditions()
        .of(predicate, ConditionClauses.MARKS)
        .filter(
            condition ->
                UNLESS.contains(condition.mark()) && !isAboutWeather(predicate)
                    || grammar.negation().isNegated(condition.head())
                    || reading.isIn("failing", condition.head())
                    || reading.isIn("collapsing", condition.head())
                    || grammar.negation().existentialNo(condition.head()).isPresent()
                    || hasNegativeSubject(condition.head()))
        .isPresent();
  }

  /** "it will snow": nobody does it. */
  private boolean isAboutWeather(Token predicate) {
    return tree.children(predicate, "nsubj", "expl").stream()
            .anyMatch(subject -> subject.small().equals("it"))
        && !isConditionOnAnother(predicate, ConditionClauses.MARKS);
  }

  /** "whether or not", "with or without", "regardless". */
  private boolean isRegardless() {
    String words = reading.words().toLowerCase(Locale.ROOT);
    return REGARDLESS.stream().anyMatch(words::contains);
  }

  /** "rule … out", "turn … down": whether a word stands with the trigger that the rule names. */
  boolean hasCompanions(Trigger trigger) {
    Set<String> with = trigger.frame().with();
    Token token = trigger.token();
    return with.isEmpty()
        || tree.children(token).stream()
            .anyMatch(child -> with.contains(child.lemma()) || with.contains(child.small()))
        || tree.next(token).filter(next -> with.contains(next.small())).isPresent()
        || tree.previous(token).filter(before -> with.contains(before.small())).isPresent();
  }
}
