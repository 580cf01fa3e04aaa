// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Chooses the element that holds a page's story. Every element above a paragraph is a candidate:
 * &lt;article&gt;, &lt;main&gt;, the body as schema.org or a class marks it, any container. The
 * value of a candidate is the sum over its blocks (prose counts its words outside links, what is
 * neither prose nor heading counts against it, what was cut counts nothing), times what its marks
 * tell. A maximum sum over containers is what Kohlschütter et al. (2010) do over runs of blocks,
 * put on the tree: it joins split containers and needs no threshold of density.
 */
final class MainContent {
  private final Hints hints;
  private final Map<Element, Candidate> candidates = new IdentityHashMap<>();

  private MainContent(Hints hints) {
    this.hints = hints;
  }

  /** The container of the story; empty where the page has no prose. */
  static Optional<Element> of(List<HtmlBlock> blocks, Hints hints) {
    MainContent content = new MainContent(hints);
    blocks.forEach(content::add);
    return content.best();
  }

  private static final class Candidate {
    private final Element element;
    private double value;
    private int blocks;

    Candidate(Element element) {
      this.element = element;
    }
  }

  private void add(HtmlBlock block) {
    double value = value(block);
    for (Element e = block.owner(); e != null; e = e.parent()) {
      Candidate candidate = candidates.computeIfAbsent(e, Candidate::new);
      candidate.value += value;
      candidate.blocks++;
    }
  }

  private static double value(HtmlBlock block) {
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

  private Optional<Element> best() {
    return candidates.values().stream()
        .filter(candidate -> candidate.value > 0)
        .max(
            Comparator.comparingDouble(this::score)
                .thenComparing(candidate -> -candidate.blocks)
                .thenComparing(candidate -> candidate.element.parents().size()))
        .map(candidate -> candidate.element);
  }

  private double score(Candidate candidate) {
    return candidate.value * weight(candidate.element);
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
