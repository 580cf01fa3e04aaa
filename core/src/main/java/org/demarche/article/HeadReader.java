// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.page.BlockKind;
import org.demarche.time.DateLabel;

/** Reads what stands above an article's first paragraph, and cuts what is no part of its text. */
final class HeadReader {
  /** A headline or a deck has at least so many words. */
  private static final int DECK = 4;

  /** An unlabelled date so far above the headline is the site's clock. */
  private static final int CLOCK = 3;

  private static final Set<String> PICTURES = Set.of(CaptionCuts.CAPTION, CaptionCuts.CREDIT);

  /** So many lines stand between a deck and the next paragraph at most. */
  private static final int GAP = 12;

  /** A line beside a byline or a date that has so few words is no paragraph. */
  private static final int NAMES = 8;

  private final PageLines page;
  private final Splitter.Region region;
  private final Optional<String> knownTitle;

  private int titleAt;
  private Optional<String> byline = Optional.empty();
  private Optional<String> source;
  private Optional<Line> age;
  private Optional<YearlessDate> yearless = Optional.empty();
  private final List<PrintedDate> dates = new ArrayList<>();
  private final List<PrintedDate> datesAbove = new ArrayList<>();
  private final List<Line> decks = new ArrayList<>();

  HeadReader(PageLines page, Splitter.Region region, Optional<String> knownTitle) {
    this.page = page;
    this.region = region;
    this.knownTitle = knownTitle;
    this.source = region.source();
    this.age = region.age();
  }

  Head read() {
    int body = bodyFrom();
    Optional<Line> title =
        region
            .title()
            .or(() -> new TitleFinder(page, region.from(), body).find(knownTitle))
            .or(() -> firstLine(body));
    titleAt = title.map(Line::index).orElse(region.from() - 1);
    int from = Math.max(body, titleAt + 1);
    above(title.isPresent() ? titleAt : from);
    if (title.isPresent()) {
      below(from);
    }
    CaptionCuts.cutDoubled(page, region.from(), from);
    betweenLeads(from);
    // The day above a headline may be the site's clock: what stands below it counts first.
    dates.addAll(datesAbove);
    return new Head(title, decks, from, byline, source, dates, age, yearless);
  }

  /** A page that begins with its headline, which ends in a mark: "Can the talks be saved?" */
  private Optional<Line> firstLine(int body) {
    if (body >= region.to()) {
      return Optional.empty();
    }
    Line line = page.get(body);
    // A headline that is a sentence with its stop is known by standing there twice.
    boolean twice = line.words() <= 20 && page.countOf(line.text()) > 1;
    boolean headline = (line.isHeadlineLike() || twice) && page.proseFollows(body, 1);
    return headline ? Optional.of(line) : Optional.empty();
  }

  /**
   * The first paragraph: prose, but not a lone sentence of a banner that stands above the headline.
   */
  private int bodyFrom() {
    int start = region.title().map(line -> line.index() + 1).orElse(region.from());
    int first = nextProse(start);
    if (region.title().isPresent() || first >= region.to()) {
      return first;
    }
    int second = nextProse(first + 1);
    boolean apart = second - first > 3 && second < region.to();
    boolean banner = apart && hasHeadline(first + 1, second) && !hasHeadline(first - 2, first);
    if (banner) {
      page.get(first).cut("banner");
      return second;
    }
    return first;
  }

  private int nextProse(int from) {
    int index = from;
    while (index < region.to() && !page.get(index).isProse()) {
      index++;
    }
    return index;
  }

  private boolean hasHeadline(int from, int to) {
    return page.range(from, to).stream()
        .anyMatch(
            line ->
                line.isHeadlineLike()
                    && line.words() >= DECK
                    && line.rule().isEmpty()
                    && !HeadLines.isByline(line)
                    && !HeadLines.isDate(line));
  }

  private void above(int to) {
    for (Line line : page.range(region.from(), to)) {
      boolean near = titleAt - line.index() <= CLOCK;
      if (!line.isCut() || line.age().isPresent()) {
        note(line, near);
      }
      line.cut(aboveReason(line));
    }
  }

  private String aboveReason(Line line) {
    if (isSource(line)) {
      return "source";
    }
    return titleAt >= region.from() && isRepeatedTitle(line) ? "repeated-title" : "navigation";
  }

  /** "The Hill", and its echo "- The Hill". */
  private boolean isSource(Line line) {
    return source.filter(s -> Words.key(s).equals(Words.key(line.text()))).isPresent();
  }

  /** Byline and date may stand below the first paragraph, where that is a deck. */
  private void betweenLeads(int first) {
    int second = nextProse(first + 1);
    if (first >= region.to() || second - first > GAP) {
      return;
    }
    boolean noted = false;
    for (Line line : page.range(first + 1, second)) {
      boolean open = !line.isCut() || line.age().isPresent();
      noted |= open && note(line, true);
    }
    if (noted) {
      page.range(first + 1, second).stream()
          .filter(line -> line.words() <= NAMES && !line.endsSentence())
          .forEach(line -> line.cut("head"));
    }
  }

  private void below(int to) {
    boolean open = true;
    for (Line line : page.range(titleAt + 1, to)) {
      if (line.isCut() && line.age().isEmpty()) {
        // A deck may stand below a notice or a row of buttons, but not below a picture.
        open = open && !PICTURES.contains(line.reason());
        noteOutlet(line);
        noteLabelled(line);
        noteLinked(line);
      } else if (note(line, true)) {
        open = false;
      } else if (isRepeatedTitle(line)) {
        line.cut("repeated-title");
      } else if ((open || isDeck(line)) && line.words() >= DECK && !line.is(BlockKind.HEAD)) {
        decks.add(line);
      } else {
        line.cut("head");
      }
    }
  }

  /** The page's format says that it is the deck, wherever it stands in the head. */
  private static boolean isDeck(Line line) {
    return line.is(BlockKind.DECK);
  }

  /** "CNN" right under the headline looks like a credit and is who published the story. */
  private void noteOutlet(Line line) {
    boolean below = line.index() == titleAt + 1 && source.isEmpty();
    if (below && Names.isOutlet(line.text()) && !Names.isAgency(line.text())) {
      source = Optional.of(line.text());
      line.keep();
      line.cut("source");
    }
  }

  /** "First published on Fri 12 May 2023" is furniture that tells the day. */
  private void noteLabelled(Line line) {
    HeadLines.dates(line).stream()
        .filter(date -> date.label() != DateLabel.NONE)
        .forEach(dates::add);
  }

  /** A name that is a link, right before a day or an age, looks like a link to a story. */
  private void noteLinked(Line line) {
    boolean beside =
        line.reason().equals("related-links")
            && byline.isEmpty()
            && page.range(line.index() + 1, line.index() + 2).stream()
                .anyMatch(next -> next.age().isPresent() || HeadLines.isDate(next));
    if (beside) {
      byline = HeadLines.person(line);
    }
  }

  private boolean isRepeatedTitle(Line line) {
    return Words.key(line.text()).equals(Words.key(page.get(titleAt).text()));
  }

  /** Takes byline, date, age or place from a line of the head; whether it was one of these. */
  private boolean note(Line line, boolean near) {
    if (line.age().isPresent()) {
      age = age.or(() -> Optional.of(line));
      noteSource(line);
      noteAuthor(line);
      return true;
    }
    List<PrintedDate> printed = HeadLines.dates(line);
    Optional<String> names = HeadLines.byline(line);
    printed.stream()
        .filter(date -> near || date.label() != DateLabel.NONE)
        .forEach((line.index() < titleAt ? datesAbove : dates)::add);
    Optional<YearlessDate> day =
        near && printed.isEmpty() ? YearlessDate.in(line) : Optional.empty();
    yearless = yearless.or(() -> day);
    if (names.isPresent()) {
      byline = byline.or(() -> names);
      line.cut("byline");
      return true;
    }
    if (!printed.isEmpty() || day.isPresent()) {
      line.cut("date");
      return true;
    }
    return noteName(line, near);
  }

  /** "Story by Ada Lund · 3h". */
  private void noteAuthor(Line ageLine) {
    ageLine
        .age()
        .flatMap(Age::source)
        .filter(words -> words.contains("by "))
        .map(words -> ageLine.text().substring(words.indexOf("by ") + 3, words.length()).strip())
        .ifPresent(names -> byline = byline.or(() -> Optional.of(names)));
  }

  private boolean noteName(Line line, boolean near) {
    Optional<String> person = HeadLines.person(line);
    if (near && person.isPresent() && isNamePlace(line, person.get())) {
      byline = byline.or(() -> person);
      line.cut("byline");
      return true;
    }
    if (Names.isPlace(line.text()) || HeadLines.isDateline(line)) {
      line.cut(Cut.DATELINE);
      return true;
    }
    return false;
  }

  /** Above the headline a name stands below a section or a masthead, and not in the headline. */
  private boolean isNamePlace(Line line, String name) {
    if (line.index() > titleAt) {
      return true;
    }
    boolean below = line.index() > region.from() && page.get(line.index() - 1).isCut();
    String headline = titleAt < page.size() ? Words.key(page.get(titleAt).text()) : "";
    return below && !headline.contains(Words.key(name));
  }

  /** The name right before an age is who published it, where it is surely an outlet's. */
  private void noteSource(Line ageLine) {
    if (source.isPresent() || ageLine.index() == region.from()) {
      return;
    }
    Optional<String> named = ageLine.age().flatMap(Age::source).filter(Names::isSurelyOutlet);
    if (named.isPresent()) {
      source = Optional.of(ageLine.text().substring(0, named.get().length()).strip());
      return;
    }
    Line before = page.get(ageLine.index() - 1);
    boolean outlet = Names.isSurelyOutlet(before.text());
    if (outlet && before.words() <= 6 && !before.endsSentence() && byline.isEmpty()) {
      source = Optional.of(before.text());
      before.keep();
      before.cut("source");
    }
  }
}
