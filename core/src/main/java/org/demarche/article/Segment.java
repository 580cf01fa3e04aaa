// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * A stretch of an article's title or text that stands on its page to the letter: where here, where
 * there. What no segment covers (a blank line between paragraphs, a space where a line was wrapped)
 * was put in by the reader.
 *
 * @param title whether it is of the title; else of the text
 * @param inArticle the stretch in the title or the text, UTF-16 code units
 * @param onPage where it begins in the page's decoded text, UTF-16 code units
 */
public record Segment(boolean title, Span inArticle, int onPage) {
  public Segment {
    Require.present(inArticle, "stretch of a segment");
    Require.that(onPage >= 0, "a segment begins at 0 or later, not at %d", onPage);
  }

  /** The same stretch on the page. */
  public Span place() {
    return new Span(onPage, onPage + inArticle.length());
  }
}
