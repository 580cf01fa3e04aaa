// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.ArrayList;
import java.util.List;
import org.demarche.language.Document;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;

/**
 * A word of a text with its sentence.
 *
 * @param in "title" or "text"
 * @param sentence number of the sentence, from 1
 * @param token the word
 */
public record TokenRow(String in, int sentence, Token token) {
  /** The words of an analysed article. */
  public static List<TokenRow> of(Document document) {
    List<TokenRow> rows = new ArrayList<>();
    for (Passage passage : document.passages()) {
      String in = passage.title() ? "title" : "text";
      for (Parsed sentence : passage.sentences()) {
        sentence
            .tree()
            .tokens()
            .forEach(token -> rows.add(new TokenRow(in, sentence.number() + 1, token)));
      }
    }
    return rows;
  }
}
