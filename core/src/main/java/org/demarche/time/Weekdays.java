// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;

/** Days of the week: "Monday night", "last Friday". Not "Good Friday", nor the Sunday Times. */
final class Weekdays {
  private static final Map<String, Turn> TURNS =
      Map.of("last", Turn.LAST, "next", Turn.NEXT, "this", Turn.THIS, "past", Turn.LAST);

  private Weekdays() {}

  static Optional<Match> at(Words words, int i) {
    Turn turn = words.spaced(i) ? TURNS.getOrDefault(words.lower(i), Turn.PLAIN) : Turn.PLAIN;
    int at = turn == Turn.PLAIN ? i : i + 1;
    return weekday(words, at)
        .map(day -> new Match(withPartOfDay(words, at), new Weekday(day, turn)));
  }

  private static Optional<DayOfWeek> weekday(Words words, int i) {
    if (!words.get(i).capital() || isName(words, i)) {
      return Optional.empty();
    }
    return Vocabulary.weekday(words.lower(i), false);
  }

  private static boolean isName(Words words, int i) {
    boolean named = words.spaced(i - 1) && Vocabulary.is("not-before-weekday", words.lower(i - 1));
    boolean habit = words.lower(i - 1).equals("a") && words.lower(i - 2).equals("on");
    boolean ownsPaper = words.spaced(i) && isPaper(words, i + 1);
    boolean mailOnSunday = words.lower(i - 1).equals("on") && words.lower(i - 2).equals("mail");
    return named || habit || ownsPaper || mailOnSunday;
  }

  private static boolean isPaper(Words words, int i) {
    boolean capital = words.get(i).capital() || words.lower(i).equals("school");
    return capital && Vocabulary.is("not-after-weekday", words.lower(i));
  }

  private static int withPartOfDay(Words words, int i) {
    boolean follows = words.spaced(i) && Vocabulary.is("part-of-day", words.lower(i + 1));
    return follows ? i + 2 : i + 1;
  }
}
