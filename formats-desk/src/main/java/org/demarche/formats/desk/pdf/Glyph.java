// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

/**
 * A character or a ligature as it is drawn, in points from the page's left upper corner.
 *
 * @param y its baseline
 * @param size of its font
 */
record Glyph(String text, double x, double y, double width, double size, boolean bold) {
  double right() {
    return x + width;
  }

  boolean isSpace() {
    return text.isBlank();
  }
}
