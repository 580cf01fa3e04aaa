// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.DateSpan;

/** "Mon 5/26/2025 6:00 PM": a day in numbers, whose order another day tells. */
final class NumberedDay {
  /** Mail is forwarded soon: the order that is nearer holds, if it is as near as this. */
  private static final int DAYS = 45;

  private static final Pattern NUMBERS =
      Pattern.compile("(?:\\p{L}+\\.?,? )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?!\\d).*");

  private NumberedDay() {}

  /** The day that a text begins with, not after another and as near to it as it can be. */
  static Optional<DateSpan> before(String text, Optional<DateSpan> last, String basis) {
    Matcher numbers = NUMBERS.matcher(text.strip());
    if (!numbers.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(2));
    int year = Integer.parseInt(numbers.group(3));
    List<LocalDate> days = new ArrayList<>();
    add(days, year < 100 ? 2000 + year : year, first, second);
    add(days, year < 100 ? 2000 + year : year, second, first);
    String told = basis + " \"" + text.strip() + "\"";
    if (days.stream().distinct().count() == 1) {
      return Optional.of(DateSpan.day(days.get(0), told));
    }
    return last.flatMap(
        end ->
            days.stream()
                .filter(day -> !day.isAfter(end.to().plusDays(1)))
                .filter(day -> day.isAfter(end.to().minusDays(DAYS)))
                .max(Comparator.naturalOrder())
                .map(day -> DateSpan.day(day, told)));
  }

  private static void add(List<LocalDate> days, int year, int month, int day) {
    try {
      days.add(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      // The other order of day and month is meant.
    }
  }
}
