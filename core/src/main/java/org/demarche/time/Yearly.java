// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * A date without its year: "April 28", "Friday, June 14", "late March", "last summer".
 *
 * @param first first day
 * @param last last day; before {@code first} where it lies in the next year
 * @param weekday the day of the week of {@code first}, which tells the year
 * @param turn which year's
 */
public record Yearly(MonthDay first, MonthDay last, Optional<DayOfWeek> weekday, Turn turn)
    implements TimeValue {
  /** Weekdays fall on the same date again within 11 years, 29 February (1900 aside) within 40. */
  private static final int CYCLE_YEARS = 40;

  public Yearly {
    Require.present(first, "first");
    Require.present(last, "last");
    Require.present(weekday, "weekday");
    Require.present(turn, "turn");
  }

  @Override
  public Days on(LocalDate published, Outlook outlook) {
    return switch (turn) {
      case LAST -> last(published);
      case NEXT -> next(published);
      case THIS -> latest(LocalDate.of(published.getYear(), 12, 31));
      case PLAIN -> plain(published, outlook);
    };
  }

  @Override
  public Optional<Outlook> ownOutlook() {
    return switch (turn) {
      case LAST -> Optional.of(Outlook.PAST);
      case NEXT -> Optional.of(Outlook.FUTURE);
      case THIS, PLAIN -> Optional.empty();
    };
  }

  /** The days in this year, where the date exists and falls on the weekday that is named. */
  public Optional<Days> in(int year) {
    if (!first.isValidYear(year)) {
      return Optional.empty();
    }
    LocalDate from = first.atYear(year);
    if (weekday.isPresent() && from.getDayOfWeek() != weekday.get()) {
      return Optional.empty();
    }
    int endYear = last.isBefore(first) ? year + 1 : year;
    return Optional.of(new Days(from, endIn(endYear)));
  }

  private LocalDate endIn(int year) {
    // "late February" ends on the 29th where there is one.
    boolean endOfFebruary = last.getMonthValue() == 2 && last.getDayOfMonth() >= 28;
    boolean isStretch = !first.equals(last);
    if (endOfFebruary && isStretch) {
      return LocalDate.of(year, 2, Year.isLeap(year) ? 29 : 28);
    }
    return last.atYear(year);
  }

  private Days plain(LocalDate published, Outlook outlook) {
    return switch (outlook) {
      case PAST, NONE -> latest(published);
      case FUTURE -> soonest(published);
      case UNSURE -> latest(published).union(soonest(published));
    };
  }

  /** The latest that begins on this day or before. */
  private Days latest(LocalDate day) {
    for (int year = day.getYear(); year > day.getYear() - CYCLE_YEARS; year--) {
      Optional<Days> days = in(year);
      if (days.isPresent() && !days.get().from().isAfter(day)) {
        return days.get();
      }
    }
    throw new IllegalStateException("no year has " + this);
  }

  /** The first that ends on this day or after. */
  private Days soonest(LocalDate day) {
    for (int year = day.getYear() - 1; year < day.getYear() + CYCLE_YEARS; year++) {
      Optional<Days> days = in(year);
      if (days.isPresent() && !days.get().to().isBefore(day)) {
        return days.get();
      }
    }
    throw new IllegalStateException("no year has " + this);
  }

  /** "last June" in August is this year's for some and the year before's for others. */
  private Days last(LocalDate published) {
    Days days = latest(published);
    if (days.contains(published)) {
      return latest(days.from().minusDays(1));
    }
    boolean thisYear = days.to().getYear() == published.getYear();
    return thisYear ? latest(days.from().minusDays(1)).union(days) : days;
  }

  private Days next(LocalDate published) {
    Days days = soonest(published);
    if (days.contains(published)) {
      return soonest(days.to().plusDays(1));
    }
    boolean thisYear = days.from().getYear() == published.getYear();
    return thisYear ? days.union(soonest(days.to().plusDays(1))) : days;
  }
}
