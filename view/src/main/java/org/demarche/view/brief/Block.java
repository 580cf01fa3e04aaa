// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.List;
import java.util.Optional;

/** A part of a brief from margin to margin. */
public sealed interface Block {
  /** A heading; {@code level} 2 for sections, 3 and 4 within them. */
  record Heading(int level, String text) implements Block {}

  /** Sentences. */
  record Paragraph(List<Inline> line) implements Block {}

  /** A list of lines. */
  record Bullets(List<List<Inline>> lines) implements Block {}

  /** A table; the first cell of a row is its heading. */
  record Table(String caption, List<String> headers, List<List<String>> rows) implements Block {}

  /** The sources, by their numbers. */
  record Sources(List<Source> sources) implements Block {}

  /**
   * What a number leads to.
   *
   * @param number from 1
   * @param about outlet, title and days, as a line
   * @param link address of the article
   * @param exact the words, to the letter
   */
  record Source(int number, String about, Optional<String> link, String exact) {}
}
