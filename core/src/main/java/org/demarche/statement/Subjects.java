// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;

/** Who does what a predicate says, in whatever voice and form it stands, and who owns a noun. */
final class Subjects {
  private static final Set<String> OBJECT_CONTROL = WordLists.of("object-control");
  private static final Set<String> MAKING = WordLists.of("making");

  /** How many steps of coordination and control are followed. */
  private static final int DEPTH = 6;

  /** How far above a verb the noun may stand that a clause parts from it. */
  private static final int LONG_WAY = 4;

  private final Tree tree;

  Subjects(Tree tree) {
    this.tree = tree;
  }

  /** Whether a verb is passive, in full or reduced: "was rejected", "terms rejected by". */
  boolean isPassive(Token verb) {
    if (tree.child(verb, "auxpass", "nsubjpass").isPresent()) {
      return true;
    }
    if (!verb.tagged("VBN") || ofSentence(verb).isPresent()) {
      return false;
    }
    if (verb.is("conj") && tree.child(verb, "nsubj", "aux").isEmpty()) {
      return tree.head(verb).map(this::isPassive).orElse(false);
    }
    boolean reduced = verb.is("acl", "relcl", "amod", "nmod", "advcl", "ccomp", "xcomp");
    return reduced && tree.child(verb, "aux", "nsubj").isEmpty();
  }

  /**
   * "The guild accepted within the hour.": the noun before the verb of a whole sentence, which
   * parsers take for a participle behind a noun. Headlines, which end without a mark, are rather
   * what they seem.
   */
  private Optional<Token> ofSentence(Token verb) {
    boolean whole = tree.token(tree.tokens().size() - 1).tagged(".");
    if (!whole || !verb.tagged("VBN") || !verb.is("acl")) {
      return Optional.empty();
    }
    boolean own = tree.child(verb, "agent", "nsubj", "aux").isPresent();
    boolean aside = tree.previous(verb).filter(token -> token.tagged(",")).isPresent();
    return tree.ancestors(verb).stream()
        .limit(own ? 0 : aside ? LONG_WAY : 1)
        .filter(noun -> noun.tagged("N") && noun.index() < verb.index())
        .filter(noun -> noun.head() < 0 || noun.is("nsubj") && !tree.above(noun).tagged("V"))
        .findFirst();
  }

  /** Who does what the verb says: the subject, the agent of a passive, or whoever controls it. */
  Optional<Token> doer(Token verb) {
    return isPassive(verb) ? agentOfPassive(verb) : of(verb);
  }

  /** "by Norway". */
  private Optional<Token> agentOfPassive(Token verb) {
    return tree.child(verb, "agent").flatMap(by -> tree.child(by, "pobj"));
  }

  /** The grammatical subject, found through coordination and control. */
  Optional<Token> of(Token verb) {
    return of(verb, 0);
  }

  private Optional<Token> of(Token verb, int depth) {
    Optional<Token> own = tree.child(verb, "nsubj", "nsubjpass", "csubj");
    if (own.isPresent()) {
      return own.map(this::antecedent);
    }
    Optional<Token> ofSentence = ofSentence(verb);
    if (ofSentence.isPresent()) {
      return ofSentence;
    }
    Optional<Token> onAuxiliary =
        tree.children(verb, "aux", "auxpass").stream()
            .flatMap(aux -> tree.children(aux, "nsubj", "nsubjpass").stream())
            .findFirst();
    if (onAuxiliary.isPresent() || depth > DEPTH) {
      return onAuxiliary;
    }
    return tree.head(verb).flatMap(head -> controlled(verb, head, depth));
  }

  /** "which" and "that" stand for the noun before the clause; all other words for themselves. */
  Token antecedent(Token subject) {
    boolean relative =
        subject.tagged("WDT") || subject.tagged("WP") || subject.form().equalsIgnoreCase("that");
    if (!relative) {
      return subject;
    }
    return tree.ancestors(subject).stream()
        .filter(above -> above.is("relcl") && tree.above(above).tagged("N"))
        .findFirst()
        .map(tree::above)
        .orElse(subject);
  }

  /** The subject of a verb that has none of its own, by the word that it hangs on. */
  private Optional<Token> controlled(Token verb, Token head, int depth) {
    if (verb.is("conj", "dep", "parataxis") && isPredicate(head)) {
      return of(head, depth + 1);
    }
    if (verb.is("xcomp", "acomp", "attr", "oprd")) {
      return ofComplement(head, depth);
    }
    Optional<Token> before =
        tree.previous(verb)
            .filter(token -> token.is("pobj") && tree.above(token).lemma().equals("on"));
    if (verb.is("advcl") && verb.tagged("VBG") && before.isPresent()) {
      // "hinge on Ukraine dropping its bid": the parser hangs the verb beside the noun, and what it
      // tells is a condition and no deed.
      return Optional.empty();
    }
    boolean adverbial = verb.is("advcl") && tree.child(verb, "mark").isEmpty();
    if (adverbial || verb.is("ccomp") && verb.tagged("VBG")) {
      return of(head, depth + 1);
    }
    if (verb.is("pcomp")) {
      Optional<Token> object = tree.child(head, "pobj");
      return head.lemma().equals("with") && object.isPresent()
          ? object
          : ofClauseAbove(verb, depth);
    }
    if (verb.is("acl", "relcl", "nmod", "amod") && head.tagged("N")) {
      return verb.tagged("VBG") ? Optional.of(head) : owner(head);
    }
    if (head.tagged("N") && verb.tagged("VB")) {
      return owner(head).or(() -> ofClauseAbove(head, depth));
    }
    return Optional.empty();
  }

  /** "urged Peru to go": the object; "wants to go": the subject of the verb above. */
  private Optional<Token> ofComplement(Token head, int depth) {
    Optional<Token> object = tree.child(head, "dobj");
    if (object.isPresent() && OBJECT_CONTROL.contains(head.lemma())) {
      return object;
    }
    if (head.tagged("N")) {
      return owner(head).or(() -> ofClauseAbove(head, depth));
    }
    return head.tagged("V") || head.tagged("JJ") ? of(head, depth + 1) : Optional.empty();
  }

  /** The subject of the nearest verb above. */
  private Optional<Token> ofClauseAbove(Token token, int depth) {
    for (Token above : tree.ancestors(token)) {
      if (above.tagged("V") || above.tagged("MD")) {
        Optional<Token> agent = isPassive(above) ? agentOfPassive(above) : Optional.empty();
        return agent.or(() -> of(above, depth + 1));
      }
    }
    return Optional.empty();
  }

  static boolean isPredicate(Token token) {
    return token.tagged("V") || token.tagged("JJ") || token.tagged("MD") || token.tagged("N");
  }

  /** Who is to do what a clause says, where the clause itself tells. */
  Optional<Token> ofClause(Token clause) {
    return isPassive(clause)
        ? agentOfPassive(clause).or(() -> tree.child(clause, "nsubjpass"))
        : tree.child(clause, "nsubj");
  }

  /** The owner of a noun: "Iran's", "its", "by Iran", "the demands that Iran made". */
  Optional<Token> owner(Token noun) {
    Optional<Token> possessor = tree.child(noun, "poss");
    if (possessor.isPresent()) {
      return possessor;
    }
    for (Token preposition : tree.children(noun, "prep", "agent")) {
      if (preposition.lemma().equals("by") || preposition.lemma().equals("from")) {
        return tree.child(preposition, "pobj");
      }
    }
    for (Token made : tree.children(noun, "acl", "relcl")) {
      if (isPassive(made)) {
        return agentOfPassive(made);
      }
      if (MAKING.contains(made.lemma())) {
        return tree.child(made, "nsubj");
      }
    }
    return Optional.empty();
  }
}
