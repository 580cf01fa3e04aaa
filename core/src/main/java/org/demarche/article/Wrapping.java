// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines that were wrapped at a width, as text browsers and mail programs do. A page counts as
 * wrapped where lines that stop in mid-sentence are as long as they could be: the next line's first
 * word would not have fit.
 */
final class Wrapping {
  /** Wrapped text is narrower than this, and wider than the other. */
  private static final int WIDEST = 130;

  private static final int NARROWEST = 45;

  /** So many lines at least stop in mid-sentence on a wrapped page. */
  private static final int FEWEST = 3;

  /** Share of them that must be full. */
  private static final double MOST = 0.85;

  /** A word hyphenated by hand makes a line a little shorter than it could be. */
  private static final int SLACK = 2;

  private final List<Block> lines;
  private final int width;

  private Wrapping(List<Block> lines, int width) {
    this.lines = lines;
    this.width = width;
  }

  static List<Block> join(List<Block> lines) {
    int width = 0;
    int pairs = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (stopsInMidSentence(lines, i)) {
        width = Math.max(width, lines.get(i).text().length());
        pairs++;
      }
    }
    Wrapping wrapping = new Wrapping(lines, width);
    return pairs >= FEWEST && wrapping.fullPairs() >= MOST * pairs ? wrapping.joined() : lines;
  }

  /** Whether a line has no final mark and the next begins with a small letter. */
  private static boolean stopsInMidSentence(List<Block> lines, int index) {
    Block line = lines.get(index);
    Block next = lines.get(index + 1);
    return line.group() == next.group()
        && line.text().length() >= NARROWEST
        && line.text().length() <= WIDEST
        && !Words.endsSentence(line.text())
        && Character.isLowerCase(next.text().charAt(0));
  }

  private int fullPairs() {
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      full += stopsInMidSentence(lines, i) && isFull(i) ? 1 : 0;
    }
    return full;
  }

  /** Whether the next line's first word would not have fit on this one. */
  private boolean isFull(int index) {
    String next = lines.get(index + 1).text();
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    int length = lines.get(index).text().length();
    return length <= width && length + 1 + word > width - SLACK;
  }

  private List<Block> joined() {
    List<Block> paragraphs = new ArrayList<>();
    List<Block> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      open.add(lines.get(i));
      boolean last = i + 1 == lines.size() || lines.get(i).group() != lines.get(i + 1).group();
      if (last || !isFull(i)) {
        paragraphs.add(joined(open));
        open.clear();
      }
    }
    return paragraphs;
  }

  private static Block joined(List<Block> lines) {
    StringBuilder text = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    for (Block line : lines) {
      if (text.length() > 0) {
        text.append(' ');
      }
      int shift = text.length();
      for (Piece piece : line.pieces()) {
        pieces.add(new Piece(piece.at() + shift, piece.page(), piece.length()));
      }
      text.append(line.text());
    }
    return new Block(text.toString(), pieces, lines.get(0).group());
  }
}
