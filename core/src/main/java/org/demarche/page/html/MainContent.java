// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Comparator;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the element with the greatest sum of values over its blocks: prose counts its words outside
 * links, what is neither prose nor heading counts against it, what was cut counts nothing; times
 * what the element's marks tell (&lt;article&gt;, &lt;main&gt;, the body as schema.org or a class
 * marks it). A maximum sum over containers is what Kohlschütter et al. (2010) do over runs of
 * blocks, put on the tree: it joins split containers and needs no threshold of density.
 */
final class MainContent {
  /** So much of a container's worth lies in its core. */
  private static final double CORE = 0.95;

  private final PageBlocks blocks;
  private final Hints hints;
  private final double[] sums;

  MainContent(PageBlocks blocks, Hints hints) {
    this.blocks = blocks;
    this.hints = hints;
    this.sums = new double[blocks.size() + 1];
    for (HtmlBlock block : blocks.all()) {
      sums[block.index() + 1] = sums[block.index()] + value(block);
    }
  }

  /** What a block adds to the story that would hold it. */
  static double value(HtmlBlock block) {
    if (block.isCut() || block.isHead() || block.isTitle()) {
      return 0;
    }
    if (block.isProse()) {
      return block.words() * (1 - block.links());
    }
    if (block.isHeading()) {
      return block.links() > 0.5 ? -4 : 0;
    }
    return block.links() > 0.5 ? -2 - block.words() * 0.5 : -1;
  }

  /** The container of the story; empty where the page has no prose. */
  Optional<Element> best() {
    return blocks.elements().stream()
        .filter(element -> value(element) > 0)
        .max(
            Comparator.comparingDouble(this::score)
                .thenComparing(element -> blocks.from(element) - blocks.to(element))
                .thenComparing(element -> element.parents().size()))
        .map(this::core);
  }

  /**
   * The innermost element below it that holds nearly all of its worth: what a page adds below or
   * beside its story is rarely worth more.
   */
  private Element core(Element element) {
    Element core = element;
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (Element child : core.children()) {
        boolean most = value(child) >= CORE * value(element);
        if (most && blocks.to(child) - blocks.from(child) > 1) {
          core = child;
          deeper = true;
          break;
        }
      }
    }
    return core;
  }

  /** The best of the elements that are marked as a story or its body. */
  Optional<Element> bestMarked() {
    return blocks.elements().stream()
        .filter(element -> value(element) > 0 && isMarked(element))
        .max(Comparator.comparingDouble(this::score));
  }

  private boolean isMarked(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || hints.isContent(element)
        || element.normalName().equals("article");
  }

  private double value(Element element) {
    return sums[blocks.to(element)] - sums[blocks.from(element)];
  }

  private double score(Element element) {
    return value(element) * weight(element);
  }

  private double weight(Element element) {
    if (element.attr("itemprop").equals("articleBody")) {
      return 1.3;
    }
    if (hints.isContent(element)) {
      return 1.2;
    }
    return switch (element.normalName()) {
      case "article" -> 1.12;
      case "main" -> 1.04;
      case "body", "html", "#root" -> 0.97;
      case "p", "blockquote", "li", "td" -> 0.95;
      default -> 1.0;
    };
  }
}
