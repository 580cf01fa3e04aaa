// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.page.html.StampedDay;
import org.demarche.time.DateSpan;

/**
 * A page as a crawler writes it. Field names: ours, and those of news-please (maintext,
 * date_publish, source_domain), Scrapy-based crawlers, trafilatura (source-hostname, sitename) and
 * newspaper (publish_date, authors); the first that is filled holds.
 */
final class JsonRecord {
  private static final List<String> TEXT =
      List.of("text", "maintext", "article_text", "articleBody", "content", "body", "full_text");
  private static final List<String> TITLE = List.of("title", "headline", "name");
  private static final List<String> URL = List.of("url", "link", "uri", "canonical_url");
  private static final List<String> PUBLISHED =
      List.of(
          "published",
          "date_publish",
          "publish_date",
          "published_at",
          "publishedAt",
          "date_published",
          "datePublished",
          "pub_date",
          "pubDate",
          "date");
  private static final List<String> MODIFIED =
      List.of("modified", "date_modify", "date_modified", "dateModified", "updated_at", "updated");
  private static final List<String> LANGUAGE = List.of("language", "lang");
  private static final List<String> OUTLET =
      List.of("outlet", "site_name", "sitename", "source_name", "publisher", "source");
  private static final List<String> DOMAIN =
      List.of("source_domain", "domain", "source-hostname", "hostname");
  private static final List<String> AUTHOR = List.of("byline", "author", "authors");
  private static final List<String> CAPTURED =
      List.of("captured", "date_download", "fetched_at", "crawled_at");

  private final JsonNode node;

  JsonRecord(JsonNode node) {
    this.node = node;
  }

  /** Whether this is an object with a field that holds a page's text or title. */
  static boolean isPage(JsonNode node) {
    JsonRecord record = new JsonRecord(node);
    return node.isObject()
        && (record.first(TEXT).isPresent()
            || (record.first(TITLE).isPresent() && record.first(URL).isPresent()));
  }

  Entry entry(String name, String raw) {
    PageFacts facts =
        new PageFacts(
            first(URL),
            outlet(),
            first(List.of("via")),
            day(PUBLISHED),
            day(CAPTURED),
            first(TITLE));
    return new Entry(name, raw, told(facts), first(TEXT).orElse(""));
  }

  private Told told(PageFacts facts) {
    return new Told(facts, first(AUTHOR), false, first(LANGUAGE), Optional.empty(), day(MODIFIED));
  }

  private Optional<DateSpan> day(List<String> names) {
    for (String name : names) {
      Optional<DateSpan> day = value(name).flatMap(text -> StampedDay.of(text, "record, " + name));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** A name; else the domain, which "source" often holds too. */
  private Optional<String> outlet() {
    return first(OUTLET)
        .map(JsonRecord::withoutScheme)
        .or(() -> first(DOMAIN).map(JsonRecord::withoutScheme));
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

  private Optional<String> first(List<String> names) {
    return names.stream().flatMap(name -> value(name).stream()).findFirst();
  }

  private Optional<String> value(String name) {
    return text(node.path(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isValueNode() && !value.isNull() && !value.isMissingNode()) {
      return Optional.of(value.asText());
    }
    if (value.isObject()) {
      return text(value.path("name")).or(() -> text(value.path("title")));
    }
    if (value.isArray() && !value.isEmpty()) {
      return Optional.of(
          StreamSupport.stream(value.spliterator(), false)
              .flatMap(item -> text(item).stream())
              .collect(Collectors.joining(", ")));
    }
    return Optional.empty();
  }
}
