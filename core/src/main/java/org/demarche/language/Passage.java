// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.List;
import java.util.Optional;
import org.demarche.text.Span;

/**
 * The title or the body of an article, analysed. All offsets are UTF-16 code units of its text.
 *
 * @param title whether it is the title
 * @param text the words as they stand in the article
 * @param quotations its quotations in order
 * @param sentences its sentences in order
 */
public record Passage(
    boolean title, String text, List<Quotation> quotations, List<Parsed> sentences) {
  /**
   * A sentence in its passage.
   *
   * @param tree the dependencies, with offsets in the passage
   * @param number its place in the passage, from 0
   * @param paragraph its paragraph's place in the passage, from 0
   */
  public record Parsed(Tree tree, int number, int paragraph) {
    /** Where it stands in the passage. */
    public Span span() {
      return tree.sentence().span();
    }
  }

  public Passage {
    quotations = List.copyOf(quotations);
    sentences = List.copyOf(sentences);
  }

  /** The quotation that this place lies in, between its marks. */
  public Optional<Quotation> quotationAt(int offset) {
    return quotations.stream().filter(each -> each.inner().contains(offset)).findFirst();
  }
}
