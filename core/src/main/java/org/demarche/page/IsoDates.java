// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.DateSpan;

/**
 * Dates as ISO 8601 writes them: a day "2024-06-14", a month "2024-06", a year "2024", an interval
 * of two of these "2024-06-01/2024-06-30", a day with a time "2024-06-14T10:03:00Z" (its day).
 */
public final class IsoDates {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ][0-9:.,Z+\\-]{2,30})?)?)?");

  private IsoDates() {}

  /**
   * The days that this names.
   *
   * @param basis where it comes from: "manifest"
   * @return empty where it is no such date, or an interval that ends before it starts
   */
  public static Optional<DateSpan> parse(String text, String basis) {
    String[] parts = text.strip().toUpperCase(Locale.ROOT).split("/", -1);
    if (parts.length > 2) {
      return Optional.empty();
    }
    Optional<LocalDate> from = bound(parts[0].strip(), false);
    Optional<LocalDate> to = bound(parts[parts.length - 1].strip(), true);
    return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
        ? Optional.of(new DateSpan(from.get(), to.get(), basis))
        : Optional.empty();
  }

  private static Optional<LocalDate> bound(String text, boolean last) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(date.group(1));
      if (date.group(3) != null) {
        return Optional.of(LocalDate.of(year, number(date, 2), number(date, 3)));
      }
      YearMonth month = YearMonth.of(year, date.group(2) != null ? number(date, 2) : last ? 12 : 1);
      return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
