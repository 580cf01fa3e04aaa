// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.List;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;

/** Where the words of a noun begin and end. */
final class NounGroup {
  private static final Set<String> AFFILIATION = WordLists.of("affiliation");
  private static final Set<String> PLACES = WordLists.of("places");
  private static final Set<String> INDEFINITE = WordLists.of("indefinite");

  private NounGroup() {}

  /** First token of the group whose head this is, relative clauses and the like left out. */
  static int first(Tree tree, Token head) {
    return tree.subtree(
            head,
            child ->
                child.index() > head.index() || child.is("relcl", "appos", "acl", "conj", "cc"))
        .get(0)
        .index();
  }

  /** One past the last token of the group: with "of …", "for …" and "at …", without clauses. */
  static int end(Tree tree, Token head) {
    List<Token> branch =
        tree.subtree(
            head,
            child ->
                child.is("relcl", "appos", "acl", "conj", "cc", "punct", "advcl", "ccomp")
                    || (child.is("prep") && !AFFILIATION.contains(child.lemma())));
    return branch.get(branch.size() - 1).index() + 1;
  }

  /** First token of the entity that this token is a part of. */
  static int entityStart(Tree tree, Token token) {
    int first = token.index();
    while (first > 0
        && !tree.token(first).entityBegin()
        && !tree.token(first - 1).tagged(",")
        && !tree.token(first - 1).tagged(":")) {
      first--;
    }
    return first;
  }

  /** "a union", "no minister". */
  static boolean isIndefinite(Tree tree, Token head) {
    return tree.child(head, "det").map(det -> INDEFINITE.contains(det.lemma())).orElse(false);
  }

  /** "near Stockholm", "in Paris": where, not who. */
  static boolean isWhere(Tree tree, Token token) {
    return token.is("pobj") && isPlace(token) && PLACES.contains(tree.above(token).lemma());
  }

  static boolean isPlace(Token token) {
    return token.entity().equals("GPE") || token.entity().equals("LOC");
  }
}
