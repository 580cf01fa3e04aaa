// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;

/**
 * Reads JSON Lines, a page to a line, "file#LINE"; also one JSON object, and a list of them,
 * "file#N", alone or within the answer of a service. A line that is broken is told and loses
 * nothing else.
 */
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Among so many lines one must be a page. */
  private static final int FIRST_LINES = 5;

  /** Services wrap their lists at most so deep: {"articles": {"results": […]}}. */
  private static final int DEEPEST_LIST = 3;

  private final String source;
  private final PageFacts facts;
  private final List<Page> pages = new ArrayList<>();
  private final List<UnreadablePageException> failures = new ArrayList<>();

  private JsonLines(String source, PageFacts facts) {
    this.source = source;
    this.facts = facts;
  }

  /** The pages; empty where this is no such text. */
  static Optional<PagesRead> read(String source, String text, PageFacts facts) {
    JsonLines reader = new JsonLines(source, facts);
    if (isLines(text)) {
      return Optional.of(reader.lines(text));
    }
    JsonNode whole = parse(text);
    if (JsonRecord.isPage(whole)) {
      return Optional.of(reader.one(whole, text));
    }
    return list(whole, DEEPEST_LIST).map(reader::array);
  }

  /**
   * Whether each line is an object, and one of the first a page: a crawler may begin with others.
   */
  static boolean isLines(String text) {
    List<JsonNode> first =
        text.lines()
            .filter(line -> !line.isBlank())
            .limit(FIRST_LINES)
            .map(JsonLines::parse)
            .takeWhile(JsonNode::isObject)
            .toList();
    return first.stream().anyMatch(JsonRecord::isPage);
  }

  /**
   * The page that a line holds.
   *
   * @throws UnreadablePageException where it holds none
   */
  static Page page(String name, String line, PageFacts known) throws UnreadablePageException {
    return page(name, parse(line), line, known);
  }

  private static Page page(String name, JsonNode node, String raw, PageFacts known)
      throws UnreadablePageException {
    if (!node.isObject()) {
      throw new UnreadablePageException(name, "is no JSON object");
    }
    return new JsonRecord(node).page(name, raw, known);
  }

  /** The first list of pages, those nearer to the top first. */
  private static Optional<JsonNode> list(JsonNode node, int depth) {
    if (node.isArray()) {
      return !node.isEmpty() && JsonRecord.isPage(node.get(0))
          ? Optional.of(node)
          : Optional.empty();
    }
    for (JsonNode child : node) {
      if (child.isArray() && list(child, depth).isPresent()) {
        return Optional.of(child);
      }
    }
    for (JsonNode child : node) {
      Optional<JsonNode> below =
          child.isObject() && depth > 1 ? list(child, depth - 1) : Optional.empty();
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  private PagesRead lines(String text) {
    int number = 0;
    for (String line : text.split("\\r?\\n", -1)) {
      number++;
      if (!line.isBlank()) {
        add(source + "#" + number, parse(line), line, PageReader.ofEach(facts));
      }
    }
    return new PagesRead(pages, failures);
  }

  private PagesRead one(JsonNode node, String text) {
    add(source, node, text, facts);
    return new PagesRead(pages, failures);
  }

  private PagesRead array(JsonNode nodes) {
    int number = 0;
    for (JsonNode node : nodes) {
      number++;
      add(source + "#" + number, node, node.toString(), PageReader.ofEach(facts));
    }
    return new PagesRead(pages, failures);
  }

  private void add(String name, JsonNode node, String raw, PageFacts known) {
    try {
      pages.add(page(name, node, raw, known));
    } catch (UnreadablePageException e) {
      failures.add(e);
    }
  }

  /** The value; a missing node where the text is no JSON. */
  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
