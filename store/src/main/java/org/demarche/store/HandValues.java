// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/** Reads and checks what a user sets by hand. */
final class HandValues {
  /** The basis of a date set by hand. */
  static final String BASIS = "set by hand";

  private HandValues() {}

  /** Checks a value before it is kept. */
  static String check(ArticleField field, String value) {
    String text = Require.present(value, field.word()).strip();
    if (field == ArticleField.PUBLISHED) {
      published(text);
    }
    Characters.requireWhole(text, field.word());
    return text;
  }

  /**
   * "2024-06-14" or "2024-06-01/2024-06-30"; "" for unknown.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Optional<DateSpan> published(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] days = text.split("/", 2);
    try {
      LocalDate from = LocalDate.parse(days[0]);
      LocalDate to = days.length == 1 ? from : LocalDate.parse(days[1]);
      return Optional.of(new DateSpan(from, to, BASIS));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no date: write 2024-06-14, or 2024-06-01/2024-06-30", e);
    }
  }
}
