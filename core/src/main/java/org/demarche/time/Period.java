// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * A calendar week, weekend, month or year around publication: "last week", "earlier this month".
 *
 * @param unit how long
 * @param turn which one; {@link Turn#PLAIN} where only the outlook tells ("at the weekend")
 */
public record Period(Unit unit, Turn turn) implements TimeValue {
  /** Lengths of a period. */
  public enum Unit {
    /** Saturday and Sunday. */
    WEEKEND,
    /** Seven days; both the week from Sunday and the week from Monday are allowed for. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A calendar year. */
    YEAR
  }

  public Period {
    Require.present(unit, "unit");
    Require.present(turn, "turn");
  }

  @Override
  public Days on(LocalDate published, Outlook outlook) {
    return switch (turn) {
      case LAST -> shifted(published, -1);
      case NEXT -> shifted(published, 1);
      case THIS, PLAIN -> current(published, outlook);
    };
  }

  @Override
  public boolean isFine() {
    return unit == Unit.WEEKEND || unit == Unit.WEEK;
  }

  @Override
  public Optional<Outlook> ownOutlook() {
    return switch (turn) {
      case LAST -> Optional.of(Outlook.PAST);
      case NEXT -> Optional.of(Outlook.FUTURE);
      case THIS, PLAIN -> Optional.empty();
    };
  }

  private Days current(LocalDate published, Outlook outlook) {
    if (unit == Unit.WEEKEND) {
      return weekend(published, outlook);
    }
    Days whole = shifted(published, 0);
    return switch (outlook) {
      case PAST -> new Days(whole.from(), published);
      case FUTURE -> new Days(published, whole.to());
      case UNSURE, NONE -> whole;
    };
  }

  private Days shifted(LocalDate published, int by) {
    return switch (unit) {
      case YEAR -> year(published.plusYears(by));
      case MONTH -> month(published.withDayOfMonth(1).plusMonths(by));
      case WEEK -> week(published.plusWeeks(by));
      case WEEKEND -> by < 0 ? weekendBefore(published) : weekendAfter(published);
    };
  }

  private static Days year(LocalDate day) {
    return new Days(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
  }

  private static Days month(LocalDate day) {
    return new Days(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
  }

  /** From the earlier first day to the later last day of the Sunday week and the Monday week. */
  private static Days week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate sunday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return new Days(monday, monday.plusDays(6)).union(new Days(sunday, sunday.plusDays(6)));
  }

  private static Days weekend(LocalDate published, Outlook outlook) {
    Days past = from(published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)));
    Days ahead = to(published.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    return switch (outlook) {
      case PAST -> past;
      case FUTURE -> ahead;
      case UNSURE, NONE -> past.union(ahead);
    };
  }

  private static Days weekendBefore(LocalDate published) {
    LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return to(monday.minusDays(1));
  }

  /** On a weekday, "next weekend" is the coming one for some and the one after for others. */
  private static Days weekendAfter(LocalDate published) {
    LocalDate monday = published.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    Days after = from(monday.plusDays(5));
    boolean isWeekend = published.getDayOfWeek().getValue() >= 6;
    return isWeekend ? after : to(monday.minusDays(1)).union(after);
  }

  private static Days from(LocalDate saturday) {
    return new Days(saturday, saturday.plusDays(1));
  }

  private static Days to(LocalDate sunday) {
    return new Days(sunday.minusDays(1), sunday);
  }
}
