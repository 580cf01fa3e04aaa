// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the words of a time mean, independent of when they were published where that is possible.
 */
public sealed interface TimeValue permits Fixed, Yearly, Weekday, Shift, Period, Since {
  /**
   * The days that are meant in a text published on this day.
   *
   * <p>A later publication never gives earlier days, so that an interval of publication days can be
   * resolved by its two ends.
   */
  Days on(LocalDate published, Outlook outlook);

  /** Whether it means the same days whenever it was published. */
  default boolean isAbsolute() {
    return false;
  }

  /** Whether it names a day of about a week, and says little where that week is not known. */
  default boolean isFine() {
    return false;
  }

  /** Where the words themselves say past or future. */
  default Optional<Outlook> ownOutlook() {
    return Optional.empty();
  }
}
