// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Narrows a few days by the weekdays that a text names as past. */
final class WeekdayClue {
  /** Only an interval that is shorter than this has few enough of each weekday. */
  private static final long FEW_DAYS = 10;

  /** Six days on, "on Monday" would be taken for tomorrow; writers say "last Monday". */
  private static final long OLDEST_DAYS = 5;

  /** News tells at least one thing of these last days. */
  private static final long LATEST_DAYS = 3;

  private WeekdayClue() {}

  static Optional<Clue> within(List<Found> times, Days days) {
    List<Weekday> past = past(times);
    if (past.isEmpty() || days.length() > FEW_DAYS || days.length() == 1) {
      return Optional.empty();
    }
    List<Days> left =
        days.from()
            .datesUntil(days.to().plusDays(1))
            .filter(day -> fits(past, day))
            .map(Days::of)
            .toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Clue(left, basis(past)));
  }

  private static List<Weekday> past(List<Found> times) {
    return times.stream()
        .filter(time -> time.cue().isPresent() && time.expression().outlook() == Outlook.PAST)
        .map(time -> time.expression().value())
        .filter(Weekday.class::isInstance)
        .map(Weekday.class::cast)
        .filter(weekday -> weekday.turn() == Turn.PLAIN)
        .distinct()
        .toList();
  }

  private static boolean fits(List<Weekday> past, LocalDate day) {
    List<Long> ages = past.stream().map(weekday -> age(weekday, day)).toList();
    boolean noneTooOld = ages.stream().allMatch(age -> age <= OLDEST_DAYS);
    return noneTooOld && ages.stream().anyMatch(age -> age <= LATEST_DAYS);
  }

  private static long age(Weekday weekday, LocalDate day) {
    LocalDate date = day.with(TemporalAdjusters.previousOrSame(weekday.day()));
    return ChronoUnit.DAYS.between(date, day);
  }

  private static String basis(List<Weekday> past) {
    return past.stream()
        .map(weekday -> weekday.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .collect(Collectors.joining(", ", "assumed to tell of ", " of the days before it"));
  }
}
