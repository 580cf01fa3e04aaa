// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import org.demarche.language.Token;
import org.demarche.language.Tree;

/** Whether a clause tells what came about, not what should, could, will or might. */
final class Happened {
  private final RuleBook rules;
  private final ClaimPatterns patterns;
  private final Tree tree;
  private final Negation negation;

  Happened(RuleBook rules, ClaimPatterns patterns, Tree tree) {
    this.rules = rules;
    this.patterns = patterns;
    this.tree = tree;
    this.negation = new Negation(tree);
  }

  boolean isTold(Token verb) {
    if (tree.tokens().get(tree.tokens().size() - 1).form().contains("?")) {
      return false;
    }
    Token below = verb;
    if (!isFact(verb) || isSupposed(verb)) {
      return false;
    }
    for (Token above : tree.ancestors(verb)) {
      boolean isUnder = below.is("ccomp", "xcomp", "acomp", "advcl", "dep", "acl", "relcl");
      if (isSupposed(above) || below.is("ccomp") && rules.set("denying").contains(above.lemma())) {
        return false;
      }
      boolean isBare = below.is("ccomp", "xcomp") && below.tag().equals("VB");
      if (isUnder && isBare && !patterns.isIn("actual", above.lemma())) {
        return false;
      }
      below = above;
    }
    return true;
  }

  private boolean isFact(Token verb) {
    if (negation.modal(verb).isPresent()) {
      return false;
    }
    boolean isInfinitive = tree.children(verb, "aux").stream().anyMatch(aux -> aux.tagged("TO"));
    boolean isBare = verb.tag().equals("VB") && tree.children(verb, "aux").isEmpty();
    return (!isInfinitive && !isBare)
        || tree.head(verb).filter(head -> patterns.isIn("actual", head.lemma())).isPresent();
  }

  private boolean isSupposed(Token clause) {
    return tree.children(clause, "mark", "advmod", "complm").stream()
        .anyMatch(
            mark -> mark.index() < clause.index() && rules.set("supposing").contains(mark.small()));
  }
}
