// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something in a text that bounds when it was published.
 *
 * @param windows the stretches in one of which it was published; each may end at {@link #MIN} or
 *     {@link #MAX}
 * @param basis the words and how they were read
 */
record Clue(List<Days> windows, String basis) {
  /** Before everything that is read here. */
  static final LocalDate MIN = LocalDate.of(1900, 1, 1);

  /** After everything that is read here. */
  static final LocalDate MAX = LocalDate.of(2199, 12, 31);

  Clue {
    windows = List.copyOf(windows);
  }

  static Clue notBefore(LocalDate day, String basis) {
    return new Clue(List.of(new Days(day, MAX)), basis);
  }

  /** What remains of these stretches, in order, none touching another. */
  List<Days> within(List<Days> open) {
    List<Days> left =
        open.stream()
            .flatMap(days -> windows.stream().flatMap(window -> window.meet(days).stream()))
            .sorted(Comparator.comparing(Days::from))
            .toList();
    return joined(left);
  }

  /** Without this, clues that overlap would multiply the stretches. */
  private static List<Days> joined(List<Days> sorted) {
    List<Days> joined = new ArrayList<>();
    for (Days days : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && !days.from().isAfter(joined.get(last).to().plusDays(1))) {
        joined.set(last, joined.get(last).union(days));
      } else {
        joined.add(days);
      }
    }
    return joined;
  }
}
