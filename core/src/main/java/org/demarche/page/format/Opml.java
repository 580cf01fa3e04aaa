// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.page.FeedAddress;
import org.demarche.page.UnreadablePageException;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads OPML, the lists of feeds that feed readers write (opml.org/spec2.opml). */
final class Opml {
  private Opml() {}

  /** The feeds that it lists, each once, in order. */
  static PagesRead read(String source, String text) throws UnreadablePageException {
    Document list = Parser.xmlParser().parseInput(text, "");
    Map<String, FeedAddress> feeds = new LinkedHashMap<>();
    for (Element outline : list.getAllElements()) {
      Optional<String> url = attribute(outline, "xmlurl");
      if (url.isPresent() && url.get().matches("(?i)https?://\\S+")) {
        Optional<String> title = attribute(outline, "title").or(() -> attribute(outline, "text"));
        feeds.putIfAbsent(url.get(), new FeedAddress(url.get(), title));
      }
    }
    if (feeds.isEmpty()) {
      throw new UnreadablePageException(source, "is an OPML list without the address of a feed");
    }
    return new PagesRead(List.of(), List.of(), new ArrayList<>(feeds.values()));
  }

  /** Writers of OPML differ in the case of names: xmlUrl, xmlurl. */
  private static Optional<String> attribute(Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().equalsIgnoreCase(name) && !attribute.getValue().isBlank()) {
        return Optional.of(attribute.getValue().strip());
      }
    }
    return Optional.empty();
  }
}
