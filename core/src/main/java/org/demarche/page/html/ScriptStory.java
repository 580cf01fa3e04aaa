// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.page.BlockKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The story of a page that scripts would build, out of the data that it brings for them (Next.js,
 * Nuxt, Redux stores and the like): the list or the text with the most prose.
 */
final class ScriptStory {
  /** Characters looked at in all: lists within lists are read once for each. */
  private static final int MOST = 20_000_000;

  private static final int DEEPEST = 12;
  private static final int SENTENCE = 8;

  /** Where the parts of a story hold their words, the surest first. */
  private static final List<String> TEXTS =
      List.of("html", "text", "content", "value", "body", "paragraph", "copy", "markup", "data");

  private static final List<String> LISTS =
      List.of("content", "children", "blocks", "paragraphs", "items", "body", "elements", "data");

  private static final Pattern NO_TEXT =
      Pattern.compile(
          "image|photo|picture|video|embed|advert|^ads?$|related|gallery|newsletter|promo|teaser"
              + "|caption|credit|author|recommend|comment|iframe|script|interstitial");

  private static final Pattern HEADING = Pattern.compile("head|^h[2-6]$|title");
  private static final Pattern OF_BLOCK =
      Pattern.compile("paragraph|head|^h[1-6]$|^p$|block|list|section|quote|body|html");

  private static final Set<String> OTHERS =
      Set.of("related", "comments", "recommended", "recommendations", "menu", "footer", "mostRead");

  private final List<Line> best = new ArrayList<>();
  private int mostWords;
  private int used;

  private ScriptStory() {}

  /**
   * A line of a story.
   *
   * @param text its words
   * @param kind what it is
   */
  record Line(String text, BlockKind kind) {}

  /** The lines of the story; none where the scripts of the page hold no prose. */
  static List<Line> of(Document page) {
    ScriptStory story = new ScriptStory();
    ScriptData.of(page).forEach(story::search);
    return List.copyOf(story.best);
  }

  /** The lines of a text, be it plain or HTML. */
  static List<Line> lines(String text) {
    String plain = text.indexOf('<') < 0 && text.contains("&lt;") ? unescaped(text) : text;
    if (plain.indexOf('<') < 0) {
      return plain
          .lines()
          .map(Metadata::plain)
          .filter(line -> !line.isEmpty())
          .map(line -> new Line(line, BlockKind.PARAGRAPH))
          .toList();
    }
    return BlockWalk.blocks(Jsoup.parseBodyFragment(plain), new Hints()).all().stream()
        .filter(block -> !block.isCut())
        .map(block -> new Line(block.text(), block.kind()))
        .toList();
  }

  private static String unescaped(String text) {
    return org.jsoup.parser.Parser.unescapeEntities(text, false);
  }

  private void search(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && used < MOST) {
      JsonNode node = open.poll();
      if (node.isArray() && node.size() > 1 || isLong(node)) {
        weigh(node);
      }
      if (node.isArray()) {
        node.forEach(open::add);
      }
      node.properties().stream()
          .filter(field -> !OTHERS.contains(field.getKey()))
          .forEach(field -> open.add(field.getValue()));
    }
  }

  private static boolean isLong(JsonNode node) {
    return node.isTextual() && node.textValue().length() > 400;
  }

  private void weigh(JsonNode node) {
    List<Line> lines = new ArrayList<>();
    if (node.isTextual()) {
      add(node, BlockKind.PARAGRAPH, lines, 0);
    } else {
      node.forEach(child -> add(child, BlockKind.PARAGRAPH, lines, 0));
    }
    int words = lines.stream().filter(ScriptStory::isProse).mapToInt(ScriptStory::words).sum();
    if (words > mostWords) {
      mostWords = words;
      best.clear();
      best.addAll(lines);
    }
  }

  private static boolean isProse(Line line) {
    return words(line) >= SENTENCE && Strings.endsSentence(line.text());
  }

  private static int words(Line line) {
    return Strings.words(line.text());
  }

  private void add(JsonNode node, BlockKind kind, List<Line> lines, int depth) {
    if (depth > DEEPEST || used > MOST) {
      return;
    }
    if (node.isTextual()) {
      String text = node.textValue();
      used += text.length();
      boolean markup = text.indexOf('<') >= 0;
      lines(text).forEach(line -> lines.add(markup ? line : new Line(line.text(), kind)));
      return;
    }
    String type = type(node);
    if (node.isObject() && !NO_TEXT.matcher(type).find()) {
      addPart(node, HEADING.matcher(type).find() ? BlockKind.HEADING : kind, lines, depth);
    }
  }

  private void addPart(JsonNode node, BlockKind kind, List<Line> lines, int depth) {
    for (String name : TEXTS) {
      JsonNode text = node.path(name);
      if (text.isTextual() && !text.textValue().isBlank()) {
        add(text, kind, lines, depth + 1);
        return;
      }
    }
    for (String name : LISTS) {
      JsonNode list = node.path(name);
      if (list.isArray()) {
        addList(list, kind, lines, depth);
        return;
      }
    }
    for (String name : TEXTS) {
      if (node.path(name).isObject()) {
        add(node.path(name), kind, lines, depth + 1);
        return;
      }
    }
  }

  /** Parts side by side, or the words of one paragraph, some of them bold or linked. */
  private void addList(JsonNode list, BlockKind kind, List<Line> lines, int depth) {
    List<Line> parts = new ArrayList<>();
    boolean blocks = false;
    for (JsonNode child : list) {
      blocks |= OF_BLOCK.matcher(type(child)).find();
      add(child, kind, parts, depth + 1);
    }
    if (blocks || parts.size() < 2) {
      lines.addAll(parts);
    } else {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(text.length() == 0 ? "" : " ").append(part.text()));
      lines.add(new Line(text.toString().replaceAll(" (?=[.,;:!?’”)])", ""), kind));
    }
  }

  private static String type(JsonNode node) {
    for (String name : List.of("type", "__typename", "_type", "kind", "name", "nodeType", "tag")) {
      if (node.path(name).isTextual()) {
        return node.path(name).textValue().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
