// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Dates of things that have happened: the text was not published before them. */
final class PastDates {
  /** Words between a verb of the past and its date, or between a date and its verb. */
  private static final int NEAR = 6;

  private static final Set<String> OF_THE_VERB = Set.of("on", "in", "during");

  private PastDates() {}

  /** The latest full date, month, season or year of something that has happened. */
  static Optional<Clue> latest(Words words, List<Found> times) {
    return times.stream()
        .filter(time -> time.expression().value() instanceof Fixed)
        .filter(time -> hasHappened(words, time))
        .max(Comparator.comparing(PastDates::from))
        .map(time -> Clue.notBefore(from(time), "\"" + time.expression().words() + "\" is past"));
  }

  /** A date without a year, taken as the latest before the capture. That may be a year too late. */
  static Optional<Clue> latestWithoutYear(Words words, List<Found> times, LocalDate captured) {
    DateSpan last = DateSpan.day(captured, "captured");
    return times.stream()
        .filter(time -> isDayWithoutYear(words, time))
        .map(time -> assumed(time.expression(), last))
        .max(Comparator.comparing(clue -> clue.windows().get(0).from()));
  }

  private static Clue assumed(TimeExpression time, DateSpan captured) {
    LocalDate day = time.looking(Outlook.PAST).against(captured).from();
    String basis = "\"%s\" assumed to be the latest before the capture";
    return Clue.notBefore(day, String.format(Locale.ROOT, basis, time.words()));
  }

  private static boolean isDayWithoutYear(Words words, Found time) {
    boolean isDay =
        time.expression().value() instanceof Yearly yearly && yearly.first().equals(yearly.last());
    Outlook outlook = time.expression().outlook();
    boolean looksBack = outlook == Outlook.PAST || outlook == Outlook.NONE;
    return isDay && looksBack && words.lower(time.first() - 1).equals("on");
  }

  private static LocalDate from(Found time) {
    return ((Fixed) time.expression().value()).days().from();
  }

  /** A verb of the past stands near, and nothing between that could lie ahead. */
  private static boolean hasHappened(Words words, Found time) {
    Cue cue = time.cue().orElse(null);
    if (cue == null || cue.outlook() != Outlook.PAST || !cue.firm()) {
      return false;
    }
    return cue.word() < time.first() ? follows(words, cue, time) : opens(words, cue, time);
  }

  private static boolean follows(Words words, Cue cue, Found time) {
    boolean near = time.first() - cue.word() <= NEAR;
    return near && isOfVerb(words, time) && !hasParticiple(words, cue.word() + 1, time.first());
  }

  private static boolean opens(Words words, Cue cue, Found time) {
    boolean opens = words.opens(time.first()) || words.opens(time.first() - 1);
    boolean near = cue.word() - time.next() < NEAR;
    return opens && near && !hasParticiple(words, time.next(), cue.word());
  }

  private static boolean isOfVerb(Words words, Found time) {
    int before = words.lower(time.first() - 1).equals("the") ? time.first() - 2 : time.first() - 1;
    return OF_THE_VERB.contains(words.lower(before));
  }

  /** "sold bonds maturing in 2030". */
  private static boolean hasParticiple(Words words, int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> words.lower(i).endsWith("ing"));
  }
}
