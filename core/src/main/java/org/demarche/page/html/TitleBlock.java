// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the block that is the story's headline: the one that says what the metadata say. */
final class TitleBlock {
  /** Titles for readers and for machines often differ; so many words must be the same. */
  private static final double SAME = 0.6;

  private static final int LONGEST = 45;

  private TitleBlock() {}

  static Optional<HtmlBlock> of(List<HtmlBlock> blocks, Optional<String> told) {
    HtmlBlock best = null;
    double most = 0;
    Optional<Set<String>> words = told.map(TitleBlock::words);
    for (HtmlBlock block : blocks) {
      double score = score(block, words);
      if (score > most) {
        best = block;
        most = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double score(HtmlBlock block, Optional<Set<String>> told) {
    if (block.words() > LONGEST || block.words() < 1) {
      return 0;
    }
    double same = told.map(title -> alike(title, words(block.text()))).orElse(0.0);
    double heading = heading(block);
    boolean cut = block.isCut() && !block.cut().orElseThrow().equals("navigation");
    if (same < SAME) {
      return told.isEmpty() && heading >= 1 && block.words() >= 2 && !block.isCut() ? heading : 0;
    }
    return 4 * same
        + heading
        - (block.links() > 0.5 ? 1.5 : 0)
        - (block.isCut() ? 1 : 0)
        - (cut ? 2 : 0);
  }

  private static double heading(HtmlBlock block) {
    for (Element e = block.owner(); e != null; e = e.parent()) {
      switch (e.normalName()) {
        case "h1" -> {
          return 2;
        }
        case "h2" -> {
          return 1;
        }
        case "h3", "h4" -> {
          return 0.5;
        }
        default -> {
          if (e.attr("itemprop").equals("headline")) {
            return 1.5;
          }
        }
      }
    }
    return 0;
  }

  /** Share of words that both have, of those of the longer one. */
  static double alike(String one, String other) {
    return alike(words(one), words(other));
  }

  private static double alike(Set<String> words, Set<String> others) {
    int longer = Math.max(words.size(), others.size());
    long both = words.stream().filter(others::contains).count();
    return longer == 0 ? 0 : both / (double) longer;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(Strings.key(text).split(" ")));
  }
}
