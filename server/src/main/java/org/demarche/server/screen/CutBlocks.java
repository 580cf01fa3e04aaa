// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.server.screen.Marks.Paragraph;
import org.demarche.server.screen.ReaderModel.Block;
import org.demarche.text.Span;

/** Puts what was cut from an article back where it stood on the page, for the eye. */
final class CutBlocks {
  private CutBlocks() {}

  /** The paragraphs alone. */
  static List<Block> without(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(CutBlocks::block).toList();
  }

  /** The cuts alone, neighbours of one reason together. */
  static List<Block> alone(List<Cut> cuts) {
    List<Block> blocks = new ArrayList<>();
    cuts.forEach(cut -> add(blocks, cut));
    return blocks;
  }

  /** Both, in the order of the page; a cut within a paragraph stands behind it. */
  static List<Block> in(Article article, List<Paragraph> paragraphs, List<Cut> cuts) {
    List<Cut> left = new ArrayList<>(cuts);
    left.sort(Comparator.comparing(cut -> cut.place().start()));
    List<Block> blocks = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      int start = onPage(article, paragraph.start());
      while (!left.isEmpty() && left.get(0).place().start() < start) {
        add(blocks, left.remove(0));
      }
      blocks.add(block(paragraph));
    }
    left.forEach(cut -> add(blocks, cut));
    return blocks;
  }

  /** Where a paragraph starts on the page; -1 where that is not known. */
  private static int onPage(Article article, int start) {
    if (start >= article.text().length()) {
      return -1;
    }
    return article.onPage(new Span(start, start + 1)).stream()
        .findFirst()
        .map(Span::start)
        .orElse(-1);
  }

  private static void add(List<Block> blocks, Cut cut) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (last != null && last.reason().equals(cut.reason())) {
      String both = last.text() + "\n" + cut.text().strip();
      blocks.set(blocks.size() - 1, new Block(List.of(), cut.reason(), both));
    } else {
      blocks.add(new Block(List.of(), cut.reason(), cut.text().strip()));
    }
  }

  private static Block block(Paragraph paragraph) {
    return new Block(paragraph.pieces(), "", "");
  }
}
