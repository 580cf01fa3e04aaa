// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.time.Clocks;
import org.demarche.time.DateLabel;
import org.demarche.time.DateOrder;
import org.demarche.time.DateSpan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The days that a page's metadata name: JSON-LD, meta elements, microdata, &lt;time&gt;. */
final class PageDates {
  private static final String ITEMPROP = "[itemprop~=(?i)(^|\\s)%s(\\s|$)]";

  /** Attributes in which scripts keep the instant that they print as an age. */
  private static final List<String> STAMPS =
      List.of(
          "data-timestamp",
          "data-published",
          "data-publish-date",
          "data-published-date",
          "data-published-at",
          "data-pubdate",
          "data-datetime",
          "data-date",
          "data-time",
          "data-unixtime",
          "data-epoch",
          "data-utime");

  private static final List<String> OTHERS = List.of("aside", "nav", "footer", "li", "blockquote");

  /** Elements between a time and the headline's container. */
  private static final int STEPS = 5;

  /** The story's own times are among the first; a live page has thousands. */
  private static final int MOST = 40;

  /** So many times beside a headline are a list. */
  private static final int LIST = 4;

  private final Document page;
  private final JsonLd json;
  private final MetaElements metas;
  private final Hints hints = new Hints();
  private final Set<Element> aboveHeadlines;
  private final Map<Element, Integer> times = new IdentityHashMap<>();
  private final Clocks clocks;
  private final Optional<String> order;

  PageDates(
      Document page, JsonLd json, MetaElements metas, String host, Optional<String> language) {
    this.page = page;
    this.json = json;
    this.metas = metas;
    this.aboveHeadlines = aboveHeadlines(page);
    this.clocks = Clocks.of(host, language);
    this.order = DateOrder.of(page.body().text(), host, language);
  }

  /** The elements in which a headline stands. */
  private static Set<Element> aboveHeadlines(Document page) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element headline : page.select("h1")) {
      Element above = headline;
      while (above != null && found.add(above)) {
        above = above.parent();
      }
    }
    return found;
  }

  Optional<DateSpan> published() {
    return json.published()
        .flatMap(stamp -> stamp(stamp, "JSON-LD datePublished"))
        .or(() -> ofMeta("published"))
        .or(() -> ofMicrodata("datePublished"))
        .or(() -> times(DateLabel.PUBLISHED))
        .or(() -> times(DateLabel.NONE))
        .or(this::ofAttribute);
  }

  /** A date that may be that of an update. */
  Optional<DateSpan> dated() {
    return ofMeta("dated").or(() -> ofMicrodata("dateCreated"));
  }

  Optional<DateSpan> modified() {
    return json.modified()
        .flatMap(stamp -> stamp(stamp, "JSON-LD dateModified"))
        .or(() -> ofMeta("modified"))
        .or(() -> ofMicrodata("dateModified"))
        .or(() -> times(DateLabel.UPDATED));
  }

  /**
   * When a story was published that stands on the page beside its main one: by its own time, else
   * on the page's days where it prints a time of the day.
   */
  Optional<DateSpan> ofStory(Element story, Optional<String> clock) {
    return Optional.ofNullable(story.selectFirst("time[datetime]"))
        .map(time -> time.attr("datetime"))
        .flatMap(
            time ->
                clock
                    .filter(printed -> time.endsWith("Z"))
                    .flatMap(printed -> PrintedClock.day(time, printed))
                    .or(() -> stamp(time, "time")))
        .or(() -> clock.flatMap(this::onDay));
  }

  /** "10.42am" on a page that was published and changed on these days. */
  private Optional<DateSpan> onDay(String clock) {
    return published()
        .map(
            first -> {
              LocalDate last = modified().map(DateSpan::to).orElse(first.to());
              return new DateSpan(
                  first.from(),
                  last.isAfter(first.to()) ? last : first.to(),
                  "\"" + clock + "\" on the page's day");
            });
  }

  private Optional<DateSpan> stamp(String stamp, String basis) {
    return StampedDay.of(stamp, basis, clocks, order);
  }

  private Optional<DateSpan> ofMeta(String kind) {
    return metas
        .named(kind)
        .flatMap(name -> stamp(metas.content(name), "meta " + name).stream())
        .findFirst();
  }

  private Optional<DateSpan> ofMicrodata(String property) {
    return page.select(String.format(Locale.ROOT, ITEMPROP, property)).stream()
        .filter(element -> !isOfAnother(element))
        .flatMap(element -> ofElement(element, property).stream())
        .findFirst();
  }

  private Optional<DateSpan> ofElement(Element element, String basis) {
    return Stream.of(element.attr("datetime"), element.attr("content"), element.text())
        .filter(text -> !text.isBlank())
        .findFirst()
        .flatMap(text -> stamp(text, basis));
  }

  /** The first time element of the story that is so labelled, not of a list of others. */
  private Optional<DateSpan> times(DateLabel label) {
    List<Element> times = new ArrayList<>(page.select("time[pubdate]"));
    times.addAll(page.select("time.published[datetime], time.entry-date[datetime]"));
    page.select("time[datetime]").stream()
        .limit(MOST)
        .filter(this::isBesideHeadline)
        .forEach(times::add);
    return times.stream()
        .limit(MOST)
        .filter(time -> !isOfAnother(time) && label(time) == label)
        .flatMap(time -> ofElement(time, "time").stream())
        .findFirst();
  }

  private static DateLabel label(Element time) {
    String names = time.className().toLowerCase(Locale.ROOT);
    if (time.hasAttr("pubdate") || names.contains("publish")) {
      return DateLabel.PUBLISHED;
    }
    if (names.contains("updated") || names.contains("modified")) {
      return DateLabel.UPDATED;
    }
    Element parent = time.parent();
    String around = parent == null ? "" : parent.text();
    int at = around.indexOf(time.text());
    String before = at > 0 && at < 80 ? around.substring(0, at) : "";
    String inside = time.text();
    return DateLabel.of((before + " " + inside).toLowerCase(Locale.ROOT));
  }

  private Optional<DateSpan> ofAttribute() {
    Function<Element, Stream<DateSpan>> read =
        element ->
            STAMPS.stream()
                .filter(element::hasAttr)
                .flatMap(name -> stamp(element.attr(name), name).stream());
    String any = "[" + String.join("],[", STAMPS) + "]";
    return page.select(any).stream()
        .limit(MOST)
        .filter(element -> isBesideHeadline(element) && !isOfAnother(element))
        .flatMap(read)
        .findFirst();
  }

  private boolean isBesideHeadline(Element time) {
    Element above = time;
    for (int i = 0; i < STEPS && above != null; i++) {
      if (aboveHeadlines.contains(above)) {
        return times.computeIfAbsent(above, e -> e.select("time[datetime]").size()) <= LIST;
      }
      above = above.parent();
    }
    return false;
  }

  /** Whether an element stands in what is no part of the story: comments, lists of others. */
  private boolean isOfAnother(Element element) {
    for (Element above = element.parent(); above != null; above = above.parent()) {
      if (aboveHeadlines.contains(above)) {
        return false;
      }
      if (OTHERS.contains(above.normalName()) || hints.reason(above).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
