// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * A day of the week: "Monday", "last Friday", "next Thursday".
 *
 * @param day the day
 * @param turn which one
 */
public record Weekday(DayOfWeek day, Turn turn) implements TimeValue {
  public Weekday {
    Require.present(day, "day of the week");
    Require.present(turn, "turn");
  }

  @Override
  public Days on(LocalDate published, Outlook outlook) {
    return switch (turn) {
      case LAST -> last(published);
      case NEXT -> next(published);
      case THIS, PLAIN -> plain(published, outlook);
    };
  }

  @Override
  public boolean isFine() {
    return true;
  }

  @Override
  public Optional<Outlook> ownOutlook() {
    return switch (turn) {
      case LAST -> Optional.of(Outlook.PAST);
      case NEXT -> Optional.of(Outlook.FUTURE);
      case THIS, PLAIN -> Optional.empty();
    };
  }

  private Days plain(LocalDate published, Outlook outlook) {
    LocalDate before = published.with(TemporalAdjusters.previousOrSame(day));
    LocalDate after = published.with(TemporalAdjusters.nextOrSame(day));
    return switch (outlook) {
      case PAST, NONE -> Days.of(before);
      case FUTURE -> Days.of(after);
      case UNSURE -> new Days(before, after);
    };
  }

  /** "last Friday" on a Saturday is yesterday for some and eight days ago for others. */
  private Days last(LocalDate published) {
    LocalDate before = published.with(TemporalAdjusters.previous(day));
    return sameWeek(before, published) ? new Days(before.minusWeeks(1), before) : Days.of(before);
  }

  private Days next(LocalDate published) {
    LocalDate after = published.with(TemporalAdjusters.next(day));
    return sameWeek(after, published) ? new Days(after, after.plusWeeks(1)) : Days.of(after);
  }

  private static boolean sameWeek(LocalDate one, LocalDate other) {
    return monday(one).equals(monday(other));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
