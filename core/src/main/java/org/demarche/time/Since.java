// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * From a time on until publication: "since January", "since 2015".
 *
 * @param start when it began
 */
public record Since(TimeValue start) implements TimeValue {
  public Since {
    Require.present(start, "start");
  }

  @Override
  public Days on(LocalDate published, Outlook outlook) {
    LocalDate from = start.on(published, Outlook.PAST).from();
    return new Days(from.isAfter(published) ? published : from, published);
  }

  @Override
  public Optional<Outlook> ownOutlook() {
    return Optional.of(Outlook.PAST);
  }
}
