// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

/**
 * A word or a number of a text.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last, without a possessive "'s"
 * @param text as it stands there
 * @param lower in lower case, with straight apostrophes
 * @param possessive whether "'s" follows
 * @param gap what parts it from the next word
 */
record Word(int start, int end, String text, String lower, boolean possessive, Gap gap) {
  /** What stands between two words. */
  enum Gap {
    /** White space. */
    SPACE,
    /** A comma, then white space. */
    COMMA,
    /** A full stop, then white space; the next word may go on with the sentence. */
    STOP,
    /** A hyphen or an en dash without white space. */
    HYPHEN,
    /** Another mark within a sentence. */
    MARK,
    /** The end of a sentence, a paragraph or the text. */
    END
  }

  boolean capital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean numeric() {
    return isDigit(text.charAt(0));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
