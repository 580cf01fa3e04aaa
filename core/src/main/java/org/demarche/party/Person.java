// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * Somebody who holds or held offices.
 *
 * @param name as most news write it
 * @param surnames the spellings of the name that stands alone in news
 * @param gender "m", "f" or ""
 * @param tenures the offices, in the order of the data
 */
public record Person(String name, List<String> surnames, String gender, List<Tenure> tenures) {
  /**
   * An office held.
   *
   * @param party for whom its holder speaks
   * @param office the words for the office
   * @param from first day that may be in it
   * @param to last day that may be in it
   */
  public record Tenure(
      Party party, String office, Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean covers(DateSpan when) {
      return from.map(day -> !day.isAfter(when.to())).orElse(true)
          && to.map(day -> !day.isBefore(when.from())).orElse(true);
    }
  }

  public Person {
    Require.filled(name, "name of a person");
    surnames = List.copyOf(surnames);
    Require.present(gender, "gender");
    tenures = List.copyOf(tenures);
    Require.that(!tenures.isEmpty(), "%s holds no office", name);
  }

  /**
   * The office held on these days. Where the days are not known, the latest of the data: a page
   * that an analyst reads is more often new than old.
   */
  public Optional<Tenure> tenureOn(Optional<DateSpan> when) {
    if (when.isEmpty()) {
      return Optional.of(tenures.get(tenures.size() - 1));
    }
    return tenures.stream().filter(tenure -> tenure.covers(when.get())).findFirst();
  }
}
