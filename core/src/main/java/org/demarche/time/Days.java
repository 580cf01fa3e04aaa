// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * A stretch of days, both ends included: a {@link DateSpan} that does not say where it comes from.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Days(LocalDate from, LocalDate to) {
  public Days {
    Require.present(from, "from");
    Require.present(to, "to");
    Require.that(!to.isBefore(from), "days end on %s, before they start on %s", to, from);
  }

  /** One day. */
  public static Days of(LocalDate day) {
    return new Days(day, day);
  }

  /** Number of days, 1 for one day. */
  public long length() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Whether this day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The days that are in both, if any. */
  public Optional<Days> meet(Days other) {
    LocalDate start = later(from, other.from);
    LocalDate end = to.isBefore(other.to) ? to : other.to;
    return end.isBefore(start) ? Optional.empty() : Optional.of(new Days(start, end));
  }

  /** The shortest stretch that holds both. */
  public Days union(Days other) {
    return new Days(from.isBefore(other.from) ? from : other.from, later(to, other.to));
  }

  /** These days, with what they were worked out from. */
  public DateSpan because(String basis) {
    return new DateSpan(from, to, basis);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
