// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.WrittenDate.Candidate;

/** The forms in which dates with a year are written. */
record DateForm(Pattern pattern, Function<Matcher, List<Candidate>> reading) {
  private static final String NAME = "(?<name>[\\p{L}\\p{M}'’׳॰]{2,16}(?: [\\p{L}\\p{M}]{3,10})?)";
  private static final String OTHER_NAME =
      "(?: ?/ ?[\\p{L}\\p{M}]{2,12}(?: [\\p{L}\\p{M}]{3,10})?)?";
  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";
  private static final String DAY = "(?<!\\d)(?<day>\\d{1,2})";

  /** Two digits of a year; no third number and no time of the day follows. */
  private static final String SHORT_YEAR = "(?<year>\\d{4}|\\d{2})(?![\\d:]|[./-]\\d)";

  private static final Set<String> BUDDHIST = Set.of("th");

  private static final List<DateForm> FORMS =
      List.of(
          new DateForm(
              Pattern.compile(
                  "(?<!\\p{L})" + NAME + "\\.? ?(?<day>\\d{1,2})(?:st|nd|rd|th|er)?,? ?" + YEAR),
              DateForm::named),
          new DateForm(
              Pattern.compile(
                  DAY
                      + "(?:st|nd|rd|th|er|re|ος|-го|\\.|º|ª|°)?,?[ /-]?(?:of |de |d'|di )?"
                      + NAME
                      + OTHER_NAME
                      + "\\.?,?[ /-]{0,3}(?:de |del |of )?"
                      + YEAR),
              DateForm::named),
          new DateForm(
              Pattern.compile(
                  "(?<!\\d)(?<year>\\d{4})[.,]? ?(?:m\\. |жылы |оны )?"
                      + NAME
                      + "\\.? (?<day>\\d{1,2})(?!\\d)"),
              DateForm::named),
          new DateForm(
              Pattern.compile(
                  "(?<!\\d)(?<year>\\d{4})([-/.]) ?(?<month>\\d{1,2})\\2 ?(?<day>\\d{1,2})(?!\\d)"),
              DateForm::numbered),
          new DateForm(
              Pattern.compile(
                  "(?<!\\d)(?<year>\\d{4}) ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日日号號일]"),
              DateForm::numbered),
          new DateForm(
              Pattern.compile(
                  "(?<era>令和|平成|昭和)(?<year>\\d{1,2}|元)年(?<month>\\d{1,2})月(?<day>\\d{1,2})日"),
              DateForm::ofEra),
          new DateForm(
              Pattern.compile(DAY + " tháng (?<month>\\d{1,2}),? (?:năm )?" + YEAR),
              DateForm::numbered),
          new DateForm(
              Pattern.compile(DAY + "\\. ?(?<month>\\d{1,2})\\. ?" + SHORT_YEAR),
              DateForm::numbered),
          new DateForm(
              Pattern.compile(DAY + "([/-])(?<month>\\d{1,2})\\2" + SHORT_YEAR),
              DateForm::ordered));

  /** The first date at or after an offset; of those that begin together the longest. */
  static Optional<WrittenDate> next(String plain, int from) {
    return FORMS.stream()
        .flatMap(form -> form.after(plain, from).stream())
        .min(
            Comparator.comparingInt(WrittenDate::start)
                .thenComparing(Comparator.comparingInt(WrittenDate::end).reversed()));
  }

  private Optional<WrittenDate> after(String plain, int from) {
    Matcher matcher = pattern.matcher(plain);
    int at = from;
    while (at <= plain.length() && matcher.find(at)) {
      List<Candidate> candidates = reading.apply(matcher);
      if (!candidates.isEmpty()) {
        return Optional.of(new WrittenDate(start(matcher), matcher.end(), candidates));
      }
      at = matcher.start() + 1;
    }
    return Optional.empty();
  }

  private static List<Candidate> named(Matcher date) {
    List<Candidate> candidates = new ArrayList<>();
    int year = number(date, "year");
    for (Map.Entry<Integer, Set<String>> month : months(date).entrySet()) {
      boolean jalali = month.getValue().contains(MonthTable.JALALI);
      if (jalali == Jalali.isYear(year)) {
        boolean buddhist = year > 2400 && BUDDHIST.containsAll(month.getValue());
        day(buddhist ? year - 543 : year, month.getKey(), number(date, "day"))
            .ifPresent(day -> candidates.add(new Candidate(day, month.getValue())));
      }
    }
    return candidates;
  }

  /** The month named; where the name stands first, a word of something else may stand before it. */
  private static Map<Integer, Set<String>> months(Matcher date) {
    String name = date.group("name");
    Map<Integer, Set<String>> whole = MonthTable.of(name);
    boolean first = date.start("name") == date.start();
    return whole.isEmpty() && first ? MonthTable.of(name.substring(name.indexOf(' ') + 1)) : whole;
  }

  /** Where the date begins: "updated june 12, 2024" with its second word. */
  private static int start(Matcher date) {
    boolean nameFirst =
        date.pattern().pattern().contains("(?<name>") && date.start("name") == date.start();
    return nameFirst && MonthTable.of(date.group("name")).isEmpty()
        ? date.start() + date.group("name").indexOf(' ') + 1
        : date.start();
  }

  private static List<Candidate> numbered(Matcher date) {
    return single(fullYear(date.group("year")), number(date, "month"), number(date, "day"));
  }

  private static List<Candidate> ofEra(Matcher date) {
    int first =
        switch (date.group("era")) {
          case "令和" -> 2018;
          case "平成" -> 1988;
          default -> 1925;
        };
    int year = date.group("year").equals("元") ? 1 : number(date, "year");
    return single(first + year, number(date, "month"), number(date, "day"));
  }

  private static List<Candidate> single(int year, int month, int day) {
    return day(year, month, day).map(d -> List.of(new Candidate(d, Set.of()))).orElse(List.of());
  }

  /** Which of the two is the month is told only where one of them cannot be. */
  private static List<Candidate> ordered(Matcher date) {
    int year = fullYear(date.group("year"));
    int one = number(date, "day");
    int other = number(date, "month");
    List<Candidate> candidates = new ArrayList<>();
    day(year, other, one)
        .ifPresent(day -> candidates.add(new Candidate(day, Set.of(WrittenDate.DAY_FIRST))));
    if (one != other) {
      day(year, one, other)
          .ifPresent(day -> candidates.add(new Candidate(day, Set.of(WrittenDate.MONTH_FIRST))));
    }
    return candidates;
  }

  private static int fullYear(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 2 ? year + (year < 70 ? 2000 : 1900) : year;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      LocalDate date =
          Jalali.isYear(year) ? Jalali.day(year, month, day) : LocalDate.of(year, month, day);
      return Optional.of(date).filter(d -> d.getYear() >= 1900 && d.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }
}
