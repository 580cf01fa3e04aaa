// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;

/**
 * Where words stand that mean somebody.
 *
 * @param token the pronoun, or the head of the noun group
 * @param speaker whoever "we" is there
 */
record Place(Passage passage, Parsed sentence, Token token, Reference speaker) {
  Tree tree() {
    return sentence.tree();
  }

  /** Another token of the same sentence. */
  Place at(Token other) {
    return new Place(passage, sentence, other, speaker);
  }

  /** The same place where nobody speaks. */
  Place unspoken() {
    return new Place(passage, sentence, token, Reference.NOBODY);
  }

  /** Whether it is the subject of the sentence's main clause. */
  boolean isMainSubject() {
    return token.is("nsubj", "nsubjpass") && tree().above(token).is("root");
  }

  /** The quotation that it stands in, -1 outside. */
  int chain() {
    return passage.quotationAt(token.start()).map(each -> each.chain()).orElse(-1);
  }
}
