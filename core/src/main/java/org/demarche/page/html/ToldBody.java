// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.page.BlockKind;

/**
 * The story's text as a page's metadata give it, for comparison with its blocks. Both are compared
 * by runs of characters, letters and digits only, so that any script will do.
 */
final class ToldBody {
  private static final int RUN = 12;

  /** So much of a block stands in the body, or it is none of it. */
  private static final double SAME = 0.6;

  /** Bodies of fewer words are summaries. */
  private static final int FEWEST = 60;

  /** So much of the body stands on the page, or it says nothing of it. */
  private static final double ON_PAGE = 0.7;

  /** No more of the story's prose than this is cut because the body lacks it. */
  private static final double MOST_CUT = 0.3;

  /** Names that some sites give to parts of their stories. */
  private static final Set<String> OFTEN_WRONG = Set.of("paywall", "related-links");

  private final String key;
  private final Set<Integer> runs = new HashSet<>();
  private final boolean complete;
  private final Map<HtmlBlock, Boolean> known = new HashMap<>();

  ToldBody(Optional<String> body) {
    String text = body.map(Metadata::plain).orElse("");
    this.key = Strings.words(text) < FEWEST ? "" : key(text);
    this.complete = Strings.endsSentence(text) && !text.endsWith("…") && !text.endsWith("...");
    for (int i = 0; i + RUN <= key.length(); i++) {
      runs.add(hash(key, i));
    }
  }

  private static String key(String text) {
    return Strings.key(text).replace(" ", "");
  }

  private static int hash(String text, int from) {
    int hash = 0;
    for (int i = from; i < from + RUN; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  /** Whether a block's words stand in the body. */
  boolean holds(HtmlBlock block) {
    return !runs.isEmpty() && known.computeIfAbsent(block, b -> holds(key(b.text())));
  }

  private boolean holds(String words) {
    if (words.length() < 2 * RUN) {
      return words.length() >= 4 && key.contains(words);
    }
    int same = 0;
    for (int i = 0; i + RUN <= words.length(); i++) {
      same += runs.contains(hash(words, i)) ? 1 : 0;
    }
    return same >= SAME * (words.length() - RUN + 1);
  }

  /** Whether these blocks make up most of the body. */
  boolean isOnPage(List<HtmlBlock> blocks) {
    int length =
        blocks.stream().filter(HtmlBlock::isProse).mapToInt(b -> key(b.text()).length()).sum();
    return !runs.isEmpty() && length >= ON_PAGE * key.length();
  }

  /** Opens what a name had cut as an offer or a teaser, where the body in the metadata holds it. */
  void reopen(PageBlocks blocks) {
    blocks.all().stream()
        .filter(block -> block.cut().filter(OFTEN_WRONG::contains).isPresent())
        .filter(block -> block.isProseShaped() && holds(block))
        .forEach(HtmlBlock::reopen);
  }

  /**
   * Cuts what stands below the body's last words, and the paragraphs within that it lacks, unless
   * that were much of the story.
   */
  void cut(PageBlocks blocks, Guess story) {
    List<HtmlBlock> range = blocks.range(story.from(), story.to());
    List<HtmlBlock> same = range.stream().filter(this::holds).toList();
    if (same.isEmpty() || !isOnPage(same)) {
      return;
    }
    int last = same.get(same.size() - 1).index();
    List<HtmlBlock> foreign =
        range.stream().filter(block -> isForeign(block, same.get(0).index(), last)).toList();
    if (StoryBlocks.words(foreign) <= MOST_CUT * StoryBlocks.words(range)) {
      foreign.forEach(block -> block.cut("not-in-body"));
    }
    if (complete) {
      blocks.range(last + 1, story.to()).forEach(block -> block.cut("after-the-story"));
    }
  }

  private boolean isForeign(HtmlBlock block, int first, int last) {
    return block.index() > first
        && block.index() < last
        && block.isProse()
        && block.kind() == BlockKind.PARAGRAPH
        && !holds(block);
  }
}
