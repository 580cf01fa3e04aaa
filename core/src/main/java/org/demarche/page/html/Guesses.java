// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Several independent finders of a page's story; {@link Chooser} picks among their guesses. */
final class Guesses {
  /** The finder by values summed over the tree, which alone is right most often. */
  static final String TREE = "tree";

  private final PageBlocks blocks;
  private final MainContent content;
  private final ToldBody told;

  private Guesses(PageBlocks blocks, Hints hints, ToldBody told) {
    this.blocks = blocks;
    this.content = new MainContent(blocks, hints);
    this.told = told;
  }

  /** All guesses; none where the page has no prose. */
  static List<Guess> of(PageBlocks blocks, Hints hints, ToldBody told) {
    Guesses guesses = new Guesses(blocks, hints, told);
    List<Guess> all = new ArrayList<>();
    guesses.content.best().map(e -> Guess.of(TREE, e, blocks)).ifPresent(all::add);
    if (all.isEmpty()) {
      return all;
    }
    guesses.content.bestMarked().map(e -> Guess.of("marked", e, blocks)).ifPresent(all::add);
    guesses.dense().ifPresent(all::add);
    guesses.run().ifPresent(all::add);
    guesses.told().ifPresent(all::add);
    return all;
  }

  /**
   * The element whose paragraphs weigh most: each gives its points to its parent and half of them
   * to its grandparent, as Readability (arc90, 2009) does it.
   */
  private Optional<Guess> dense() {
    Map<Element, Double> points = new IdentityHashMap<>();
    for (HtmlBlock block : blocks.all()) {
      if (block.isProse()) {
        double value = (1 + Math.min(8, block.words() / 15.0)) * (1 - block.links());
        Element holder = holder(block.owner());
        points.merge(holder, value, Double::sum);
        if (holder.parent() != null) {
          points.merge(holder.parent(), value / 2, Double::sum);
        }
      }
    }
    return points.entrySet().stream()
        .max(
            Comparator.comparingDouble((Map.Entry<Element, Double> e) -> e.getValue())
                .thenComparing(e -> blocks.from(e.getKey()) - blocks.to(e.getKey())))
        .map(Map.Entry::getKey)
        .filter(element -> blocks.from(element) < blocks.to(element))
        .map(element -> Guess.of("dense", element, blocks));
  }

  private static Element holder(Element owner) {
    boolean paragraph = owner.normalName().equals("p") || owner.normalName().equals("li");
    return paragraph && owner.parent() != null ? owner.parent() : owner;
  }

  /** The run of blocks with the greatest sum of values, wherever its elements end. */
  private Optional<Guess> run() {
    double best = 0;
    double sum = 0;
    int start = 0;
    int from = 0;
    int to = 0;
    for (HtmlBlock block : blocks.all()) {
      if (sum <= 0) {
        sum = 0;
        start = block.index();
      }
      sum += block.isCut() ? -2 : MainContent.value(block) - (block.isProse() ? 0 : 1);
      if (sum > best) {
        best = sum;
        from = start;
        to = block.index() + 1;
      }
    }
    return from == to
        ? Optional.empty()
        : Optional.of(new Guess("run", blocks.around(from, to), from, to));
  }

  /** From the first to the last block that the body in the metadata holds too. */
  private Optional<Guess> told() {
    List<HtmlBlock> same = blocks.all().stream().filter(told::holds).toList();
    if (same.isEmpty() || !told.isOnPage(same)) {
      return Optional.empty();
    }
    int from = same.get(0).index();
    int to = same.get(same.size() - 1).index() + 1;
    return Optional.of(new Guess("told", blocks.around(from, to), from, to));
  }
}
