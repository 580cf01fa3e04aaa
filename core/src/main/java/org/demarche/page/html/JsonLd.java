// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The schema.org article that a page describes in JSON-LD. Blocks that are not strict JSON are read
 * leniently; of those that are broken the plain fields are still found.
 */
final class JsonLd {
  /** Nodes looked at; a page has a few dozen. */
  private static final int MOST = 20_000;

  private static final Set<String> LISTS =
      Set.of("itemListElement", "mentions", "isPartOf", "hasPart", "liveBlogUpdate", "comment");

  private static final Pattern ARTICLE =
      Pattern.compile("(?:.*[/#:])?\\w*(?:Article|NewsItem|BlogPosting|Report|Review)");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final StringBuilder broken = new StringBuilder();
  private boolean live;
  private int visited;

  private JsonLd() {}

  static JsonLd of(Document page) {
    JsonLd found = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      found.read(clean(script.data()));
    }
    found.preferThisStory(page);
    return found;
  }

  /** A page may describe other stories beside its own, whose headline it shows. */
  private void preferThisStory(Document page) {
    Set<String> titles =
        Stream.concat(
                page.select("h1, title").stream().map(Element::text),
                page.select("meta[property=og:title]").stream().map(meta -> meta.attr("content")))
            .map(Metadata::plain)
            .map(Strings::key)
            .filter(title -> !title.isEmpty())
            .collect(Collectors.toSet());
    articles.sort(Comparator.comparing(article -> !titles.contains(headline(article))));
  }

  private static String headline(JsonNode article) {
    String headline = texts(article.path("headline"));
    return Strings.key(Metadata.plain(headline.isBlank() ? texts(article.path("name")) : headline));
  }

  private static String clean(String data) {
    return data.replaceAll("^\\s*(?://)?\\s*(?:<!\\[CDATA\\[|<!--)", "")
        .replaceAll("(?://)?\\s*(?:\\]\\]>|-->)\\s*$", "")
        .strip()
        .replaceAll(";$", "");
  }

  private void read(String data) {
    try {
      collect(JSON.readTree(data));
    } catch (JsonProcessingException e) {
      broken.append(data).append('\n');
    }
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && visited++ < MOST) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        collectObject(node, open);
      }
    }
  }

  private void collectObject(JsonNode node, Deque<JsonNode> open) {
    String types = texts(node.path("@type"));
    live |= types.contains("LiveBlogPosting");
    for (String type : types.split(", ")) {
      if (ARTICLE.matcher(type).matches() || type.endsWith("LiveBlogPosting")) {
        articles.add(node);
        return;
      }
    }
    if (types.contains("WebPage")) {
      pages.add(node);
    }
    node.properties().stream()
        .filter(field -> !LISTS.contains(field.getKey()))
        .forEach(field -> open.add(field.getValue()));
  }

  boolean isLive() {
    return live;
  }

  Optional<String> headline() {
    return first("headline").or(() -> first("name")).map(Metadata::plain);
  }

  Optional<String> published() {
    return first("datePublished").or(() -> first("dateCreated")).or(() -> ofPage("datePublished"));
  }

  Optional<String> modified() {
    return first("dateModified").or(() -> ofPage("dateModified"));
  }

  Optional<String> language() {
    return first("inLanguage");
  }

  /** What the page as a whole says, where no article is described. */
  private Optional<String> ofPage(String field) {
    return articles.isEmpty()
        ? pages.stream().map(page -> texts(page.path(field))).filter(t -> !t.isBlank()).findFirst()
        : Optional.empty();
  }

  Optional<String> publisher() {
    return first("publisher").or(() -> first("sourceOrganization")).or(() -> first("provider"));
  }

  Optional<String> author() {
    return first("author").or(() -> first("creator"));
  }

  Optional<String> body() {
    return first("articleBody");
  }

  Optional<String> url() {
    return first("url").filter(url -> url.startsWith("http"));
  }

  /** Whether the page says that not everybody may read all of it. */
  boolean isClosed() {
    return articles.stream()
        .map(article -> article.path("isAccessibleForFree").asText(""))
        .anyMatch(free -> free.equalsIgnoreCase("false"));
  }

  /** How many words the story has, where the page says so; else 0. */
  int words() {
    return articles.stream()
        .mapToInt(article -> article.path("wordCount").asInt(0))
        .max()
        .orElse(0);
  }

  private Optional<String> first(String field) {
    for (JsonNode article : articles) {
      String text = texts(article.path(field)).strip();
      if (!text.isEmpty()) {
        return Optional.of(text);
      }
    }
    return fromBroken(field);
  }

  private Optional<String> fromBroken(String field) {
    Matcher matcher =
        Pattern.compile("\"" + field + "\"\\s*:\\s*\"((?:[^\"\\\\\\n]|\\\\.){1,500})\"")
            .matcher(broken);
    return matcher.find()
        ? Optional.of(matcher.group(1).replaceAll("\\\\(.)", "$1"))
        : Optional.empty();
  }

  /** A text, the name of a thing, or those of several. */
  private static String texts(JsonNode node) {
    if (node.isObject()) {
      return texts(node.path("name"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(JsonLd::texts)
          .filter(text -> !text.isBlank())
          .distinct()
          .collect(Collectors.joining(", "));
    }
    return node.asText("");
  }
}
