// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * A count from a beginning: "38 months of war", "in its 12th day".
 *
 * @param amount how many
 * @param unit day, week, month or year
 * @param ordinal whether the last one is still running: the 12th day is the day after 11 days
 * @param isNow whether it tells of the day of publication and not only of one before it
 * @param first index of the first word
 * @param last index of the last word
 * @param kind index of the word for what is counted from
 */
record Count(
    Amount amount, String unit, boolean ordinal, boolean isNow, int first, int last, int kind) {
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS);

  static boolean counts(String unit) {
    return UNITS.containsKey(unit);
  }

  /** The days that the count allows for; without an end where it only says "not before". */
  Days window(Beginning beginning) {
    Days days = ordinal ? ordinalDays(beginning.start()) : durationDays(beginning.start());
    LocalDate from = days.from().minusDays(beginning.slack());
    LocalDate to = days.to().plusDays(beginning.slack());
    // A count as long as the whole thing may be made when it is long over.
    boolean isOver = beginning.end().filter(end -> !to.isBefore(end)).isPresent();
    return isNow && !isOver ? new Days(from, to) : new Days(from, Clue.MAX);
  }

  private Days ordinalDays(LocalDate start) {
    LocalDate from = plus(start, amount.low() - 1);
    // Sources count the first day as day 0 or day 1.
    return new Days(from.minusDays(1), plus(start, amount.high()));
  }

  private Days durationDays(LocalDate start) {
    int rounding = Vocabulary.number("rounding", unit).orElse(0);
    int some = Math.max(1, amount.low() / 4);
    LocalDate low = plus(start, amount.low());
    LocalDate high = plus(start, amount.high());
    return switch (amount.softener()) {
      case "over" ->
          new Days(low.minusDays(1), plus(start, amount.high() + Math.max(1, amount.high() / 3)));
      case "under" -> new Days(plus(start, amount.low() - some), high.plusDays(rounding));
      case "about" -> new Days(plus(start, amount.low() - some), plus(start, amount.high() + some));
      default -> new Days(low.minusDays(rounding), plus(start, amount.high() + 1));
    };
  }

  private LocalDate plus(LocalDate start, int units) {
    return start.plus(units, UNITS.get(unit));
  }

  static Optional<String> unit(Words words, int i) {
    return Vocabulary.value("unit", words.lower(i)).filter(Count::counts);
  }
}
