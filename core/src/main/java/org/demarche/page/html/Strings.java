// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.text.Scripts;

/** Small questions about text. */
final class Strings {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The host of an address, "" where it has none. */
  static String host(String url) {
    int from = url.indexOf("://");
    return from < 0 ? "" : url.substring(from + 3).split("[/?#:]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
