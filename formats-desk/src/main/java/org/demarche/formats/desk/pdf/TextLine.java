// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

/**
 * A line of text, or the part of one that stands in a column.
 *
 * @param page counted from 0
 * @param left of its first glyph
 * @param right of its last glyph
 * @param y its baseline, from the top of the page
 * @param size of most of its glyphs
 */
record TextLine(
    int page, String text, double left, double right, double y, double size, boolean bold) {
  double width() {
    return right - left;
  }

  /** This line and one to its right on the same baseline. */
  TextLine and(TextLine next) {
    return new TextLine(
        page,
        text + " " + next.text,
        left,
        Math.max(right, next.right),
        y,
        text.length() >= next.text.length() ? size : next.size,
        bold && next.bold);
  }

  TextLine withText(String other, double from) {
    return new TextLine(page, other, from, right, y, size, bold);
  }
}
