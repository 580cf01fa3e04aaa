// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;

/** The nouns that can be the content of a predicate: objects, subjects, what a copula says. */
final class NounParts {
  private static final Set<String> CONSISTING = WordLists.of("consisting");
  private static final Set<String> CONSISTING_OF = WordLists.of("consisting-of");

  private final Tree tree;
  private final Subjects subjects;
  private final Conjuncts conjuncts;
  private final ClauseParts clauses;

  NounParts(Tree tree, Subjects subjects, Conjuncts conjuncts, ClauseParts clauses) {
    this.tree = tree;
    this.subjects = subjects;
    this.conjuncts = conjuncts;
    this.clauses = clauses;
  }

  /** A noun with its owner as agent. */
  Part noun(Token noun) {
    return new Part(noun, conjuncts.span(noun), subjects.owner(noun));
  }

  private Part nounOrClause(Token token) {
    return token.tagged("N") ? noun(token) : clauses.clause(token);
  }

  private Part withoutAgent(Token token) {
    return new Part(token, conjuncts.span(token), Optional.empty());
  }

  // ---------------------------------------------------------------- objects and subjects

  /** The object of a verb; the subject where the verb is passive. */
  List<Part> objects(Token predicate) {
    if (subjects.isPassive(predicate)) {
      return ofPassive(predicate).map(this::noun).stream().toList();
    }
    List<Part> direct =
        tree.children(predicate, "dobj").stream()
            .map(object -> relativeOr(object, predicate))
            .map(this::noun)
            .toList();
    if (!direct.isEmpty()) {
      return direct;
    }
    return beforeClause(predicate)
        .or(() -> asComplement(predicate))
        .or(() -> strayed(predicate))
        .stream()
        .toList();
  }

  private Optional<Token> ofPassive(Token verb) {
    Optional<Token> subject = tree.child(verb, "nsubjpass").map(subjects::antecedent);
    if (subject.isEmpty() && verb.is("acl", "relcl")) {
      return tree.head(verb).filter(head -> head.tagged("N"));
    }
    return subject.isEmpty() && verb.is("conj") ? subjects.of(verb) : subject;
  }

  /** "the terms which Iran rejected": the noun for "which". */
  private Token relativeOr(Token object, Token predicate) {
    boolean relative = object.tagged("W") && predicate.is("relcl");
    return relative ? tree.above(predicate) : object;
  }

  /** "the terms Iran rejected": the noun before the clause. */
  private Optional<Part> beforeClause(Token predicate) {
    if (!predicate.is("relcl") || tree.child(predicate, "ccomp", "xcomp").isPresent()) {
      return Optional.empty();
    }
    return tree.head(predicate)
        .filter(head -> head.tagged("N") && !subjects.of(predicate).equals(Optional.of(head)))
        .map(
            head ->
                new Part(
                    head,
                    tree.span(head, child -> child.is("relcl", "conj", "cc")),
                    subjects.owner(head)));
  }

  /** "wants the measures repealed": an object that the parser hangs on the subject. */
  private Optional<Part> strayed(Token predicate) {
    return tree.children(predicate, "nsubj").stream()
        .flatMap(subject -> tree.children(subject, "appos").stream())
        .filter(noun -> noun.index() > predicate.index() && noun.tagged("N"))
        .findFirst()
        .map(this::noun);
  }

  /** "turned down what it was offered", and an object that the parser takes for a clause. */
  private Optional<Part> asComplement(Token predicate) {
    Optional<Token> relative =
        tree.children(predicate, "ccomp").stream()
            .filter(clause -> clause.index() > predicate.index())
            .filter(
                clause ->
                    tree.children(clause, "dobj").stream()
                        .anyMatch(
                            what ->
                                what.small().startsWith("what") && what.index() < clause.index()))
            .findFirst();
    if (relative.isPresent()) {
      return relative.map(clauses::clause);
    }
    return tree.children(predicate, "ccomp", "xcomp", "attr", "oprd").stream()
        .filter(child -> child.tagged("N") && child.index() > predicate.index())
        .filter(child -> tree.child(child, "nsubj", "cop").isEmpty())
        .findFirst()
        .map(this::noun);
  }

  /** The subject as a content: "the plan is unacceptable". */
  List<Part> subject(Token predicate) {
    return subjects
        .of(predicate)
        .filter(token -> !token.tagged("PRP") || token.is("nsubj", "nsubjpass"))
        .map(this::noun)
        .stream()
        .toList();
  }

  // ---------------------------------------------------------------- what is said of a noun

  /** "the demand is that …", "demands include …": what the copula says of the noun. */
  List<Part> predicate(Token noun) {
    Token verb = tree.above(noun);
    if (!noun.is("nsubj", "nsubjpass") || !CONSISTING.contains(verb.lemma())) {
      return List.of();
    }
    List<Part> parts =
        tree.children(verb, "ccomp", "xcomp", "attr", "dobj", "advcl", "oprd").stream()
            .filter(child -> child.index() > verb.index() && !clauses.isMarkedOtherwise(child))
            .map(this::nounOrClause)
            .toList();
    return parts.isEmpty() ? behindVerb(verb) : parts;
  }

  /** "the terms call for a new count". */
  private List<Part> behindVerb(Token verb) {
    return tree.children(verb, "prep").stream()
        .filter(preposition -> CONSISTING_OF.contains(preposition.lemma()))
        .flatMap(preposition -> tree.child(preposition, "pobj", "pcomp").stream())
        .map(this::noun)
        .toList();
  }

  /** "called the plan absurd", "described it as a trap": what is said of the object. */
  List<Part> evaluation(Token verb) {
    Stream<Token> complements =
        tree.children(verb, "oprd", "ccomp", "xcomp", "acomp", "attr", "dobj", "npadvmod").stream()
            .filter(child -> child.index() > verb.index())
            .filter(child -> child.tagged("JJ") || child.tagged("N"));
    Stream<Token> strayed =
        tree.children(verb, "dobj").stream()
            .flatMap(object -> tree.subtree(object, child -> child.is("relcl", "acl")).stream())
            .filter(noun -> noun.is("appos") && !isBehindComma(noun));
    Stream<Token> behindAs =
        Stream.concat(Stream.of(verb), tree.children(verb, "dobj").stream())
            .flatMap(place -> tree.children(place, "prep").stream())
            .filter(as -> as.lemma().equals("as"))
            .flatMap(as -> tree.child(as, "pobj", "pcomp", "amod").stream());
    return Stream.of(complements, strayed, behindAs)
        .flatMap(each -> each)
        .map(this::withoutAgent)
        .toList();
  }

  private boolean isBehindComma(Token noun) {
    return tree.previous(tree.subtree(noun, child -> false).get(0))
        .filter(before -> before.is("punct"))
        .isPresent();
  }

  /** The object of such a verb, where it stands as the subject of a small clause. */
  List<Part> evaluated(Token verb) {
    return tree.children(verb, "ccomp", "xcomp").stream()
        .flatMap(clause -> tree.children(clause, "nsubj").stream())
        .map(this::noun)
        .toList();
  }

  /** "the truce call": the common noun before it. */
  List<Part> compounds(Token noun) {
    return tree.children(noun, "compound", "nmod", "amod").stream()
        .filter(before -> before.index() < noun.index() && before.tag().startsWith("NN"))
        .filter(before -> !before.tag().startsWith("NNP") && before.entity().isEmpty())
        .map(before -> new Part(before, before.span(), Optional.empty()))
        .toList();
  }

  // ---------------------------------------------------------------- prepositions

  /** The objects of a preposition, behind the predicate or one of its particles: "up to". */
  List<Part> behind(String preposition, Token predicate) {
    List<Part> parts = new ArrayList<>();
    for (Token each : prepositionsOf(predicate)) {
      boolean follows = each.index() > predicate.index() || preposition.equals("under");
      if (each.form().equalsIgnoreCase(preposition) && follows) {
        tree.children(each, "pobj", "pcomp").forEach(object -> parts.add(nounOrClause(object)));
      }
    }
    if (preposition.equals("for")) {
      parts.addAll(clauses.withFor(predicate));
    }
    return parts;
  }

  /** The prepositions of a predicate, those behind a particle too: "walk out of", "up to". */
  private List<Token> prepositionsOf(Token predicate) {
    return tree
        .children(
            predicate, "prep", "prt", "agent", "advmod", "dative", "mark", "cc", "conj", "dep")
        .stream()
        .flatMap(child -> Stream.concat(Stream.of(child), tree.children(child, "prep").stream()))
        .toList();
  }
}
