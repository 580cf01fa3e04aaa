// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in digits: 2024-06-14, 14.06.2024, and 14/06/2024 where only one order is possible. */
final class NumericDates {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final int LONGEST = 10;
  private static final int MONTHS = 12;

  private NumericDates() {}

  static Optional<Match> at(Words words, int i) {
    String word = words.lower(i);
    if (word.length() > LONGEST || !words.get(i).numeric()) {
      return Optional.empty();
    }
    return iso(word)
        .or(() -> dotted(word))
        .or(() -> slashed(word))
        .map(day -> new Match(i + 1, new Fixed(Days.of(day))));
  }

  private static Optional<LocalDate> iso(String word) {
    Matcher parts = ISO.matcher(word);
    return parts.matches() ? day(parts.group(1), parts.group(2), parts.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> dotted(String word) {
    Matcher parts = DOTTED.matcher(word);
    return parts.matches() ? day(parts.group(3), parts.group(2), parts.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> slashed(String word) {
    Matcher parts = SLASHED.matcher(word);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean dayFirst = Integer.parseInt(parts.group(1)) > MONTHS;
    boolean monthFirst = Integer.parseInt(parts.group(2)) > MONTHS;
    if (dayFirst) {
      return day(parts.group(3), parts.group(2), parts.group(1));
    }
    return monthFirst ? day(parts.group(3), parts.group(1), parts.group(2)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
