// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Counted distances: "two weeks ago", "more than a year ago", "the past three months". */
final class Distances {
  private static final int HOURS_A_DAY = 24;

  /** Days of a unit, rounded up, and half of it: what "two months ago" may be off by. */
  private static final Map<String, Integer> DAYS =
      Map.of("day", 1, "week", 7, "month", 31, "year", 366, "decade", 3653);

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS,
          "decade", ChronoUnit.DECADES);

  private Distances() {}

  static Optional<Match> at(Words words, int i) {
    return stretch(words, i).or(() -> ago(words, i));
  }

  /** "the past two weeks", "the next three days". */
  private static Optional<Match> stretch(Words words, int i) {
    Optional<String> turn = Vocabulary.value("turn", words.lower(i)).filter(t -> !t.equals("this"));
    Optional<Amount> amount = turn.flatMap(t -> Amount.at(words, i + 1));
    Optional<String> unit = amount.flatMap(a -> Vocabulary.value("unit", words.lower(a.next())));
    if (unit.isEmpty() || !DAYS.containsKey(unit.get())) {
      return Optional.empty();
    }
    int days = amount.get().high() * DAYS.get(unit.get());
    boolean isPast = turn.get().equals("last");
    Shift shift = new Shift(0, ChronoUnit.DAYS, isPast ? days : 0, isPast ? 0 : days);
    return Optional.of(new Match(amount.get().next() + 1, shift));
  }

  private static Optional<Match> ago(Words words, int i) {
    Optional<Amount> amount = Amount.at(words, i);
    if (amount.isEmpty() || !words.lower(amount.get().next() + 1).equals("ago")) {
      return Optional.empty();
    }
    int next = amount.get().next() + 2;
    return Vocabulary.value("unit", words.lower(next - 2))
        .flatMap(unit -> ago(amount.get(), unit))
        .map(shift -> new Match(next, shift));
  }

  private static Optional<Shift> ago(Amount amount, String unit) {
    if (unit.equals("hour") || unit.equals("minute")) {
      int hours = unit.equals("hour") ? amount.high() : 1;
      int most = (hours + HOURS_A_DAY - 1) / HOURS_A_DAY;
      return Optional.of(new Shift(-most, ChronoUnit.DAYS, 0, most - hours / HOURS_A_DAY));
    }
    return Optional.ofNullable(UNITS.get(unit)).map(known -> shift(amount, unit, known));
  }

  private static Shift shift(Amount amount, String unit, ChronoUnit known) {
    int whole = DAYS.get(unit);
    int spread = (amount.high() - amount.low()) * whole;
    return switch (amount.softener()) {
      case "over" -> new Shift(-amount.low(), known, whole, 0);
      case "under" -> new Shift(-amount.high(), known, 0, whole);
      case "about" -> new Shift(-amount.high(), known, whole, whole + spread);
      default -> new Shift(-amount.high(), known, whole / 2, whole / 2);
    };
  }
}
