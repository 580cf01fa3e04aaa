// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.PartyBook.Entry;

/** What a name's place in its sentence tells of the part that the party plays. */
final class Salience {
  private static final Set<String> MEDIATING = WordLists.of("mediating");
  private static final Set<String> GO_BETWEENS = WordLists.of("go-betweens");

  private Salience() {}

  /** "the Omani mediator", "talks brokered by Oman", "Oman hosts". */
  static boolean isGoBetween(Tree tree, Token last) {
    Token above = tree.above(last);
    if (last.is("pobj") && above.tagged("IN")) {
      above = tree.above(above);
    }
    boolean named =
        last.is("nmod", "compound", "amod", "poss") && GO_BETWEENS.contains(above.lemma());
    boolean does = !last.is("dobj") && above.tagged("V") && MEDIATING.contains(above.lemma());
    return named || does;
  }

  /** Where something is, or where somebody comes from, tells less of who acts. */
  static int weight(Tree tree, Token last, Entry entry) {
    boolean compatriot = entry.use() == Use.PEOPLE && !last.tagged("NNPS") && !last.tagged("NNS");
    boolean where = NounGroup.isWhere(tree, last) && !isSeatOf(tree, tree.above(last));
    return compatriot || where ? 1 : 4;
  }

  /** "the finance ministry in Lusaka". */
  private static boolean isSeatOf(Tree tree, Token preposition) {
    Token owner = tree.above(preposition);
    return owner.tagged("NN") && Kinds.isCommonNoun(owner.lemma());
  }
}
