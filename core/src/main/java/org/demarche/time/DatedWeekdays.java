// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.text.Span;

/** "Friday, June 14" was so in some years only. */
final class DatedWeekdays {
  /** A date without its year lies within about a year of publication. */
  private static final int REACH_DAYS = 364;

  private DatedWeekdays() {}

  static List<Clue> in(List<Found> times) {
    return times.stream()
        .map(Found::expression)
        .filter(time -> time.value() instanceof Yearly date && date.weekday().isPresent())
        .map(DatedWeekdays::unplaced)
        .distinct()
        .map(DatedWeekdays::clue)
        .toList();
  }

  /** The same words twice are one clue. */
  private static TimeExpression unplaced(TimeExpression time) {
    Span nowhere = new Span(0, 0);
    return new TimeExpression(nowhere, time.words(), time.value(), time.outlook());
  }

  private static Clue clue(TimeExpression time) {
    Yearly date = (Yearly) time.value();
    List<Days> windows =
        IntStream.range(Clue.MIN.getYear() + 1, Clue.MAX.getYear() - 1)
            .boxed()
            .flatMap(year -> date.in(year).stream())
            .map(days -> around(days, time.outlook()))
            .toList();
    return new Clue(windows, "\"" + time.words() + "\" names a date and its weekday");
  }

  private static Days around(Days days, Outlook outlook) {
    int before = outlook == Outlook.PAST ? 0 : REACH_DAYS;
    int after = outlook == Outlook.FUTURE ? 0 : REACH_DAYS;
    return new Days(days.from().minusDays(before), days.to().plusDays(after));
  }
}
