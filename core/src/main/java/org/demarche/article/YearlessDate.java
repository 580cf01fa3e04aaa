// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.time.DateLabel;
import org.demarche.time.DateSpan;
import org.demarche.time.WrittenDate;

/**
 * A date that a head prints without its year: "Monday, June 2", "5. März, 14 Uhr", "Monday, 10:15
 * AM". The capture tells the year: the last one before it in which the day was that of the week.
 *
 * @param weekday the day of the week, where it is printed
 * @param day month and day, where they are
 * @param words as they stand in the line
 */
record YearlessDate(Optional<DayOfWeek> weekday, Optional<MonthDay> day, String words) {
  /** A day that no weekday confirms lies so many days before the capture at most. */
  private static final int NEAR = 300;

  /** A day that a weekday confirms lies so many years before it at most. */
  private static final int YEARS = 3;

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "tr", "sv", "nb", "da", "fi",
          "cs", "sk", "hu", "ro", "bg", "el", "zh", "ja", "ko", "ar", "he", "fa", "id", "vi");

  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  private static final String CLOCK =
      "(?:,? ?(?:at |um |à |a las |às |alle |kl\\.? |o |в |- )?\\d{1,2}(?:[:.h]\\d{2})?(?: ?[ap]\\.?m\\.?| uhr| h)?"
          + "(?: ?\\(?[a-z]{2,4}\\)?)?)";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<before>.*?)(?<date>(?:(?<weekday>\\p{L}[\\p{L}\\p{M}-]{1,14}),? (?:den |le |el |the )?)?"
              + "(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º|-го)? (?:of |de |d')?(?<month>\\p{L}[\\p{L}\\p{M}]{2,15})\\.?"
              + "|(?<month2>\\p{L}[\\p{L}\\p{M}]{2,15})\\.? (?<day2>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?"
              + "|(?<month3>\\d{1,2})月(?<day3>\\d{1,2})日))"
              + CLOCK
              + "?[.]?");

  private static final Pattern WEEKDAY_AND_CLOCK =
      Pattern.compile("(?<before>.*?)(?<weekday>\\p{L}[\\p{L}\\p{M}-]{1,14})" + CLOCK);

  private static final Pattern CELLS = Pattern.compile("\\s*[|·•]\\s*");
  private static final Pattern BY = Pattern.compile("by .*");
  private static final int LONGEST = 90;

  /** The first such date in the cells of a line. */
  static Optional<YearlessDate> in(Line line) {
    String folded = line.forms().folded();
    if (folded.length() > LONGEST || line.age().isPresent()) {
      return Optional.empty();
    }
    return Stream.of(CELLS.split(folded)).flatMap(cell -> of(cell.strip()).stream()).findFirst();
  }

  private static Optional<YearlessDate> of(String cell) {
    Matcher date = FORM.matcher(cell);
    if (date.matches()) {
      Optional<String> name = Optional.ofNullable(date.group("weekday"));
      Optional<DayOfWeek> weekday = name.flatMap(YearlessDate::weekday);
      String before =
          date.group("before") + (weekday.isPresent() ? "" : name.map(n -> n + " ").orElse(""));
      Optional<MonthDay> day = isHead(before) ? day(date) : Optional.empty();
      if (day.isPresent()) {
        return Optional.of(new YearlessDate(weekday, day, cell));
      }
    }
    Matcher time = WEEKDAY_AND_CLOCK.matcher(cell);
    return time.matches() && isHead(time.group("before"))
        ? weekday(time.group("weekday"))
            .map(weekday -> new YearlessDate(Optional.of(weekday), Optional.empty(), cell))
        : Optional.empty();
  }

  /** Nothing, a byline, or a label as "published". */
  private static boolean isHead(String before) {
    return before.isBlank()
        || BY.matcher(before).matches()
        || (DateLabel.of(before) == DateLabel.PUBLISHED && Words.count(before) <= 3);
  }

  private static Optional<MonthDay> day(Matcher date) {
    try {
      if (date.group("month3") != null) {
        return Optional.of(MonthDay.of(number(date, "month3"), number(date, "day3")));
      }
      boolean dayFirst = date.group("day") != null;
      String month = date.group(dayFirst ? "month" : "month2");
      int day = number(date, dayFirst ? "day" : "day2");
      return WrittenDate.month(month).map(number -> MonthDay.of(number, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }

  private static Optional<DayOfWeek> weekday(String name) {
    return Optional.ofNullable(WEEKDAYS.get(name));
  }

  /** The day it means on a page saved then. */
  Optional<DateSpan> before(DateSpan captured) {
    LocalDate latest = captured.to().plusDays(1);
    String basis = "printed \"" + words + "\" before " + captured.iso();
    if (day.isEmpty()) {
      return weekday.map(
          name ->
              new DateSpan(
                  captured.from().with(TemporalAdjusters.previousOrSame(name)),
                  captured.to().with(TemporalAdjusters.previousOrSame(name)),
                  basis));
    }
    MonthDay known = day.get();
    return Stream.iterate(latest.getYear(), year -> year - 1)
        .limit(YEARS)
        .filter(known::isValidYear)
        .map(known::atYear)
        .filter(date -> !date.isAfter(latest))
        .filter(date -> weekday.map(date.getDayOfWeek()::equals).orElse(true))
        .findFirst()
        .filter(date -> weekday.isPresent() || ChronoUnit.DAYS.between(date, latest) <= NEAR)
        .map(date -> DateSpan.day(date, basis));
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> names = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (DayOfWeek day : DayOfWeek.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
          names.putIfAbsent(day.getDisplayName(style, locale).toLowerCase(locale), day);
        }
      }
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      names.putIfAbsent(
          day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
    }
    return Map.copyOf(names);
  }
}
