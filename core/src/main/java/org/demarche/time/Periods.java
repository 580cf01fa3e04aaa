// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Years, decades, seasons, and parts of these and of months: "late March", "autumn of 2022". */
final class Periods {
  private Periods() {}

  static Optional<Match> at(Words words, int i) {
    return part(words, i)
        .or(() -> season(words, i))
        .or(() -> decade(words, i, "whole"))
        .or(() -> bareYear(words, i));
  }

  /** "mid-August", "early 2024", "the end of 2024", "late March 2022", "early 1990s". */
  private static Optional<Match> part(Words words, int i) {
    Optional<String> prefix = Vocabulary.value("part", words.lower(i));
    if (prefix.isPresent() && (words.spaced(i) || words.gapIs(i, Word.Gap.HYPHEN))) {
      return partOf(words, i + 1, prefix.get());
    }
    Optional<String> noun = Vocabulary.value("part-of", words.lower(i));
    boolean ofFollows = noun.isPresent() && words.lower(i + 1).equals("of") && words.spaced(i + 1);
    return ofFollows ? partOf(words, i + 2, noun.get()) : Optional.empty();
  }

  private static Optional<Match> partOf(Words words, int i, String part) {
    return partOfMonth(words, i, part)
        .or(() -> season(words, i))
        .or(() -> decade(words, i, part))
        .or(() -> partOfYear(words, i, part));
  }

  private static Optional<Match> partOfMonth(Words words, int i, String part) {
    OptionalInt month = MonthNames.any(words, i);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int length = YearMonth.of(2024, month.getAsInt()).lengthOfMonth();
    int first =
        switch (part) {
          case "early" -> 1;
          case "mid" -> 8;
          default -> 18;
        };
    int last =
        switch (part) {
          case "early" -> 12;
          case "mid" -> 22;
          default -> length;
        };
    OptionalInt year = CalendarDates.yearAfter(words, i);
    if (year.isPresent()) {
      YearMonth of = YearMonth.of(year.getAsInt(), month.getAsInt());
      Days days = new Days(of.atDay(first), of.atDay(Math.min(last, of.lengthOfMonth())));
      return Optional.of(new Match(i + 2, new Fixed(days)));
    }
    MonthDay from = MonthDay.of(month.getAsInt(), first);
    MonthDay to = MonthDay.of(month.getAsInt(), last);
    return Optional.of(new Match(i + 1, new Yearly(from, to, Optional.empty(), Turn.PLAIN)));
  }

  private static Optional<Match> partOfYear(Words words, int i, String part) {
    OptionalInt year = words.year(i);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    int of = year.getAsInt();
    Days days =
        switch (part) {
          case "early" -> new Days(LocalDate.of(of, 1, 1), LocalDate.of(of, 4, 30));
          case "mid" -> new Days(LocalDate.of(of, 4, 15), LocalDate.of(of, 9, 15));
          default -> new Days(LocalDate.of(of, 9, 1), LocalDate.of(of, 12, 31));
        };
    return Optional.of(new Match(i + 1, new Fixed(days)));
  }

  /** "autumn of 2022", "summer 2023"; other seasons need "last", "this" or "next". */
  private static Optional<Match> season(Words words, int i) {
    Optional<Yearly> season = season(words.lower(i), Turn.PLAIN);
    if (season.isEmpty() || !words.spaced(i)) {
      return Optional.empty();
    }
    int at = words.lower(i + 1).equals("of") && words.spaced(i + 1) ? i + 2 : i + 1;
    OptionalInt year = words.year(at);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    Days days = season.get().in(year.getAsInt()).orElseThrow();
    boolean wraps = days.to().getYear() > year.getAsInt();
    // "the winter of 2022" may be its first months or its last.
    Days wide = wraps ? days.union(Days.of(LocalDate.of(year.getAsInt(), 1, 1))) : days;
    return Optional.of(new Match(at + 1, new Fixed(wide)));
  }

  static Optional<Yearly> season(String word, Turn turn) {
    return Vocabulary.value("season", word)
        .map(
            days ->
                new Yearly(
                    MonthDay.parse("--" + days.substring(0, 5)),
                    MonthDay.parse("--" + days.substring(6)),
                    Optional.empty(),
                    turn));
  }

  /** "the 1990s", and a part of them. */
  private static Optional<Match> decade(Words words, int i, String part) {
    String word = words.lower(i);
    boolean fits = word.length() == 5 && word.endsWith("0s") && word.compareTo("1900s") >= 0;
    if (!fits || word.compareTo("2090s") > 0 || !Word.isDigit(word.charAt(2))) {
      return Optional.empty();
    }
    int first = Integer.parseInt(word.substring(0, 4));
    int from = part.equals("late") ? first + 5 : part.equals("mid") ? first + 3 : first;
    int to = part.equals("early") ? first + 4 : part.equals("mid") ? first + 7 : first + 9;
    Days days = CalendarDates.daysOf(Year.of(from)).union(CalendarDates.daysOf(Year.of(to)));
    return Optional.of(new Match(i + 1, new Fixed(days)));
  }

  /** "in 2015", "the 2015 deal"; a number that counts things is none. */
  private static Optional<Match> bareYear(Words words, int i) {
    OptionalInt year = words.year(i);
    if (year.isEmpty() || i == 0 || !words.spaced(i - 1) && !words.get(i - 1).possessive()) {
      return Optional.empty();
    }
    boolean counts = Vocabulary.is("not-after-year", words.lower(i + 1)) && words.spaced(i);
    boolean isYear = Vocabulary.is("before-year", words.lower(i - 1)) || isAdjective(words, i);
    return isYear && !counts
        ? Optional.of(new Match(i + 1, new Fixed(CalendarDates.daysOf(Year.of(year.getAsInt())))))
        : Optional.empty();
  }

  private static boolean isAdjective(Words words, int i) {
    boolean determined =
        Vocabulary.is("before-year-adjective", words.lower(i - 1)) || words.get(i - 1).possessive();
    return determined && words.spaced(i) && !words.get(i + 1).numeric();
  }
}
