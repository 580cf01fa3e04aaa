// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * A distance from publication: "yesterday", "two weeks ago", "in recent months".
 *
 * @param amount units from publication, negative for the past
 * @param unit of {@code amount}
 * @param before days by which it may lie earlier
 * @param after days by which it may lie later
 */
public record Shift(int amount, ChronoUnit unit, int before, int after) implements TimeValue {
  /** What a week is: nearer than this, a word such as "yesterday" asks for a known day. */
  private static final int FINE_DAYS = 7;

  public Shift {
    Require.present(unit, "unit");
    Require.that(before >= 0 && after >= 0, "slack is %d days and %d days", before, after);
  }

  @Override
  public Days on(LocalDate published, Outlook outlook) {
    LocalDate centre = published.plus(amount, unit);
    return new Days(centre.minusDays(before), centre.plusDays(after));
  }

  @Override
  public boolean isFine() {
    return unit == ChronoUnit.DAYS && Math.abs(amount) <= FINE_DAYS && before + after <= FINE_DAYS;
  }

  @Override
  public Optional<Outlook> ownOutlook() {
    if (amount < 0 || (amount == 0 && before > 0)) {
      return Optional.of(Outlook.PAST);
    }
    return amount > 0 || after > 0 ? Optional.of(Outlook.FUTURE) : Optional.empty();
  }
}
