// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Span;

/** Puts the text of an article together from what is kept, and notes where it stood. */
final class ArticleText {
  private final StringBuilder text = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();
  private final boolean title;

  /** A text, or a title. */
  ArticleText(boolean title) {
    this.title = title;
  }

  /** Adds a paragraph, with a blank line before it where there is one already. */
  void add(Block block, List<Span> kept) {
    boolean first = true;
    for (Span part : kept) {
      if (text.length() > 0) {
        text.append(first ? "\n\n" : " ");
      }
      first = false;
      add(block, part);
    }
  }

  private void add(Block block, Span part) {
    int shift = text.length() - part.start();
    text.append(part.of(block.text()));
    for (Piece piece : block.pieces()) {
      int from = Math.max(piece.at(), part.start());
      int to = Math.min(piece.end(), part.end());
      if (from < to) {
        segments.add(
            new Segment(
                title, new Span(from + shift, to + shift), piece.page() + from - piece.at()));
      }
    }
  }

  String text() {
    return text.toString();
  }

  List<Segment> segments() {
    return List.copyOf(segments);
  }
}
