// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.DateSpan;
import org.demarche.time.WrittenDate;

/**
 * The day or month that an address names: "/2024/05/03/", "-20240503", "/2024/may/03/",
 * "/2024/05/".
 */
final class AddressDate {
  private static final String YEAR = "(?<!\\d)(?<year>(?:19[89]|20\\d)\\d)";
  private static final String MONTH = "(?<month>0[1-9]|1[0-2])";
  private static final String DAY = "(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)";

  private static final Pattern NUMBERS =
      Pattern.compile(
          YEAR
              + "(?:([-/_.])"
              + MONTH
              + "\\2"
              + DAY
              + "|(?<m2>0[1-9]|1[0-2])(?<d2>0[1-9]|[12]\\d|3[01])(?!\\d))");
  private static final Pattern NAMED =
      Pattern.compile(YEAR + "[-/_](?<month>\\p{L}{3,9})[-/_](?<day>[0-3]?\\d)(?!\\d)");
  private static final Pattern OF_MONTH = Pattern.compile("/" + YEAR + "[-/]?" + MONTH + "/");

  private AddressDate() {}

  /** A day in an address. */
  static Optional<DateSpan> day(String url) {
    Matcher numbers = NUMBERS.matcher(url);
    while (numbers.find()) {
      boolean parted = numbers.group("month") != null;
      Optional<LocalDate> day =
          day(
              numbers.group("year"),
              Integer.parseInt(numbers.group(parted ? "month" : "m2")),
              numbers.group(parted ? "day" : "d2"));
      if (day.isPresent()) {
        return day.map(d -> DateSpan.day(d, basis(numbers.group())));
      }
    }
    Matcher named = NAMED.matcher(url);
    return named.find()
        ? WrittenDate.month(named.group("month").toLowerCase(Locale.ROOT))
            .flatMap(month -> day(named.group("year"), month, named.group("day")))
            .map(d -> DateSpan.day(d, basis(named.group())))
        : Optional.empty();
  }

  /** The days of a month in an address, a day of the month before and after it included. */
  static Optional<DateSpan> month(String url) {
    Matcher matcher = OF_MONTH.matcher(url);
    if (!matcher.find()) {
      return Optional.empty();
    }
    YearMonth month =
        YearMonth.of(
            Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("month")));
    // The clock of the server may be that of another zone.
    return Optional.of(
        new DateSpan(
            month.atDay(1).minusDays(1), month.atEndOfMonth().plusDays(1), basis(matcher.group())));
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String basis(String words) {
    return "address \"" + words + "\"";
  }
}
