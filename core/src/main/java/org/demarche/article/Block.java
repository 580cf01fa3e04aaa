// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.List;
import java.util.Optional;
import org.demarche.page.LaidOut;
import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * A line or a paragraph of a page, without white space around it. Splitting and cleaning work on
 * blocks, whatever format they come from; the pieces lead back to the page.
 *
 * @param text what a reader sees
 * @param pieces which of its stretches stand where on the page, in order; the rest is spaces that
 *     stand for a line's end
 * @param group blocks with the same number have no blank line between them
 * @param laidOut what the page's format says of it; empty for lines of plain text
 */
record Block(String text, List<Piece> pieces, int group, Optional<LaidOut> laidOut) {
  Block {
    Require.filled(text, "text of a block");
    Require.that(!pieces.isEmpty(), "a block stands somewhere on its page");
    pieces = List.copyOf(pieces);
    Require.present(laidOut, "layout of a block");
  }

  /** A block of plain text. */
  Block(String text, List<Piece> pieces, int group) {
    this(text, pieces, group, Optional.empty());
  }

  /** A block as a page's format lays it out. */
  static Block of(String page, LaidOut block, int group) {
    Piece piece = new Piece(0, block.place().start(), block.place().length());
    return new Block(block.place().of(page), List.of(piece), group, Optional.of(block));
  }

  /** A block that is one stretch of the page. */
  static Block of(String page, Span place, int group) {
    return new Block(place.of(page), List.of(new Piece(0, place.start(), place.length())), group);
  }

  int start() {
    return pieces.get(0).page();
  }

  int end() {
    return pieces.get(pieces.size() - 1).pageEnd();
  }

  /** From its first to its last character on the page. */
  Span place() {
    return new Span(start(), end());
  }

  /** Where a stretch of the text stands on the page, from its first to its last character. */
  Span place(Span part) {
    return new Span(pageOf(part.start()), pageOf(part.end() - 1) + 1);
  }

  private int pageOf(int offset) {
    Piece before = pieces.get(0);
    for (Piece piece : pieces) {
      if (piece.at() > offset) {
        break;
      }
      before = piece;
    }
    return Math.min(before.page() + (offset - before.at()), before.pageEnd());
  }
}
