// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

/** What a writing system does. */
public final class Scripts {
  private Scripts() {}

  /**
   * Whether a letter belongs to a script that is written without spaces: Chinese, Japanese, Thai.
   */
  public static boolean partsNoWords(char letter) {
    return letter >= '\u0E00'
        && switch (Character.UnicodeScript.of(letter)) {
          case HAN, HIRAGANA, KATAKANA, THAI -> true;
          default -> false;
        };
  }
}
