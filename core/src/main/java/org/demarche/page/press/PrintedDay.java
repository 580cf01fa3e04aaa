// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.DateSpan;

/**
 * The date that opens a line of a database: "May 3, 2024 Friday 10:15 AM GMT", "Friday, 3 May
 * 2024", "3. Mai 2024 Freitag", "May 2024" (the whole month), "2024-05-03".
 */
public final class PrintedDay {
  private static final int LONGEST = 120;

  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "sv", "da", "tr");

  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> WEEKDAYS = weekdays();

  private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}+(?:-feira)?)\\.?,? +(.*)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)(.*)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)? (?:de )?(\\p{L}{3,12})\\.?,? (?:de )?(\\d{4})"
              + "(?!\\d)(.*)");
  private static final Pattern MONTH = Pattern.compile("(\\p{L}{3,12})\\.?,? (\\d{4})()()");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)(.*)");

  private PrintedDay() {}

  /**
   * The days that a line begins with; empty where it begins with none.
   *
   * @param basis where the line stands: "Nexis header"
   */
  public static Optional<DateSpan> of(String line, String basis) {
    String text = line.strip().replaceAll("\\s+", " ");
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String told = basis + " \"" + text + "\"";
    try {
      return dated(withoutWeekday(text), told);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String withoutWeekday(String text) {
    Matcher weekday = WEEKDAY.matcher(text);
    return weekday.matches() && WEEKDAYS.contains(fold(weekday.group(1))) ? weekday.group(2) : text;
  }

  private static Optional<DateSpan> dated(String text, String basis) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return Optional.of(day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3), basis));
    }
    Matcher american = MONTH_DAY.matcher(text);
    if (american.matches() && month(american.group(1)) > 0) {
      int month = month(american.group(1));
      return Optional.of(day(american.group(3), month, american.group(2), basis));
    }
    Matcher other = DAY_MONTH.matcher(text);
    if (other.matches() && month(other.group(2)) > 0) {
      return Optional.of(day(other.group(3), month(other.group(2)), other.group(1), basis));
    }
    Matcher whole = MONTH.matcher(text);
    if (whole.matches() && month(whole.group(1)) > 0) {
      YearMonth month = YearMonth.of(Integer.parseInt(whole.group(2)), month(whole.group(1)));
      return Optional.of(new DateSpan(month.atDay(1), month.atEndOfMonth(), basis));
    }
    return Optional.empty();
  }

  private static DateSpan day(String year, int month, String day, String basis) {
    return DateSpan.day(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)), basis);
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(fold(name), 0);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
          String name = fold(month.getDisplayName(style, locale)).replace(".", "");
          months.putIfAbsent(name, month.getValue());
        }
      }
    }
    months.put("sept", 9);
    return months;
  }

  private static Set<String> weekdays() {
    Set<String> weekdays = new HashSet<>();
    for (String language : LANGUAGES) {
      for (DayOfWeek day : DayOfWeek.values()) {
        weekdays.add(fold(day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language))));
      }
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      weekdays.add(day.name().toLowerCase(Locale.ROOT).substring(0, 3));
    }
    return weekdays;
  }
}
