// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern BLOCK = Pattern.compile("(?i)display\\s*:\\s*(?:block|flex|grid)");

  private static final Pattern MARK = Pattern.compile("\\[? ?[\\p{L}\\d*†‡]{1,4} ?]?");

  private final Reasons reasons;
  private final Hints hints;
  private final PageBlocks blocks = new PageBlocks();
  private final Deque<Element> cutters = new ArrayDeque<>();
  private final Deque<String> cuts = new ArrayDeque<>();
  private final Run run = new Run();
  private final Rows rows = new Rows();
  private Element owner;
  private int links;
  private int heads;
  private boolean rule;

  private BlockWalk(Document page, Hints hints) {
    this.hints = hints;
    this.reasons = new Reasons(page, hints);
    this.owner = page;
  }

  static PageBlocks blocks(Document page, Hints hints) {
    BlockWalk walk = new BlockWalk(page, hints);
    page.filter(walk);
    walk.flush();
    return walk.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      run.add(words.getWholeText(), links > 0, words.parent() != owner);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (isSkipped(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    enter(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element
        && !element.normalName().equals("br")
        && !isSkipped(element)) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  /** What is no text to a reader, and the number of a footnote. */
  private static boolean isSkipped(Element element) {
    return SKIPPED.contains(element.normalName()) || isFootnoteMark(element);
  }

  /** {@code <sup><a href="#note-2">[2]</a></sup>} */
  private static boolean isFootnoteMark(Element element) {
    return element.normalName().equals("sup")
        && element.childrenSize() == 1
        && element.child(0).attr("href").startsWith("#")
        && MARK.matcher(element.text()).matches();
  }

  private void enter(Element element) {
    if (element.normalName().equals("br")) {
      if (run.endsAtBreak(element.parent() != owner)) {
        flush();
      }
      return;
    }
    run.edge();
    if (rows.isBetweenItems(element)) {
      item();
    }
    if (element.normalName().equals("hr")) {
      flush();
      rule = true;
    }
    Optional<String> reason = reasons.of(element);
    if (isBlock(element) || reason.isPresent()) {
      flush();
    }
    blocks.open(element);
    if (isBlock(element)) {
      owner = element;
    }
    reason.ifPresent(
        why -> {
          cutters.push(element);
          cuts.push(why);
        });
    links += isLink(element) ? 1 : 0;
    heads += isHead(element) ? 1 : 0;
  }

  /** An item of a row has ended: a block of its own, but for those in a paragraph. */
  private void item() {
    if (owner.normalName().equals("p")) {
      run.add(" ", false, true);
    } else {
      flush();
    }
  }

  private void leave(Element element) {
    boolean cutter = cutters.peek() == element;
    if (isBlock(element) || cutter) {
      flush();
    }
    run.edge();
    blocks.close(element);
    if (isBlock(element) && element.parent() != null) {
      owner = element.parent();
    }
    if (cutter) {
      cutters.pop();
      cuts.pop();
    }
    links -= isLink(element) ? 1 : 0;
    heads -= isHead(element) ? 1 : 0;
  }

  private boolean isHead(Element element) {
    String name = element.normalName();
    return name.equals("time")
        || name.equals("address")
        || (hints.isHead(element) && reasons.isHeadSized(element));
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  /** Bylines and dates stand side by side in inline elements: each is a block of its own. */
  private boolean isBlock(Element element) {
    if (element.isBlock() || isCustom(element) || isLaidOutAsBlock(element)) {
      return true;
    }
    return !owner.normalName().equals("p") && isHead(element);
  }

  private void flush() {
    if (!run.isEmpty()) {
      HtmlBlock block =
          new HtmlBlock(
              blocks.size(),
              run.text(),
              owner,
              kind(),
              run.links(),
              Optional.ofNullable(cuts.peek()),
              heads > 0);
      blocks.add(block);
      if (run.isLabelledLink()) {
        block.cut("related-links");
      }
      if (rule) {
        block.putAfterRule();
        rule = false;
      }
    }
    run.clear();
  }

  /** Elements that a site has defined, as &lt;story-text&gt;. */
  private static boolean isCustom(Element element) {
    return element.normalName().indexOf('-') > 0;
  }

  private static boolean isLaidOutAsBlock(Element element) {
    return element.hasAttr("style") && BLOCK.matcher(element.attr("style")).find();
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
