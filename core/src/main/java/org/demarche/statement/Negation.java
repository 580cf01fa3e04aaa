// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;

/** What is negated in a sentence, and under which modal verb it stands. */
final class Negation {
  private static final Set<String> NEGATIONS = WordLists.of("negations");

  private final Tree tree;

  Negation(Tree tree) {
    this.tree = tree;
  }

  /** Whether a predicate is negated, by itself or by its auxiliary or copula. */
  boolean isNegated(Token predicate) {
    boolean own =
        hasNegation(predicate)
            || tree.children(predicate, "aux", "auxpass").stream().anyMatch(this::hasNegation);
    return own || tree.head(predicate).filter(head -> isNegatedWith(predicate, head)).isPresent();
  }

  /** "is not ready", "does not accept or sign". */
  private boolean isNegatedWith(Token predicate, Token head) {
    boolean copula =
        predicate.is("acomp", "attr", "oprd") || (predicate.is("xcomp") && predicate.tagged("JJ"));
    if (copula) {
      return isNegated(head);
    }
    boolean joined =
        predicate.is("conj") && tree.child(predicate, "nsubj", "aux", "nsubjpass").isEmpty();
    return joined
        && tree.children(head, "cc").stream().noneMatch(cc -> cc.lemma().equals("but"))
        && isNegated(head);
  }

  private boolean hasNegation(Token token) {
    return tree.children(token).stream()
        .anyMatch(
            child ->
                child.is("neg")
                    || isNoLonger(child)
                    || child.is("advmod", "det", "preconj") && NEGATIONS.contains(child.small()));
  }

  /** "no longer". */
  private boolean isNoLonger(Token adverb) {
    return adverb.small().equals("longer")
        && tree.previous(adverb).filter(before -> before.small().equals("no")).isPresent();
  }

  /** "no deal": whether "no" stands before a noun. */
  boolean hasNo(Token noun) {
    return tree.children(noun, "det", "neg").stream().anyMatch(det -> det.small().equals("no"));
  }

  /** The noun of "there will be no …". */
  Optional<Token> existentialNo(Token verb) {
    if (tree.child(verb, "expl").isEmpty()) {
      return Optional.empty();
    }
    return tree.children(verb, "attr", "nsubj", "dobj").stream()
        .filter(
            noun ->
                tree.children(noun, "det", "neg").stream()
                    .anyMatch(det -> det.lemma().equals("no")))
        .findFirst();
  }

  /** The modal verb of a predicate: "must", "would"; with its copula's where it has one. */
  Optional<String> modal(Token predicate) {
    Optional<String> own =
        tree.children(predicate, "aux").stream()
            .filter(aux -> aux.tagged("MD"))
            .findFirst()
            .map(Negation::modalWord);
    boolean withHead =
        predicate.is("acomp", "attr", "oprd") || predicate.is("conj") && predicate.tagged("VB");
    return own.isPresent() || !withHead ? own : tree.head(predicate).flatMap(this::modal);
  }

  /** A modal in full: "will" for "'ll" and the first half of "won't". */
  static String modalWord(Token modal) {
    String form = modal.small();
    return switch (form) {
      case "'ll", "’ll", "wo" -> "will";
      case "'d", "’d" -> "would";
      case "ca" -> "can";
      default -> form;
    };
  }
}
