// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Locale;
import org.demarche.text.Scripts;

/** Small questions about text. */
final class Strings {
  private Strings() {}

  /** Number of words; of Chinese, Japanese and Thai about as many as a translation would have. */
  static int words(String text) {
    int words = 0;
    int unparted = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && Scripts.partsNoWords(c)) {
        unparted++;
        inside = false;
      } else {
        words += letter && !inside ? 1 : 0;
        inside = letter || (inside && !Character.isWhitespace(c));
      }
    }
    return words + unparted / 2;
  }

  static boolean endsSentence(String text) {
    int end = text.length() - 1;
    while (end > 0 && "\"'”’»)]“ ".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return end >= 0 && ".!?…:;。！？｡।॥؟۔።".indexOf(text.charAt(end)) >= 0;
  }

  /** Letters and digits in lower case, parted by single spaces. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    boolean apart = false;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (!isOfWord(c)) {
        apart = true;
        continue;
      }
      if (apart && key.length() > 0) {
        key.append(' ');
      }
      apart = false;
      key.appendCodePoint(c);
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  /** The host of an address, "" where it has none. */
  static String host(String url) {
    int from = url.indexOf("://");
    return from < 0 ? "" : url.substring(from + 3).split("[/?#:]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
