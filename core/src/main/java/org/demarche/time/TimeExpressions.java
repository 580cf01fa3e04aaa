// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Span;

/**
 * Finds the words of an English text that name a time: dates, weekdays, "two weeks ago".
 *
 * <p>Times told from another one in the text ("the following day") are left out, and so are names
 * and verbs that look like times ("Theresa May", "the Sunday Times"). Safe for any input, in time
 * that grows with its length.
 */
public final class TimeExpressions {
  private TimeExpressions() {}

  /** The times in this text, in order, none overlapping another. */
  public static List<TimeExpression> find(String text) {
    return scan(new Words(text)).stream().map(Found::expression).toList();
  }

  static List<Found> scan(Words words) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Match> match = since(words, i);
      if (match.isEmpty()) {
        match = plain(words, i);
      }
      if (match.isPresent()) {
        found.add(found(words, i, match.get()));
      }
      i = match.map(Match::next).orElse(i + 1);
    }
    return found;
  }

  private static Optional<Match> since(Words words, int i) {
    if (!words.lower(i).equals("since") || i + 1 >= words.size()) {
      return Optional.empty();
    }
    return plain(words, i + 1).map(start -> new Match(start.next(), new Since(start.value())));
  }

  private static Optional<Match> plain(Words words, int i) {
    if (!Vocabulary.canOpen(words.get(i))) {
      return Optional.empty();
    }
    return NumericDates.at(words, i)
        .or(() -> CalendarDates.at(words, i))
        .or(() -> Periods.at(words, i))
        .or(() -> Weekdays.at(words, i))
        .or(() -> RelativeTimes.at(words, i));
  }

  private static Found found(Words words, int first, Match match) {
    Span place = words.span(first, match.next());
    Optional<Outlook> own = match.outlook();
    Optional<Cue> cue =
        own.isPresent() ? Optional.empty() : Cues.around(words, first, match.next());
    Outlook outlook = own.or(() -> cue.map(Cue::outlook)).orElse(Outlook.NONE);
    TimeExpression expression =
        new TimeExpression(place, words.text(place), match.value(), outlook);
    return new Found(expression, first, match.next(), cue);
  }
}
