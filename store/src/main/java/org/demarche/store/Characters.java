// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import org.demarche.text.Require;

/** Checks that a text can be stored to the letter. */
final class Characters {
  private Characters() {}

  /**
   * Refuses half a character: UTF-8, and so a SQLite file, has no form for it.
   *
   * @throws IllegalArgumentException where a surrogate stands alone
   */
  static void requireWhole(String text, String name) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      Require.that(pair, "the %s has half a character at %d", name, i);
      i++;
    }
  }
}
