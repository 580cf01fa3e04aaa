// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.text.Span;

/** What rules ask of a sentence. Labels are ClearNLP's. */
final class Grammar {
  /** The functions that have a name of their own; any other is a preposition. */
  static final Set<String> FUNCTIONS =
      Set.of(
          "that",
          "to-do",
          "somebody-to-do",
          "object",
          "doing",
          "in-order-to",
          "would",
          "subject",
          "predicate",
          "evaluation",
          "evaluated",
          "existential",
          "compound",
          "listed");

  private static final Set<String> PREPOSITIONS = WordLists.of("prepositions");

  private final Subjects subjects;
  private final Negation negation;
  private final ConditionClauses conditions;
  private final Conjuncts conjuncts;
  private final ClauseParts clauses;
  private final NounParts nouns;
  private final ListParts lists;

  Grammar(Tree tree) {
    this.subjects = new Subjects(tree);
    this.negation = new Negation(tree);
    this.conditions = new ConditionClauses(tree);
    this.conjuncts = new Conjuncts(tree, subjects);
    this.clauses = new ClauseParts(tree, subjects, negation, conjuncts);
    this.nouns = new NounParts(tree, subjects, conjuncts, clauses);
    this.lists = new ListParts(tree);
  }

  /** Who does what a predicate says, and who owns a noun. */
  Subjects subjects() {
    return subjects;
  }

  /** What is negated, and under which modal it stands. */
  Negation negation() {
    return negation;
  }

  /** What makes a position conditional. */
  ConditionClauses conditions() {
    return conditions;
  }

  /** Where a part stands, without what is joined to it and without an opening "that". */
  Span span(Token head) {
    return conjuncts.span(head);
  }

  /** Whether a rule file may name this function: one of {@link #FUNCTIONS}, or a preposition. */
  static boolean isFunction(String name) {
    return FUNCTIONS.contains(name) || PREPOSITIONS.contains(name);
  }

  /** The parts of a predicate under this function (see the rule files), coordinate ones apart. */
  List<Part> parts(Token predicate, String function) {
    return first(predicate, function).stream()
        .flatMap(part -> conjuncts.apart(part).stream())
        .toList();
  }

  private List<Part> first(Token predicate, String function) {
    return switch (function) {
      case "that" -> clauses.finite(predicate);
      case "to-do" -> clauses.infinitives(predicate);
      case "somebody-to-do" -> clauses.infinitivesOfOthers(predicate);
      case "object" -> nouns.objects(predicate);
      case "doing" -> clauses.gerunds(predicate);
      case "in-order-to" -> clauses.purposes(predicate);
      case "would" -> clauses.would(predicate);
      case "subject" -> nouns.subject(predicate);
      case "predicate" -> nouns.predicate(predicate);
      case "evaluation" -> nouns.evaluation(predicate);
      case "evaluated" -> nouns.evaluated(predicate);
      case "compound" -> nouns.compounds(predicate);
      case "listed" -> lists.parts(predicate);
      case "existential" -> existential(predicate).stream().toList();
      default -> nouns.behind(function, predicate);
    };
  }

  private Optional<Part> existential(Token verb) {
    return negation.existentialNo(verb).map(nouns::noun);
  }
}
