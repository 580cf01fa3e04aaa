// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.time.DateSpan;

/**
 * When an article was published, from what its page prints and what is known of it. The first that
 * is known holds: the manifest, the page's metadata, a date labelled as published, a date, the
 * dateline, the address, an age, a date of an update. What lies after the capture is not used.
 */
final class Publication {
  /** A dateline's day in the year is of the last year before the capture if it is this near. */
  private static final int NEAR = 60;

  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?<!\\d)(20\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

  private final Page page;
  private final PageFacts facts;
  private final boolean main;
  private final Head head;
  private final Optional<Dateline> dateline;
  private final Optional<String> datelineWords;

  Publication(
      Page page,
      boolean main,
      Head head,
      Optional<Dateline> dateline,
      Optional<String> datelineWords) {
    this.page = page;
    this.facts = page.known();
    this.main = main;
    this.head = head;
    this.dateline = dateline;
    this.datelineWords = datelineWords;
  }

  Optional<DateSpan> date() {
    Optional<DateSpan> known = main ? page.facts().published() : Optional.empty();
    return known
        .or(this::told)
        .or(() -> printed(PrintedDate.Label.PUBLISHED))
        .or(() -> printed(PrintedDate.Label.NONE))
        .or(this::ofDateline)
        .or(this::ofAddress)
        .or(this::ofAge)
        .or(this::ofUpdate);
  }

  /** A stamp in UTC may mean two days: the one that the page prints is the outlet's. */
  private Optional<DateSpan> told() {
    Optional<DateSpan> stamp =
        main ? page.told().facts().published().filter(this::isPossible) : Optional.empty();
    if (stamp.isEmpty() || stamp.get().isDay()) {
      return stamp;
    }
    Optional<DateSpan> local =
        head.dates().stream()
            .map(PrintedDate::span)
            .filter(day -> day.isDay() && day.overlaps(stamp.get()))
            .findFirst();
    return local.or(() -> stamp);
  }

  private Optional<DateSpan> printed(PrintedDate.Label label) {
    return printed(head.dates(), label).map(PrintedDate::span).filter(this::isPossible);
  }

  private static Optional<PrintedDate> printed(List<PrintedDate> dates, PrintedDate.Label label) {
    return dates.stream().filter(d -> d.label() == label).findFirst();
  }

  /** A story was published before its page was saved; one day is left for time zones. */
  private boolean isPossible(DateSpan date) {
    return facts.captured().map(c -> !date.from().isAfter(c.to().plusDays(1))).orElse(true);
  }

  /** "VIENNA, Nov. 24": the year is told by another date of the page, or by the capture if near. */
  private Optional<DateSpan> ofDateline() {
    Optional<MonthDay> day = dateline.flatMap(Dateline::date);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Optional<DateSpan> other =
        printed(head.dates(), PrintedDate.Label.UPDATED)
            .map(PrintedDate::span)
            .or(this::ofAge)
            .or(facts::captured);
    return other.flatMap(known -> lastBefore(day.get(), known));
  }

  private Optional<DateSpan> lastBefore(MonthDay day, DateSpan known) {
    LocalDate latest = known.to().plusDays(1);
    for (int year = latest.getYear(); year > latest.getYear() - 2; year--) {
      Optional<LocalDate> date = inYear(day, year);
      if (date.isPresent() && !date.get().isAfter(latest)) {
        return ChronoUnit.DAYS.between(date.get(), latest) <= NEAR
            ? Optional.of(DateSpan.day(date.get(), basis(known)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private String basis(DateSpan known) {
    return "dateline \"" + datelineWords.orElse("") + "\" before " + known.iso();
  }

  private static Optional<LocalDate> inYear(MonthDay day, int year) {
    return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
  }

  private Optional<DateSpan> ofAddress() {
    if (!main || facts.url().isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = IN_ADDRESS.matcher(facts.url().get());
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
      return Optional.of(DateSpan.day(day, "address \"" + matcher.group() + "\""))
          .filter(this::isPossible);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<DateSpan> ofAge() {
    return head.age()
        .flatMap(
            line ->
                facts
                    .captured()
                    .map(captured -> line.age().orElseThrow().before(captured, line.text())));
  }

  /** An update comes on the day of publication or soon after: the day before is left possible. */
  private Optional<DateSpan> ofUpdate() {
    return printed(PrintedDate.Label.UPDATED)
        .map(d -> new DateSpan(d.from().minusDays(1), d.to(), d.basis()));
  }
}
