// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Times told from the day of publication: "yesterday", "last week", "roughly two months ago". */
final class RelativeTimes {
  private static final Map<String, Period.Unit> PERIODS =
      Map.of(
          "week", Period.Unit.WEEK,
          "weekend", Period.Unit.WEEKEND,
          "month", Period.Unit.MONTH,
          "year", Period.Unit.YEAR);

  private RelativeTimes() {}

  static Optional<Match> at(Words words, int i) {
    return compared(words, i)
        .or(() -> dayWord(words, i))
        .or(() -> turned(words, i))
        .or(() -> vagueStretch(words, i))
        .or(() -> theWeekend(words, i))
        .or(() -> Distances.at(words, i));
  }

  /** "earlier this month", "later today". */
  private static Optional<Match> compared(Words words, int i) {
    Optional<String> outlook = Vocabulary.value("compared", words.lower(i));
    if (outlook.isEmpty() || !words.spaced(i)) {
      return Optional.empty();
    }
    Outlook known = Outlook.valueOf(outlook.get());
    return dayWord(words, i + 1)
        .or(() -> turned(words, i + 1))
        .map(match -> new Match(match.next(), match.value(), Optional.of(known)));
  }

  private static Optional<Match> dayWord(Words words, int i) {
    OptionalInt shift = Vocabulary.number("day-word", words.lower(i));
    // "USA Today" is a name.
    boolean isName = words.get(i).capital() && !words.opens(i);
    if (shift.isEmpty() || isName || words.get(i).possessive()) {
      return Optional.empty();
    }
    return Optional.of(new Match(i + 1, new Shift(shift.getAsInt(), ChronoUnit.DAYS, 0, 0)));
  }

  /** "last week", "this morning", "next March", "last summer"; "earlier" before it is no part. */
  private static Optional<Match> turned(Words words, int i) {
    Optional<Turn> turn = turn(words, i);
    if (turn.isEmpty() || !words.spaced(i)) {
      return Optional.empty();
    }
    return period(words, i + 1, turn.get())
        .or(() -> partOfDay(words, i + 1, turn.get()))
        .or(() -> named(words, i + 1, turn.get()));
  }

  private static Optional<Turn> turn(Words words, int i) {
    return switch (words.lower(i)) {
      case "last" -> Optional.of(Turn.LAST);
      case "next" -> Optional.of(Turn.NEXT);
      case "this" -> Optional.of(Turn.THIS);
      default -> Optional.empty();
    };
  }

  private static Optional<Match> period(Words words, int i, Turn turn) {
    Period.Unit unit = PERIODS.get(words.lower(i));
    // "the last week of May", "the next year": told from another time than publication.
    boolean ofAnother = words.lower(i - 2).equals("the") || words.lower(i + 1).equals("of");
    return unit == null || ofAnother
        ? Optional.empty()
        : Optional.of(new Match(i + 1, new Period(unit, turn)));
  }

  private static Optional<Match> partOfDay(Words words, int i, Turn turn) {
    if (!Vocabulary.is("part-of-day", words.lower(i)) || turn == Turn.NEXT) {
      return Optional.empty();
    }
    int shift = turn == Turn.LAST ? -1 : 0;
    return Optional.of(new Match(i + 1, new Shift(shift, ChronoUnit.DAYS, 0, 0)));
  }

  private static Optional<Match> named(Words words, int i, Turn turn) {
    OptionalInt month = MonthNames.full(words, i);
    if (month.isPresent()) {
      return Optional.of(new Match(i + 1, CalendarDates.yearly(month.getAsInt(), turn)));
    }
    return Periods.season(words.lower(i), turn).map(season -> new Match(i + 1, season));
  }

  /** "recent weeks", "the coming days". */
  private static Optional<Match> vagueStretch(Words words, int i) {
    Optional<int[]> reach = Vocabulary.value("stretch", words.lower(i)).map(RelativeTimes::ends);
    Optional<String> unit = Vocabulary.value("unit", words.lower(i + 1));
    if (reach.isEmpty() || unit.isEmpty() || !words.lower(i + 1).endsWith("s")) {
      return Optional.empty();
    }
    int days = Vocabulary.number("stretch-days", unit.get()).orElse(0);
    Shift shift = new Shift(0, ChronoUnit.DAYS, days * reach.get()[0], days * reach.get()[1]);
    return days == 0 ? Optional.empty() : Optional.of(new Match(i + 2, shift));
  }

  private static int[] ends(String value) {
    return value.equals("past") ? new int[] {1, 0} : new int[] {0, 1};
  }

  /** "at the weekend", "over the weekend". */
  private static Optional<Match> theWeekend(Words words, int i) {
    boolean fits = Vocabulary.is("weekend", words.lower(i)) && words.lower(i - 1).equals("the");
    boolean led = Vocabulary.is("before-weekend", words.lower(i - 2));
    boolean ofAnother = words.lower(i + 1).equals("of");
    return fits && led && !ofAnother
        ? Optional.of(new Match(i + 1, new Period(Period.Unit.WEEKEND, Turn.PLAIN)))
        : Optional.empty();
  }
}
