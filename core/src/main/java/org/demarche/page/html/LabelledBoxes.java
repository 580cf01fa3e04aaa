// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Cuts boxes by their first words: "Advertisement", "Related articles", "Comments (14)", in the
 * languages of {@code labels.tsv}. It needs no names of classes, which many pages scramble.
 */
final class LabelledBoxes {
  /** A box has no more words, readers' comments apart. */
  private static final int BOX = 150;

  /** Nor more of the page's prose than this share. */
  private static final double SHARE = 0.3;

  /** Comments stand below so many words of prose. */
  private static final int STORY = 40;

  private final PageBlocks blocks;
  private final int all;
  private final int belowStory;

  private LabelledBoxes(PageBlocks blocks) {
    this.blocks = blocks;
    this.all = StoryBlocks.words(blocks.all());
    this.belowStory = belowStory(blocks);
  }

  private static int belowStory(PageBlocks blocks) {
    int words = 0;
    for (HtmlBlock block : blocks.all()) {
      if (words >= STORY) {
        return block.index();
      }
      words += block.isProse() ? block.words() : 0;
    }
    return blocks.size();
  }

  static void cut(PageBlocks blocks) {
    LabelledBoxes boxes = new LabelledBoxes(blocks);
    for (HtmlBlock block : blocks.all()) {
      if (!block.isCut() && !block.isTitle()) {
        Labels.reason(block.text()).ifPresent(reason -> boxes.cut(block, reason));
      }
    }
  }

  private void cut(HtmlBlock label, String reason) {
    Optional<Element> box = box(label, reason);
    label.cut(reason);
    box.ifPresent(element -> blocks.within(element).forEach(block -> block.cut(reason)));
  }

  /** The largest element that begins with the label and is no more than a box. */
  private Optional<Element> box(HtmlBlock label, String reason) {
    Element box = null;
    for (Element e = label.owner(); e != null && blocks.from(e) == label.index(); e = e.parent()) {
      if (!isBox(e, reason)) {
        break;
      }
      box = e;
    }
    return Optional.ofNullable(box);
  }

  private boolean isBox(Element element, String reason) {
    if (blocks.within(element).stream().anyMatch(HtmlBlock::isTitle)) {
      return false;
    }
    if (reason.equals("comments")) {
      return blocks.from(element) >= belowStory;
    }
    int words = blocks.within(element).stream().mapToInt(HtmlBlock::words).sum();
    int prose = blocks.proseWords(blocks.from(element), blocks.to(element));
    return words <= BOX && prose <= SHARE * all;
  }
}
