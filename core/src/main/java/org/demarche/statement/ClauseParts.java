// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;

/** The clauses that can be the content of a predicate: "that he go", "to go", "going". */
final class ClauseParts {
  private static final Set<String> BARE_CLAUSE = WordLists.of("bare-clause");
  private static final Set<String> OTHER_MARKS = WordLists.of("other-clause-marks");
  private static final Set<String> MAKING = WordLists.of("making");
  private static final Set<String> ASKING_OF = WordLists.of("asking-of");
  private static final Set<String> PROPOSING = WordLists.of("proposing-modals");

  private final Tree tree;
  private final Subjects subjects;
  private final Negation negation;
  private final Conjuncts conjuncts;

  ClauseParts(Tree tree, Subjects subjects, Negation negation, Conjuncts conjuncts) {
    this.tree = tree;
    this.subjects = subjects;
    this.negation = negation;
    this.conjuncts = conjuncts;
  }

  /** A clause with its own subject as agent. */
  Part clause(Token clause) {
    return new Part(clause, conjuncts.span(clause), subjects.ofClause(clause));
  }

  private Part ofHolder(Token clause) {
    return new Part(clause, conjuncts.span(clause), Optional.empty());
  }

  private boolean isInfinitive(Token verb) {
    return tree.children(verb, "aux").stream().anyMatch(aux -> aux.tagged("TO"));
  }

  // ---------------------------------------------------------------- finite clauses

  /** "demanded that he go", "said it would". */
  List<Part> finite(Token predicate) {
    List<Part> parts =
        tree.children(predicate, "ccomp", "acl", "relcl", "advcl").stream()
            .filter(clause -> clause.index() > predicate.index())
            .filter(clause -> hasThat(clause) || isComplement(clause, predicate))
            .filter(clause -> !isMaking(clause, predicate))
            .map(this::clause)
            .toList();
    return predicate.tagged("N") ? parts.stream().limit(1).toList() : parts;
  }

  /** "the request that she made": who made it, and not what it is. */
  private static boolean isMaking(Token clause, Token noun) {
    return noun.tagged("N") && clause.is("acl", "relcl") && MAKING.contains(clause.lemma());
  }

  private boolean hasThat(Token clause) {
    return tree.children(clause, "mark", "complm").stream()
        .anyMatch(mark -> mark.lemma().equals("that"));
  }

  private boolean isComplement(Token clause, Token predicate) {
    return clause.is("ccomp")
        && clause.tagged("V")
        && predicate.tagged("V")
        && !isInfinitive(clause)
        && tree.child(clause, "nsubj", "nsubjpass", "expl", "csubj").isPresent()
        && !isMarkedOtherwise(clause);
  }

  /** "if …", "whether …", "because …": no content of saying that something shall be. */
  boolean isMarkedOtherwise(Token clause) {
    return tree.children(clause, "mark", "advmod", "complm").stream()
        .anyMatch(mark -> mark.index() < clause.index() && OTHER_MARKS.contains(mark.small()));
  }

  /** "the proposal would lift pay": what a proposal says. */
  List<Part> would(Token noun) {
    if (!noun.is("nsubj")) {
      return List.of();
    }
    Token verb = tree.above(noun);
    boolean proposes = negation.modal(verb).filter(PROPOSING::contains).isPresent();
    return proposes ? List.of(ofHolder(verb)) : List.of();
  }

  // ---------------------------------------------------------------- infinitives

  /** "refused to go". */
  List<Part> infinitives(Token predicate) {
    return tree.children(predicate, "xcomp", "ccomp", "acl", "advcl", "relcl", "infmod").stream()
        .filter(clause -> clause.index() > predicate.index() && isInfinitive(clause))
        .filter(clause -> tree.child(clause, "nsubj", "nsubjpass").isEmpty())
        .filter(clause -> !isPurpose(clause, predicate))
        .map(this::ofHolder)
        .toList();
  }

  /** "built a wall to stop them": what an object is for. */
  private boolean isPurpose(Token clause, Token predicate) {
    return clause.is("advcl")
        && predicate.tagged("V")
        && tree.children(predicate, "dobj").stream()
            .anyMatch(object -> object.index() < clause.index());
  }

  /** "gave them until May to go": an infinitive behind an object. */
  List<Part> purposes(Token predicate) {
    return tree.children(predicate, "advcl", "xcomp").stream()
        .filter(clause -> isInfinitive(clause) && clause.index() > predicate.index())
        .map(
            clause ->
                new Part(clause, conjuncts.span(clause), tree.child(predicate, "dobj", "dative")))
        .toList();
  }

  /** "wants X to go", "urged X to go", "called on X to go", "for X to go". */
  List<Part> infinitivesOfOthers(Token predicate) {
    List<Part> own =
        tree.children(predicate, "ccomp", "advcl", "xcomp", "acl", "conj", "relcl").stream()
            .filter(clause -> clause.index() > predicate.index())
            .filter(clause -> tree.child(clause, "nsubj", "nsubjpass").isPresent())
            .filter(clause -> isNonFinite(clause, predicate))
            .map(this::clause)
            .toList();
    return own.isEmpty()
        ? asked(predicate).map(object -> infinitivesOf(object, predicate)).orElse(List.of())
        : own;
  }

  private boolean isNonFinite(Token clause, Token predicate) {
    boolean bare = clause.tagged("VB") && BARE_CLAUSE.contains(predicate.lemma());
    boolean joined = clause.is("conj") && tree.children(clause, "mark").isEmpty();
    return (isInfinitive(clause) || clause.tagged("JJ") || bare)
        && !isMarkedFinite(clause)
        && !joined
        && !hasFiniteAuxiliary(clause);
  }

  private boolean isMarkedFinite(Token clause) {
    return tree.children(clause, "mark", "complm").stream()
        .anyMatch(mark -> !mark.lemma().equals("for"));
  }

  private boolean hasFiniteAuxiliary(Token clause) {
    return tree.children(clause, "aux").stream()
        .anyMatch(aux -> aux.tagged("MD") || aux.tagged("VBZ") || aux.tagged("VBD"));
  }

  /** Whoever is asked: the object, the subject of a passive, "on X", "to X". */
  private Optional<Token> asked(Token predicate) {
    Optional<Token> object =
        subjects.isPassive(predicate)
            ? tree.child(predicate, "nsubjpass")
            : tree.child(predicate, "dobj", "iobj", "dative");
    return object.or(
        () ->
            tree.children(predicate, "prep").stream()
                .filter(preposition -> ASKING_OF.contains(preposition.lemma()))
                .flatMap(preposition -> tree.children(preposition, "pobj").stream())
                .findFirst());
  }

  private List<Part> infinitivesOf(Token object, Token predicate) {
    boolean passive = subjects.isPassive(predicate);
    return tree.children(predicate, "xcomp", "ccomp", "advcl").stream()
        .filter(clause -> isInfinitive(clause) && clause.index() > predicate.index())
        .filter(clause -> tree.child(clause, "nsubj").isEmpty())
        .filter(clause -> passive || clause.index() > object.index())
        .map(clause -> new Part(clause, conjuncts.span(clause), Optional.of(object)))
        .toList();
  }

  /** "ruled out leaving". */
  List<Part> gerunds(Token predicate) {
    return tree.children(predicate, "xcomp", "ccomp", "dobj").stream()
        .filter(clause -> clause.tagged("VBG") && clause.index() > predicate.index())
        .filter(clause -> tree.child(clause, "nsubj", "aux").isEmpty())
        .map(this::ofHolder)
        .toList();
  }

  /** "for talks to begin", however the parser hangs it. */
  List<Part> withFor(Token predicate) {
    return tree.children(predicate, "advcl", "conj", "ccomp", "xcomp", "acl").stream()
        .filter(clause -> clause.index() > predicate.index())
        .filter(
            clause ->
                tree.children(clause, "mark").stream().anyMatch(mark -> mark.lemma().equals("for")))
        .map(this::clause)
        .toList();
  }
}
