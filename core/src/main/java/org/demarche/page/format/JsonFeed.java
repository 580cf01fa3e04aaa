// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.html.StampedDay;

/** Reads a JSON Feed (jsonfeed.org, version 1 and 1.1): each item a page, "file#N". */
final class JsonFeed {
  private JsonFeed() {}

  static Optional<PagesRead> read(String source, String text, PageFacts facts) {
    if (!names(text)) {
      return Optional.empty();
    }
    JsonNode feed = JsonLines.parse(text);
    if (!feed.path("items").isArray() || !feed.path("version").asText().contains("jsonfeed.org")) {
      return Optional.empty();
    }
    List<Page> pages = new ArrayList<>();
    List<UnreadablePageException> failures = new ArrayList<>();
    int number = 0;
    for (JsonNode item : feed.path("items")) {
      number++;
      try {
        pages.add(entry(source + "#" + number, feed, item).page(PageReader.ofEach(facts)));
      } catch (UnreadablePageException e) {
        failures.add(e);
      }
    }
    if (pages.isEmpty() && failures.isEmpty()) {
      failures.add(new UnreadablePageException(source, "is a feed without entries"));
    }
    return Optional.of(new PagesRead(pages, failures));
  }

  /** Whether a text names the format, which its version does. */
  static boolean names(String text) {
    return text.contains("jsonfeed.org/version");
  }

  private static Entry entry(String name, JsonNode feed, JsonNode item) {
    FeedBody body =
        FeedBody.of(
            text(item, "content_html").or(() -> text(item, "content_text")), text(item, "summary"));
    PageFacts facts =
        new PageFacts(
            text(item, "url").or(() -> text(item, "external_url")),
            text(feed, "title").map(FeedNames::outlet),
            Optional.empty(),
            text(item, "date_published").flatMap(day -> StampedDay.of(day, "feed")),
            Optional.empty(),
            text(item, "title"));
    Optional<String> author =
        text(item.path("author"), "name").or(() -> text(item.path("authors").path(0), "name"));
    Told told =
        new Told(
            facts,
            author,
            body.isPartial(),
            text(item, "language").or(() -> text(feed, "language")),
            Optional.empty(),
            text(item, "date_modified").flatMap(day -> StampedDay.of(day, "feed, modified")));
    return new Entry(name, item.toString(), told, body.text());
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asText("").strip()).filter(text -> !text.isEmpty());
  }
}
