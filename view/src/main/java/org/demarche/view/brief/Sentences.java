// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.List;
import java.util.Optional;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.Shown;

/** The small words of the templates. */
final class Sentences {
  private Sentences() {}

  /** "Demands". */
  static String verb(Act act) {
    String word = act.word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "s";
  }

  /** "a, b and c". */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** "on 2024-06-14", "in 2024-06", "between 2024-06-14 and 2024-07-01". */
  static String when(Optional<DateSpan> days) {
    if (days.isEmpty()) {
      return "on a day that is not known";
    }
    String shown = Shown.days(days);
    if (shown.length() < 10) {
      return "in " + shown;
    }
    return days.get().isDay() ? "on " + shown : "between " + shown.replace("\n–", " and ");
  }

  /** "2024-06-14", "2024-06", "2024-06-14 – 07-01", "no date". */
  static String days(Optional<DateSpan> days) {
    return Shown.daysOnOneLine(days);
  }
}
