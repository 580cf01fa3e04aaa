// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Days without a year that a text names, against an interval of publication that is known: what is
 * told as done was not after it, what is told as to come was not before it.
 */
final class NearDates {
  /** Only within such an interval does a day without a year lie in one year. */
  private static final long LONGEST_DAYS = 120;

  /** A day is told of as done for so long, and as to come so long before. */
  private static final int REACH_DAYS = 45;

  private NearDates() {}

  static List<Clue> clues(Words words, List<Found> times, Days days) {
    if (days.length() > LONGEST_DAYS || days.length() == 1) {
      return List.of();
    }
    List<Clue> clues = new ArrayList<>();
    for (Found time : times) {
      clue(words, time, days).ifPresent(clues::add);
    }
    return clues;
  }

  private static Optional<Clue> clue(Words words, Found time, Days days) {
    boolean isDay =
        time.expression().value() instanceof Yearly yearly && yearly.first().equals(yearly.last());
    Cue cue = time.cue().orElse(null);
    if (!isDay || cue == null || !isSure(words, cue) || !isOfVerb(words, time, cue)) {
      return Optional.empty();
    }
    Optional<LocalDate> day = near((Yearly) time.expression().value(), days);
    String quoted = "\"" + time.expression().words() + "\"";
    return switch (cue.outlook()) {
      case PAST -> day.map(d -> Clue.notBefore(d, quoted + " is past"));
      case FUTURE -> day.map(d -> new Clue(List.of(new Days(Clue.MIN, d)), quoted + " is to come"));
      default -> Optional.empty();
    };
  }

  /** "would" and "agreed to" may tell of a plan of long ago, "will" does not. */
  private static boolean isSure(Words words, Cue cue) {
    boolean will = cue.outlook() == Outlook.FUTURE && words.lower(cue.word()).equals("will");
    return will || cue.firm();
  }

  /** The verb stands right before "on May 8", nothing between. */
  private static boolean isOfVerb(Words words, Found time, Cue cue) {
    boolean near = cue.word() < time.first() && time.first() - cue.word() <= 5;
    return near
        && words.lower(time.first() - 1).equals("on")
        && IntStream.range(cue.word() + 1, time.first())
            .noneMatch(i -> words.lower(i).endsWith("ing"));
  }

  /** The one such day in or near the interval. */
  private static Optional<LocalDate> near(Yearly date, Days days) {
    List<LocalDate> found =
        IntStream.rangeClosed(days.from().getYear() - 1, days.to().getYear() + 1)
            .boxed()
            .flatMap(year -> date.in(year).stream())
            .map(Days::from)
            .filter(day -> distance(day, days) <= REACH_DAYS)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static long distance(LocalDate day, Days days) {
    if (days.contains(day)) {
      return 0;
    }
    return day.isBefore(days.from())
        ? ChronoUnit.DAYS.between(day, days.from())
        : ChronoUnit.DAYS.between(days.to(), day);
  }
}
