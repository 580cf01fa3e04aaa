// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

import java.util.Locale;

/** Checks of arguments, each with a sentence that says what is wrong. */
public final class Require {
  private Require() {}

  /**
   * Checks a condition.
   *
   * @throws IllegalArgumentException with the formatted message where it does not hold
   */
  public static void that(boolean holds, String message, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
    }
  }

  /**
   * The text, which has at least one character that is not white space.
   *
   * @throws IllegalArgumentException where it is null or blank
   */
  public static String filled(String text, String name) {
    that(text != null && !text.isBlank(), "%s is missing", name);
    return text;
  }

  /**
   * The value, which is not null.
   *
   * @throws IllegalArgumentException where it is null
   */
  public static <T> T present(T value, String name) {
    that(value != null, "%s is missing", name);
    return value;
  }
}
