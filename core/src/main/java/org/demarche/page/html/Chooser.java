// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Picks the best of several guesses at a page's story: by how far the guesses agree, how much of
 * each is sentences, how near the headline stands, and how much of the description and of the body
 * in the metadata it holds.
 */
final class Chooser {
  private static final double PURITY = 0.6;
  private static final double NEARNESS = 0.4;
  private static final double DESCRIPTION = 0.4;
  private static final double BODY = 1.5;

  /** The finder that is right most often is given up only for a good reason. */
  private static final double TRUST = 0.15;

  private final PageBlocks blocks;
  private final List<Guess> guesses;
  private final Set<String> description;
  private final ToldBody told;

  Chooser(PageBlocks blocks, List<Guess> guesses, Optional<String> description, ToldBody told) {
    this.blocks = blocks;
    this.guesses = guesses;
    this.description = words(description.orElse(""));
    this.told = told;
  }

  Optional<Guess> best() {
    return guesses.stream().max(Comparator.comparingDouble(this::score));
  }

  private double score(Guess guess) {
    return agreement(guess)
        + PURITY * purity(guess)
        + NEARNESS * nearness(guess)
        + DESCRIPTION * describes(guess)
        + BODY * body(guess)
        + (guess.by().equals(Guesses.TREE) ? TRUST : 0);
  }

  /** Mean overlap with the other guesses, in words of prose, 0 to 1. */
  private double agreement(Guess guess) {
    return guesses.stream()
        .filter(other -> other != guess)
        .mapToDouble(other -> overlap(guess, other))
        .average()
        .orElse(1);
  }

  private double overlap(Guess one, Guess other) {
    int both =
        blocks.proseWords(Math.max(one.from(), other.from()), Math.min(one.to(), other.to()));
    int sum = words(one) + words(other);
    return sum == 0 ? 0 : 2.0 * both / sum;
  }

  private int words(Guess guess) {
    return blocks.proseWords(guess.from(), guess.to());
  }

  /** Share of its open words that stand in sentences, 0 to 1. */
  private double purity(Guess guess) {
    int all =
        blocks.range(guess.from(), guess.to()).stream()
            .filter(block -> !block.isCut() && !block.isHead() && !block.isHeading())
            .mapToInt(HtmlBlock::words)
            .sum();
    return words(guess) / (double) Math.max(1, all);
  }

  /** Nearer to 1 the fewer open blocks stand between the headline and the first paragraph. */
  private double nearness(Guess guess) {
    Optional<Integer> title = blocks.title().map(HtmlBlock::index);
    Optional<Integer> first =
        blocks.range(guess.from(), guess.to()).stream()
            .filter(HtmlBlock::isProse)
            .findFirst()
            .map(HtmlBlock::index);
    if (title.isEmpty() || first.isEmpty()) {
      return 0.5;
    }
    long between =
        blocks.range(title.get() + 1, first.get()).stream()
            .filter(block -> !block.isCut() && !block.isHead())
            .count();
    return first.get() < title.get() ? 0.3 : 1 / (1 + between / 8.0);
  }

  /** Share of the description's words that it holds, 0 to 1. */
  private double describes(Guess guess) {
    if (description.isEmpty()) {
      return 0;
    }
    Set<String> left = new HashSet<>(description);
    blocks.range(guess.from(), guess.to()).stream()
        .filter(block -> !block.isCut())
        .forEach(block -> left.removeAll(words(block.text())));
    return 1 - left.size() / (double) description.size();
  }

  /** F1 of its prose against the blocks that the body in the metadata holds too, 0 to 1. */
  private double body(Guess guess) {
    List<HtmlBlock> same = blocks.all().stream().filter(told::holds).toList();
    if (!told.isOnPage(same)) {
      return 0;
    }
    int both = StoryBlocks.words(same.stream().filter(guess::holds).toList());
    return 2.0 * both / Math.max(1, words(guess) + StoryBlocks.words(same));
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(Strings.key(text).split(" ")));
    words.remove("");
    return words;
  }
}
