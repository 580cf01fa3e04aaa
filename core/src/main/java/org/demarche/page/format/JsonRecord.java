// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.html.HtmlReader;
import org.demarche.page.html.StampedDay;
import org.demarche.time.DateSpan;

/** A page as a crawler or a service writes it; the names of fields stand in record-fields.tsv. */
final class JsonRecord {
  /** Search engines keep the record itself under this name. */
  private static final String WRAPPED = "_source";

  /** How services end a text that they cut: "… [+1234 chars]". */
  private static final Pattern CUT =
      Pattern.compile("\\s*(?:…|\\.\\.\\.)?\\s*\\[\\+\\d{1,9} chars\\]\\s*$");

  private final JsonNode node;

  /** Characters from which on a text is a page by itself. */
  private static final int SHORTEST_TEXT = 200;

  private final RecordFields fields;

  JsonRecord(JsonNode node) {
    this.node = node.path(WRAPPED).isObject() ? node.path(WRAPPED) : node;
    this.fields = new RecordFields(this.node);
  }

  /** Whether this is an object with a field that holds a page's text, or its title and address. */
  static boolean isPage(JsonNode node) {
    if (!node.isObject()) {
      return false;
    }
    RecordFields fields = new JsonRecord(node).fields;
    return hasText(fields)
        || fields.first("html").isPresent()
        || (fields.first("title").isPresent() && fields.first("url").isPresent());
  }

  /** Names such as "content" are given to other things too: a few words of such are no page. */
  private static boolean hasText(RecordFields fields) {
    boolean told =
        Stream.of("title", "url", "published").anyMatch(name -> fields.first(name).isPresent());
    return fields
        .all("text")
        .anyMatch(
            found ->
                told || found.name().equals("text") || found.value().length() >= SHORTEST_TEXT);
  }

  /**
   * Its page: of its text, else of its HTML, else of its summary, which makes it partial.
   *
   * @param name the record's name: "file#N"
   * @param raw the record as it stands in its file
   */
  Page page(String name, String raw, PageFacts known) throws UnreadablePageException {
    Optional<String> text = fields.first("text");
    Optional<String> html =
        text.filter(Recognition::isDocument)
            .or(() -> text.isEmpty() ? fields.first("html") : Optional.empty());
    if (html.isPresent()) {
      byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
      Page page = HtmlReader.read(name, bytes, html.get(), known, address());
      Told both =
          told(
              facts().or(page.told().facts()),
              byline().or(page.told()::byline),
              page.told().partial());
      return new Page(name, bytes, page.text(), known, both, page.layout());
    }
    String body = text.or(() -> fields.first("summary")).orElse("");
    Matcher cut = CUT.matcher(body);
    boolean partial = text.isEmpty() || cut.find();
    String words = text.isPresent() && partial ? cut.replaceFirst("") : body;
    return new Entry(name, raw, told(facts(), byline(), partial), words).page(known);
  }

  /** A name: some programs give a number there. */
  private Optional<String> byline() {
    return fields.first("byline").filter(name -> name.chars().anyMatch(Character::isLetter));
  }

  private Told told(PageFacts facts, Optional<String> byline, boolean partial) {
    return new Told(
        facts, byline, partial, fields.first("language"), Optional.empty(), day("modified"));
  }

  private PageFacts facts() {
    return new PageFacts(
        address(),
        outlet(),
        fields.first("via"),
        day("published"),
        day("captured"),
        fields.first("title"));
  }

  /** Under names that may hold others too, what has the form of one. */
  private Optional<String> address() {
    return fields
        .all("url")
        .filter(found -> found.name().equals("url") || isAddress(found.value()))
        .map(RecordFields.Named::value)
        .findFirst();
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  private Optional<DateSpan> day(String is) {
    return fields
        .all(is)
        .flatMap(found -> StampedDay.of(found.value(), "record, " + found.name()).stream())
        .findFirst();
  }

  /** A name; else the domain, which "source" often holds too. */
  private Optional<String> outlet() {
    return fields.first("outlet").or(() -> fields.first("domain")).map(JsonRecord::withoutScheme);
  }

  private static String withoutScheme(String name) {
    if (!name.startsWith("http")) {
      return name.startsWith("www.") ? name.substring(4) : name;
    }
    try {
      String host = URI.create(name).getHost();
      return host == null ? name : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
