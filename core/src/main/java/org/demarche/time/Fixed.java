// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import org.demarche.text.Require;

/**
 * A time that needs no publication date: "14 June 2024", "autumn of 2022", "the 1990s".
 *
 * @param days the days that it covers
 */
public record Fixed(Days days) implements TimeValue {
  public Fixed {
    Require.present(days, "days");
  }

  @Override
  public Days on(LocalDate published, Outlook outlook) {
    return days;
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }
}
