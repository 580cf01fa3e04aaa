// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.regex.Pattern;

/** Words of an article on one line. */
final class Plain {
  /** Blanks of any kind, and control characters, which no document can hold. */
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private Plain() {}

  /** The words with one blank between them; no other character is changed. */
  static String of(String text) {
    return BLANK.matcher(text).replaceAll(" ").strip();
  }
}
