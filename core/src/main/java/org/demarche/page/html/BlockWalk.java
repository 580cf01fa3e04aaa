// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.page.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Lays a page out as blocks, in document order: a block ends where a block-level element begins or
 * ends, and at two line breaks in a row. The walk is iterative: depth costs no stack.
 */
final class BlockWalk implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "head",
          "input",
          "datalist",
          "title");

  private final Reasons reasons;
  private final Hints hints;
  private final List<HtmlBlock> blocks = new ArrayList<>();
  private final Deque<Element> cutters = new ArrayDeque<>();
  private final Deque<String> cuts = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;
  private int linked;
  private int links;
  private int firstLinked;
  private int lastLinked;
  private int heads;
  private int breaks;
  private boolean space;
  private boolean rule;

  private BlockWalk(Document page, Hints hints) {
    this.hints = hints;
    this.reasons = new Reasons(page, hints);
    this.owner = page;
  }

  static List<HtmlBlock> blocks(Document page, Hints hints) {
    BlockWalk walk = new BlockWalk(page, hints);
    page.filter(walk);
    walk.flush();
    return walk.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (SKIPPED.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    enter(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !SKIPPED.contains(element.normalName())) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    if (element.normalName().equals("br")) {
      lineBreak();
      return;
    }
    if (element.normalName().equals("hr")) {
      flush();
      rule = true;
    }
    Optional<String> reason = reasons.of(element);
    if (isBlock(element) || reason.isPresent()) {
      flush();
    }
    if (isBlock(element)) {
      owner = element;
    }
    reason.ifPresent(
        why -> {
          cutters.push(element);
          cuts.push(why);
        });
    links += isLink(element) ? 1 : 0;
    heads += hints.isHead(element) ? 1 : 0;
  }

  private void leave(Element element) {
    boolean cutter = cutters.peek() == element;
    if (isBlock(element) || cutter) {
      flush();
    }
    if (isBlock(element) && element.parent() != null) {
      owner = element.parent();
    }
    if (cutter) {
      cutters.pop();
      cuts.pop();
    }
    links -= isLink(element) ? 1 : 0;
    heads -= hints.isHead(element) ? 1 : 0;
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  /** Bylines and dates stand side by side in inline elements: each is a block of its own. */
  private boolean isBlock(Element element) {
    if (element.isBlock()) {
      return true;
    }
    return !owner.normalName().equals("p")
        && (element.normalName().equals("time") || hints.isHead(element));
  }

  private void lineBreak() {
    breaks++;
    space = true;
    if (breaks >= 2) {
      flush();
    }
  }

  private void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF') {
        add(c);
      }
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private void add(char c) {
    if (space && text.length() > 0) {
      text.append(' ');
    }
    space = false;
    breaks = 0;
    text.append(c);
    if (links > 0) {
      firstLinked = linked == 0 ? text.length() - 1 : firstLinked;
      lastLinked = text.length();
      linked++;
    }
  }

  private void flush() {
    if (text.length() > 0) {
      HtmlBlock block =
          new HtmlBlock(
              text.toString(),
              owner,
              kind(),
              linked / (double) text.length(),
              Optional.ofNullable(cuts.peek()),
              heads > 0);
      blocks.add(block);
      if (isLabelledLink()) {
        block.cut("related-links");
      }
      if (rule) {
        block.putAfterRule();
        rule = false;
      }
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
    space = false;
  }

  /** "Read also: ANOTHER HEADLINE", where the headline is a link to its end. */
  private boolean isLabelledLink() {
    if (linked < 10 || firstLinked == 0 || lastLinked < text.length() - 1) {
      return false;
    }
    String label = text.substring(0, firstLinked).strip();
    return label.endsWith(":") && Strings.words(label) <= 5;
  }

  private BlockKind kind() {
    return kindFrom(owner);
  }

  private BlockKind kindAround(Element element) {
    return element.parent() == null ? BlockKind.PARAGRAPH : kindFrom(element.parent());
  }

  private BlockKind kindFrom(Element start) {
    for (Element e = start; e != null; e = e.parent()) {
      switch (e.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return hints.isDeck(e) ? BlockKind.DECK : BlockKind.HEADING;
        }
        case "li", "dd", "dt" -> {
          return BlockKind.ITEM;
        }
        case "blockquote" -> {
          return BlockKind.QUOTE;
        }
        case "figcaption", "caption" -> {
          return BlockKind.CAPTION;
        }
        case "div", "section", "article", "td", "body" -> {
          return hints.isDeck(e) ? BlockKind.DECK : BlockKind.PARAGRAPH;
        }
        case "p" -> {
          boolean deck = hints.isDeck(e) || (e.parent() != null && hints.isDeck(e.parent()));
          return deck ? BlockKind.DECK : kindAround(e);
        }
        default -> {
          // A block within one of these.
        }
      }
    }
    return BlockKind.PARAGRAPH;
  }
}
