// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** "This was published 7 months ago", as some sites print it, counted from the capture. */
final class Age {
  private Age() {}

  static Optional<Clue> on(Words words, List<Found> times, DateSpan captured) {
    return times.stream()
        .filter(time -> isAge(words, time))
        .findFirst()
        .map(time -> clue(time.expression(), captured));
  }

  private static Clue clue(TimeExpression time, DateSpan captured) {
    DateSpan days = time.against(captured);
    // Some sites round to the nearest unit, some down: half a unit and a whole one.
    long slack = Math.max(1, new Days(days.from(), days.to()).length() / 2);
    LocalDate from = days.from().minusDays(slack);
    Days window = new Days(from, days.to());
    return new Clue(List.of(window), "\"published " + time.words() + "\" at the capture");
  }

  /** The line says no more than this: "The report was published 7 months ago" is prose. */
  private static boolean isAge(Words words, Found time) {
    int verb = time.first() - 1;
    boolean isAgo =
        time.expression().words().endsWith("ago") && words.lower(verb).equals("published");
    if (!isAgo || !ends(words, time.next())) {
      return false;
    }
    boolean saysThis = words.lower(verb - 1).equals("was") && words.lower(verb - 2).equals("this");
    return words.opens(verb) || saysThis && words.opens(verb - 2);
  }

  /** The line may end without a full stop. */
  private static boolean ends(Words words, int next) {
    return next >= words.size() || words.opens(next) || words.get(next).capital();
  }
}
