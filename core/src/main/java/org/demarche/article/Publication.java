// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.time.DateLabel;
import org.demarche.time.DateSpan;

/**
 * When an article was published, from what its page prints and what is known of it. The first that
 * is known holds: the manifest, the page's metadata, a date labelled as published, a date, the
 * dateline, the address, an age, a date of an update. Where it leaves several days, the others
 * narrow it as far as they agree with it. What lies after the capture is not used.
 */
final class Publication {
  /** A dateline's day in the year is of the last year before the capture if it is this near. */
  private static final int NEAR = 60;

  /** Where a page prints nothing but the day of an update, its story is this old at most. */
  private static final int UPDATE_DAYS = 30;

  private final Page page;
  private final PageFacts facts;
  private final boolean main;
  private final Head head;
  private final Optional<DateSpan> story;
  private final Optional<Dateline> dateline;
  private final Optional<String> datelineWords;
  private final List<PrintedDate> dates;

  /**
   * The evidence for one article.
   *
   * @param story the date of a story that stands beside the page's main one, as its format tells
   */
  Publication(
      Page page,
      boolean main,
      Optional<DateSpan> story,
      Head head,
      Optional<Dateline> dateline,
      Optional<String> datelineWords) {
    this.page = page;
    this.facts = page.known();
    this.main = main;
    this.story = story;
    this.head = head;
    this.dateline = dateline;
    this.datelineWords = datelineWords;
    this.dates = read(head.dates());
  }

  /** Doubtful dates as the page's customs have them, else as its other evidence does. */
  private List<PrintedDate> read(List<PrintedDate> printed) {
    if (printed.stream().allMatch(date -> date.candidates().size() == 1)) {
      return printed;
    }
    DateCustoms customs = DateCustoms.of(page);
    List<DateSpan> others =
        Stream.of(
                main ? page.told().facts().published() : Optional.<DateSpan>empty(),
                ofAddress(),
                ofMonth(),
                ofAge())
            .flatMap(Optional::stream)
            .toList();
    return printed.stream()
        .map(date -> date.where(day -> isPossible(DateSpan.day(day.day(), "printed"))))
        .map(date -> date.where(day -> others.stream().allMatch(o -> holds(o, day.day()))))
        .map(date -> date.where(customs::allow))
        .toList();
  }

  private static boolean holds(DateSpan span, LocalDate day) {
    return !day.isBefore(span.from()) && !day.isAfter(span.to());
  }

  Optional<DateSpan> date() {
    List<DateSpan> evidence = evidence().stream().filter(this::isPossible).toList();
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    DateSpan date = clipped(evidence.get(0));
    for (DateSpan other : evidence.subList(1, evidence.size())) {
      date = narrowed(date, other);
    }
    return Optional.of(date);
  }

  /** What of its date was not used though it should have told it, a sentence without its end. */
  Optional<String> note() {
    return evidence().stream()
        .findFirst()
        .filter(date -> !isPossible(date))
        .map(
            date ->
                "the date "
                    + date.iso()
                    + " ("
                    + date.basis()
                    + ") lies after the day of capture, "
                    + facts.captured().map(day -> day.iso() + " (" + day.basis() + ")").orElse("")
                    + ", and is not used");
  }

  /** When it was changed last, as its page says; not after the capture. */
  Optional<DateSpan> modified() {
    return Stream.of(
            main ? page.told().modified() : Optional.<DateSpan>empty(), printed(DateLabel.UPDATED))
        .flatMap(Optional::stream)
        .filter(this::isPossible)
        .findFirst();
  }

  /** What tells the date, the most trustworthy first. */
  private List<DateSpan> evidence() {
    List<Optional<DateSpan>> evidence = new ArrayList<>();
    evidence.add(main ? page.facts().published() : Optional.empty());
    evidence.add(story);
    Optional<DateSpan> stamp = main ? page.told().facts().published() : Optional.empty();
    Optional<DateSpan> printed = printed(DateLabel.PUBLISHED);
    if (stamp.isPresent() && isUpdate(stamp.get())) {
      // The stamp is that of an update as well: a first publication that the page prints holds.
      evidence.add(printed.filter(day -> day.to().isBefore(stamp.get().from())));
    }
    evidence.add(stamp);
    evidence.add(printed);
    evidence.add(main ? page.told().dated() : Optional.empty());
    evidence.add(printed(DateLabel.NONE));
    evidence.add(page.told().all().published());
    evidence.add(head.yearless().flatMap(d -> facts.captured().flatMap(d::before)));
    evidence.add(ofDateline());
    evidence.add(ofAddress());
    evidence.add(ofAge());
    evidence.add(ofMonth());
    List<DateSpan> known = new ArrayList<>(evidence.stream().flatMap(Optional::stream).toList());
    if (known.isEmpty()) {
      ofUpdate().ifPresent(known::add);
    }
    return known;
  }

  private boolean isUpdate(DateSpan stamp) {
    return page.told().modified().filter(change -> change.overlaps(stamp)).isPresent();
  }

  private Optional<DateSpan> printed(DateLabel label) {
    return dates.stream().filter(d -> d.label() == label).findFirst().map(PrintedDate::span);
  }

  /** A story was published before its page was saved; one day is left for time zones. */
  private boolean isPossible(DateSpan date) {
    return facts.captured().map(c -> !date.from().isAfter(c.to().plusDays(1))).orElse(true);
  }

  /** Not after the page was saved or changed, where that leaves something. */
  private DateSpan clipped(DateSpan date) {
    DateSpan clipped = date;
    for (DateSpan last : lasts()) {
      boolean cuts = last.to().isBefore(clipped.to()) && !last.to().isBefore(clipped.from());
      clipped =
          cuts
              ? new DateSpan(clipped.from(), last.to(), clipped.basis() + "; " + last.basis())
              : clipped;
    }
    return clipped;
  }

  private List<DateSpan> lasts() {
    return Stream.of(
            facts
                .captured()
                .map(c -> new DateSpan(c.from(), c.to().plusDays(1), "captured " + c.iso())),
            main ? page.told().modified() : Optional.<DateSpan>empty(),
            printed(DateLabel.UPDATED))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The days that both leave; where they contradict each other, the first holds. */
  private static DateSpan narrowed(DateSpan date, DateSpan other) {
    boolean agrees = !date.isDay() && date.overlaps(other);
    boolean cuts = other.from().isAfter(date.from()) || other.to().isBefore(date.to());
    if (!agrees || !cuts) {
      return date;
    }
    LocalDate from = other.from().isAfter(date.from()) ? other.from() : date.from();
    LocalDate to = other.to().isBefore(date.to()) ? other.to() : date.to();
    return new DateSpan(from, to, date.basis() + "; " + other.basis());
  }

  /**
   * "VIENNA, Nov. 24": the year is told by another date of the page, or by the capture if near. It
   * is the day of writing, which a paper prints the day after.
   */
  private Optional<DateSpan> ofDateline() {
    Optional<MonthDay> day = dateline.flatMap(Dateline::date);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> year = dateline.flatMap(Dateline::year);
    if (year.isPresent()) {
      return inYear(day.get(), year.get()).map(date -> written(date, ""));
    }
    Optional<DateSpan> other =
        Stream.of(printed(DateLabel.UPDATED), ofAge(), facts.captured())
            .flatMap(Optional::stream)
            .findFirst();
    return other.flatMap(known -> lastBefore(day.get(), known));
  }

  private Optional<DateSpan> lastBefore(MonthDay day, DateSpan known) {
    LocalDate latest = known.to().plusDays(1);
    return Stream.of(latest.getYear(), latest.getYear() - 1)
        .flatMap(year -> inYear(day, year).stream())
        .filter(date -> !date.isAfter(latest))
        .findFirst()
        .filter(date -> ChronoUnit.DAYS.between(date, latest) <= NEAR)
        .map(date -> written(date, " before " + known.iso()));
  }

  private DateSpan written(LocalDate day, String before) {
    String basis = "dateline \"" + datelineWords.orElse("") + "\"" + before;
    return new DateSpan(day, day.plusDays(1), basis);
  }

  private static Optional<LocalDate> inYear(MonthDay day, int year) {
    return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
  }

  private Optional<DateSpan> ofAddress() {
    return addresses().flatMap(url -> AddressDate.day(url).stream()).findFirst();
  }

  private Optional<DateSpan> ofMonth() {
    return addresses().flatMap(url -> AddressDate.month(url).stream()).findFirst();
  }

  /** Where it was saved from, and what it says is its own address. */
  private Stream<String> addresses() {
    return main
        ? Stream.of(page.facts().url(), page.told().facts().url())
            .flatMap(Optional::stream)
            .map(Names::original)
        : Stream.empty();
  }

  private Optional<DateSpan> ofAge() {
    return head.age()
        .flatMap(
            line ->
                facts
                    .captured()
                    .map(captured -> line.age().orElseThrow().before(captured, line.text())));
  }

  /**
   * An update comes on the day of publication or soon after: a month before is left possible, and
   * the basis says that this is assumed.
   */
  private Optional<DateSpan> ofUpdate() {
    return printed(DateLabel.UPDATED)
        .map(d -> new DateSpan(d.from().minusDays(UPDATE_DAYS), d.to(), d.basis() + ", assumed"));
  }
}
