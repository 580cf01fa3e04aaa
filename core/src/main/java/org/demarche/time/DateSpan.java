// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import org.demarche.text.Require;

/**
 * A time known as an interval of days, both included, with what it was worked out from. A day is an
 * interval of one day. Dates are as the source gives them, without a time zone.
 *
 * @param from first possible day
 * @param to last possible day, not before {@code from}
 * @param basis where it comes from, for a reader: "manifest", "dateline", "\"on Monday\" before …"
 */
public record DateSpan(LocalDate from, LocalDate to, String basis) {
  public DateSpan {
    Require.present(from, "from");
    Require.present(to, "to");
    Require.filled(basis, "basis of a date");
    Require.that(
        !to.isBefore(from), "a date interval ends on %s, before it starts on %s", to, from);
  }

  /** One day. */
  public static DateSpan day(LocalDate day, String basis) {
    return new DateSpan(day, day, basis);
  }

  /** Whether it is one day. */
  public boolean isDay() {
    return from.equals(to);
  }

  /** Whether some day lies in both. */
  public boolean overlaps(DateSpan other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** "2024-06-14" or "2024-06-01/2024-06-30", as ISO 8601 writes days and intervals. */
  public String iso() {
    return isDay() ? from.toString() : from + "/" + to;
  }
}
