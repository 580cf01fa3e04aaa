// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Dates with a month's name: "Friday, June 14, 2024", "14 June", "15–16 June", "June 2024". */
final class CalendarDates {
  private static final int LAST_DAY = 31;
  private static final Set<String> ORDINAL_ENDINGS = Set.of("", "st", "nd", "rd", "th");

  private CalendarDates() {}

  static Optional<Match> at(Words words, int i) {
    Optional<DayOfWeek> weekday = Vocabulary.weekday(words.lower(i), words.get(i).capital());
    if (weekday.isPresent() && joins(words, i)) {
      int next = words.lower(i + 1).equals("the") ? i + 2 : i + 1;
      return next < words.size() ? day(words, next, weekday) : Optional.empty();
    }
    return day(words, i, Optional.empty()).or(() -> month(words, i));
  }

  private static boolean joins(Words words, int i) {
    return words.spaced(i) || words.gapIs(i, Word.Gap.COMMA) || words.gapIs(i, Word.Gap.STOP);
  }

  private static Optional<Match> day(Words words, int i, Optional<DayOfWeek> weekday) {
    return dayFirst(words, i, weekday).or(() -> monthFirst(words, i, weekday));
  }

  /** "14 June", "the 14th of June 2024". */
  private static Optional<Match> dayFirst(Words words, int i, Optional<DayOfWeek> weekday) {
    Optional<int[]> days = days(words, i);
    if (days.isEmpty() || !words.spaced(i)) {
      return Optional.empty();
    }
    int at = words.lower(i + 1).equals("of") ? i + 2 : i + 1;
    OptionalInt month = MonthNames.any(words, at);
    return month.isEmpty()
        ? Optional.empty()
        : dated(words, at, month.getAsInt(), days.get(), weekday);
  }

  /** "June 14", "Aug. 6, 2024". */
  private static Optional<Match> monthFirst(Words words, int i, Optional<DayOfWeek> weekday) {
    OptionalInt month = MonthNames.any(words, i);
    boolean parted = !words.spaced(i) && !words.gapIs(i, Word.Gap.STOP);
    if (month.isEmpty() || parted) {
      return Optional.empty();
    }
    int at = words.lower(i + 1).equals("the") ? i + 2 : i + 1;
    Optional<int[]> days = days(words, at);
    if (days.isEmpty() || isCount(words, i, at)) {
      return Optional.empty();
    }
    return dated(words, at, month.getAsInt(), days.get(), weekday);
  }

  /** "In June 14 people left" has a month and a number; "On June 14 people left" has a date. */
  private static boolean isCount(Words words, int month, int day) {
    boolean isMonth = words.lower(month - 1).equals("in") && words.spaced(month - 1);
    return isMonth && yearAfter(words, day).isEmpty();
  }

  private static Optional<Match> dated(
      Words words, int last, int month, int[] days, Optional<DayOfWeek> weekday) {
    try {
      MonthDay first = MonthDay.of(month, days[0]);
      MonthDay end = MonthDay.of(month, days[1]);
      OptionalInt year = yearAfter(words, last);
      if (year.isEmpty()) {
        return yearless(last + 1, first, end, weekday);
      }
      Days fixed =
          new Days(
              LocalDate.of(year.getAsInt(), month, days[0]),
              LocalDate.of(year.getAsInt(), month, days[1]));
      return Optional.of(new Match(last + 2, new Fixed(fixed)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Match> yearless(
      int next, MonthDay first, MonthDay end, Optional<DayOfWeek> weekday) {
    return Optional.of(new Match(next, new Yearly(first, end, weekday, Turn.PLAIN)));
  }

  /** "June 2024", "in March". */
  private static Optional<Match> month(Words words, int i) {
    OptionalInt month = MonthNames.any(words, i);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int last = words.lower(i + 1).equals("of") ? i + 1 : i;
    OptionalInt year = yearAfter(words, last);
    if (year.isPresent()) {
      return Optional.of(
          new Match(last + 2, new Fixed(daysOf(YearMonth.of(year.getAsInt(), month.getAsInt())))));
    }
    boolean alone = MonthNames.full(words, i).isPresent() && MonthNames.standsAlone(words, i);
    return alone
        ? Optional.of(new Match(i + 1, yearly(month.getAsInt(), Turn.PLAIN)))
        : Optional.empty();
  }

  /** A whole month of a year that is not named. */
  static Yearly yearly(int month, Turn turn) {
    int last = YearMonth.of(2024, month).lengthOfMonth();
    // A leap year's February: Yearly shortens it where the year is none.
    return new Yearly(MonthDay.of(month, 1), MonthDay.of(month, last), Optional.empty(), turn);
  }

  static Days daysOf(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  static Days daysOf(Year year) {
    return new Days(year.atDay(1), year.atDay(year.length()));
  }

  /** The year after this word, where it belongs to it. */
  static OptionalInt yearAfter(Words words, int i) {
    boolean belongs =
        words.spaced(i) || words.gapIs(i, Word.Gap.COMMA) || words.gapIs(i, Word.Gap.STOP);
    return belongs ? words.year(i + 1) : OptionalInt.empty();
  }

  /** First and last day of "14", "14th" or "14-16". */
  private static Optional<int[]> days(Words words, int i) {
    String word = words.lower(i).replace('–', '-');
    int dash = word.indexOf('-');
    int first = day(dash < 0 ? word : word.substring(0, dash));
    int last = dash < 0 ? first : day(word.substring(dash + 1));
    return first > 0 && last >= first ? Optional.of(new int[] {first, last}) : Optional.empty();
  }

  private static int day(String word) {
    int digits = digits(word);
    boolean isOrdinal = ORDINAL_ENDINGS.contains(word.substring(digits));
    if (digits == 0 || digits > 2 || !isOrdinal) {
      return 0;
    }
    int day = Integer.parseInt(word.substring(0, digits));
    return day <= LAST_DAY ? day : 0;
  }

  private static int digits(String word) {
    int digits = 0;
    while (digits < word.length() && Word.isDigit(word.charAt(digits))) {
      digits++;
    }
    return digits;
  }
}
