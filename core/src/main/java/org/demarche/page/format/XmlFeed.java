// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.html.StampedDay;
import org.demarche.time.DateSpan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads RSS 0.9 to 2.0, RDF and Atom feeds: each entry a page, "file#N". The parser is lenient,
 * follows no reference and expands no entity that a document declares.
 */
final class XmlFeed {
  private static final List<String> PUBLISHED =
      List.of("pubdate", "published", "issued", "date", "created");

  private static final List<String> MODIFIED = List.of("updated", "modified");

  private final String source;
  private final String text;
  private final PageFacts facts;

  XmlFeed(String source, String text, PageFacts facts) {
    this.source = source;
    this.text = text;
    this.facts = facts;
  }

  PagesRead read() throws UnreadablePageException {
    Document feed = Parser.xmlParser().setTrackPosition(true).parseInput(text, "");
    List<Page> pages = new ArrayList<>();
    List<UnreadablePageException> failures = new ArrayList<>();
    Optional<String> outlet = outlet(feed);
    int number = 0;
    for (Element entry : entries(feed)) {
      number++;
      try {
        pages.add(entry(entry, source + "#" + number, outlet).page(PageReader.ofEach(facts)));
      } catch (UnreadablePageException e) {
        failures.add(e);
      }
    }
    return PageReader.complete(source, pages, failures, "is a feed without entries");
  }

  private static List<Element> entries(Document feed) {
    return feed.getAllElements().stream()
        .filter(element -> local(element).equals("item") || local(element).equals("entry"))
        .toList();
  }

  private static Optional<String> outlet(Document feed) {
    for (Element element : feed.getAllElements()) {
      Element parent = element.parent();
      boolean head =
          parent != null && (local(parent).equals("channel") || local(parent).equals("feed"));
      if (head && local(element).equals("title") && !element.text().isBlank()) {
        return Optional.of(FeedNames.outlet(element.text()));
      }
    }
    return Optional.empty();
  }

  private Entry entry(Element entry, String name, Optional<String> outlet) {
    FeedBody body =
        FeedBody.of(
            child(entry, "encoded").or(() -> child(entry, "content")).map(XmlFeed::html),
            child(entry, "description").or(() -> child(entry, "summary")).map(XmlFeed::html));
    PageFacts told =
        new PageFacts(
            link(entry),
            child(entry, "source")
                .map(source -> child(source, "title").orElse(source).text())
                .filter(t -> !t.isBlank())
                .map(FeedNames::outlet)
                .or(() -> outlet),
            Optional.empty(),
            day(entry, PUBLISHED),
            Optional.empty(),
            child(entry, "title").map(XmlFeed::plain).filter(t -> !t.isBlank()));
    Optional<String> author =
        child(entry, "creator")
            .or(() -> child(entry, "author"))
            .map(e -> child(e, "name").orElse(e).text().strip())
            .filter(t -> !t.isEmpty());
    Told facts =
        new Told(
            told,
            author,
            body.isPartial(),
            language(entry),
            Optional.empty(),
            day(entry, MODIFIED));
    return new Entry(name, raw(entry), facts, body.text());
  }

  /** The entry as it stands in the feed. */
  private String raw(Element entry) {
    int start = entry.sourceRange().startPos();
    int end = entry.endSourceRange().endPos();
    return start >= 0 && end > start && end <= text.length()
        ? text.substring(start, end)
        : entry.outerHtml();
  }

  private static Optional<DateSpan> day(Element entry, List<String> fields) {
    return fields.stream()
        .flatMap(field -> child(entry, field).stream().flatMap(e -> day(e, field).stream()))
        .findFirst();
  }

  private static Optional<DateSpan> day(Element element, String field) {
    return StampedDay.of(element.text(), "feed, " + field);
  }

  private static Optional<String> language(Element entry) {
    return child(entry, "language")
        .or(() -> Optional.ofNullable(entry.parent()).flatMap(feed -> child(feed, "language")))
        .map(e -> e.text().strip())
        .or(() -> Optional.ofNullable(entry.closest("[xml:lang]")).map(e -> e.attr("xml:lang")))
        .filter(tag -> !tag.isEmpty());
  }

  private static Optional<String> link(Element entry) {
    for (Element link : entry.children()) {
      boolean self = link.attr("rel").isEmpty() || link.attr("rel").equals("alternate");
      if (local(link).equals("link") && self) {
        String address = link.hasAttr("href") ? link.attr("href") : link.text();
        if (!address.isBlank()) {
          return Optional.of(address.strip());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * One without a prefix, else one with it; but those of pictures and sounds, which describe these.
   */
  private static Optional<Element> child(Element entry, String name) {
    List<Element> named =
        entry.children().stream()
            .filter(e -> local(e).equals(name) && !e.tagName().matches("(?i)(?:media|itunes):.*"))
            .toList();
    return named.stream()
        .filter(e -> e.tagName().indexOf(':') < 0)
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  /** The name without its prefix, in lower case: "encoded" of "content:encoded". */
  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** Markup stands as escaped text, as CDATA, or (Atom's xhtml) as elements. */
  private static String html(Element element) {
    return element.childrenSize() > 0 ? element.html() : element.wholeText();
  }

  private static String plain(Element title) {
    return Parser.unescapeEntities(title.text(), false).replaceAll("<[^<>]{1,200}>", "").strip();
  }
}
