// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.text.Require;

/**
 * Works out when an undated article was published from what it says: past dates, counts from known
 * beginnings ("38 months of war"), weekdays that fit a date in some years only, its age on the day
 * on which it was captured.
 *
 * <p>The result is an interval that holds the day, with the words that it rests on. What rests on a
 * reading that is likely but not certain says "assumed" in its basis.
 */
public final class PublicationDater {
  /** An interval longer than this dates nothing. */
  private static final long LONGEST_DAYS = 400;

  private PublicationDater() {}

  /**
   * When the article was published, by its words and the beginnings that are built in.
   *
   * @param title its title; may be empty
   * @param text its body
   * @param known what is known without the text
   * @return an interval of at most 400 days; empty where the clues leave more, bound it on one side
   *     only, or contradict each other
   */
  public static Optional<DateSpan> infer(String title, String text, Bounds known) {
    return infer(title, text, known, Beginning.all());
  }

  /**
   * The same with other beginnings.
   *
   * @param beginnings what articles count from: "38 months of war"
   */
  public static Optional<DateSpan> infer(
      String title, String text, Bounds known, List<Beginning> beginnings) {
    Article article = Article.of(title, text, beginnings);
    Reading reading = new Reading(known.days());
    article.certain(known).forEach(reading::add);
    article.assumed(known).ifPresent(reading::addIfItFits);
    Optional<Days> days = reading.days().filter(PublicationDater::isBounded);
    return days.map(found -> narrowed(article, found, reading).because(reading.basis(known)));
  }

  /**
   * The days of an interval that what the article says leaves. What contradicts the interval is not
   * used: that is the more trustworthy.
   *
   * @param date when it was published, by other evidence
   */
  public static DateSpan narrow(
      String title, String text, DateSpan date, List<Beginning> beginnings) {
    if (date.isDay()) {
      return date;
    }
    Article article = Article.of(title, text, beginnings);
    Reading reading = new Reading(new Days(date.from(), date.to()));
    article.certain(Bounds.NONE).forEach(reading::addIfItFits);
    Days days = narrowed(article, reading.days().orElseThrow(), reading);
    return days.because(reading.basis(date.basis()));
  }

  private static boolean isBounded(Days days) {
    boolean open = days.from().equals(Clue.MIN) || days.to().equals(Clue.MAX);
    return !open && days.length() <= LONGEST_DAYS;
  }

  private static Days narrowed(Article article, Days days, Reading reading) {
    NearDates.clues(article.words(), article.times(), days).forEach(reading::addIfItFits);
    Days left = reading.days().orElse(days);
    WeekdayClue.within(article.times(), left).ifPresent(reading::addIfItFits);
    return reading.days().orElse(left);
  }

  /** An article's words with what was found in them. */
  private record Article(Words words, List<Found> times, Nearby nearby) {
    static Article of(String title, String text, List<Beginning> beginnings) {
      Require.present(title, "title");
      Require.present(text, "text");
      int titleWords = new Words(title).size();
      Words words = new Words(title + "\n\n" + text);
      return new Article(
          words, TimeExpressions.scan(words), new Nearby(words, titleWords, beginnings));
    }

    List<Clue> certain(Bounds known) {
      List<Clue> clues = new ArrayList<>();
      PastDates.latest(words, times).ifPresent(clues::add);
      CountClues.in(words, nearby).forEach(clues::add);
      DatedWeekdays.in(times).forEach(clues::add);
      known.captured().flatMap(day -> Age.on(words, times, day)).ifPresent(clues::add);
      return clues;
    }

    Optional<Clue> assumed(Bounds known) {
      return known.captured().flatMap(day -> PastDates.latestWithoutYear(words, times, day.to()));
    }
  }

  /** The days that all clues so far leave. */
  private static final class Reading {
    private List<Days> open;
    private final List<String> used = new ArrayList<>();

    Reading(Days bounds) {
      open = List.of(bounds);
    }

    void add(Clue clue) {
      List<Days> left = clue.within(open);
      if (!left.equals(open)) {
        used.add(clue.basis());
      }
      open = left;
    }

    void addIfItFits(Clue clue) {
      if (!clue.within(open).isEmpty()) {
        add(clue);
      }
    }

    Optional<Days> days() {
      return open.stream().reduce(Days::union);
    }

    String basis(String first) {
      return Stream.concat(Stream.of(first), used.stream()).collect(Collectors.joining("; "));
    }

    String basis(Bounds known) {
      List<String> parts = new ArrayList<>(used);
      LocalDate last = days().orElseThrow().to();
      known
          .captured()
          .filter(day -> day.to().equals(last))
          .ifPresent(day -> parts.add("captured " + day.iso()));
      return parts.isEmpty() ? "known bounds" : String.join("; ", parts);
    }
  }
}
