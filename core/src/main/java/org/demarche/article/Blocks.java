// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.page.LaidOut;
import org.demarche.page.Page;
import org.demarche.text.Span;

/** The blocks of a plain text: its lines, and paragraphs where lines were wrapped at a width. */
final class Blocks {
  private Blocks() {}

  /** The blocks of a page: as its format lays them out, else its lines. */
  static List<Block> of(Page page) {
    if (page.layout().isEmpty()) {
      return of(page.text());
    }
    List<Block> blocks = new ArrayList<>();
    for (LaidOut block : page.layout()) {
      blocks.add(Block.of(page.text(), block, blocks.size()));
    }
    return blocks;
  }

  /** The blocks of this text, in order; blank lines part groups. */
  static List<Block> of(String text) {
    return Wrapping.join(LinkMarks.leftOut(lines(text)));
  }

  private static List<Block> lines(String text) {
    List<Block> lines = new ArrayList<>();
    int group = 0;
    boolean blank = true;
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      Span content = stripped(text, start, end);
      if (content.length() == 0) {
        group += blank ? 0 : 1;
        blank = true;
      } else {
        lines.add(Block.of(text, content, group));
        blank = false;
      }
      start = next(text, end);
    }
    return lines;
  }

  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int next(String text, int end) {
    boolean windows = text.startsWith("\r\n", end);
    return end + (windows ? 2 : 1);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static Span stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** White space, and what shows as nothing: no-break and zero-width spaces, soft hyphens. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\uFEFF'
        || c == '\u00AD'
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u2060'
        || Character.isISOControl(c);
  }
}
