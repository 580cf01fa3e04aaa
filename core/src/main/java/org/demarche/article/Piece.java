// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import org.demarche.text.Require;

/**
 * A stretch of a block that stands on the page to the letter.
 *
 * @param at where it begins in the block's text
 * @param page where it begins on the page
 * @param length UTF-16 code units, at least one
 */
record Piece(int at, int page, int length) {
  Piece {
    Require.that(at >= 0 && page >= 0 && length > 0, "no piece: %d, %d, %d", at, page, length);
  }

  int end() {
    return at + length;
  }

  int pageEnd() {
    return page + length;
  }
}
