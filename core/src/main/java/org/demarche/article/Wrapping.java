// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines that were wrapped at a width, as text browsers and mail programs do. A line counts as
 * wrapped where the next line's first word would not have fit on it.
 */
final class Wrapping {
  /** Wrapped text is narrower than this, and wider than the other. */
  private static final int WIDEST = 130;

  private static final int NARROWEST = 45;

  /** Share of a group's lines that must be full, or end a paragraph. */
  private static final double MOST = 0.85;

  private Wrapping() {}

  static List<Block> join(List<Block> lines) {
    List<List<Block>> groups = groups(lines);
    int width = groups.stream().mapToInt(Wrapping::width).max().orElse(0);
    List<Block> joined = new ArrayList<>();
    for (List<Block> group : groups) {
      joined.addAll(isWrapped(group, width) ? paragraphs(group, width) : group);
    }
    return joined;
  }

  private static List<List<Block>> groups(List<Block> lines) {
    List<List<Block>> groups = new ArrayList<>();
    int last = -1;
    for (Block line : lines) {
      if (line.group() != last) {
        groups.add(new ArrayList<>());
        last = line.group();
      }
      groups.get(groups.size() - 1).add(line);
    }
    return groups;
  }

  /** The width at which a group of three lines or more was wrapped; 0 where it was not. */
  private static int width(List<Block> group) {
    int longest = longest(group);
    boolean wrapped =
        group.size() >= 3
            && longest <= WIDEST
            && longest >= NARROWEST
            && fullShare(group, longest) >= MOST
            && openShare(group) >= 0.5;
    return wrapped ? longest : 0;
  }

  /** Whether a group fits the page's width, be it only two lines. */
  private static boolean isWrapped(List<Block> group, int width) {
    return width > 0
        && group.size() >= 2
        && longest(group) <= width
        && openShare(group) >= 0.5
        && fullShare(group, width) >= MOST;
  }

  private static int longest(List<Block> group) {
    return group.stream().mapToInt(b -> b.text().length()).max().orElse(0);
  }

  /** Share of the lines but the last that are full, or end a sentence and so a paragraph. */
  private static double fullShare(List<Block> group, int width) {
    int full = 0;
    for (int i = 0; i + 1 < group.size(); i++) {
      boolean ok = isFull(group, i, width) || Words.endsSentence(group.get(i).text());
      full += ok ? 1 : 0;
    }
    return full / (double) (group.size() - 1);
  }

  /** Share of the lines but the last that stop in mid-sentence: prose wraps there, lists do not. */
  private static double openShare(List<Block> group) {
    long open =
        group.subList(0, group.size() - 1).stream()
            .filter(b -> !Words.endsSentence(b.text()))
            .count();
    return open / (double) (group.size() - 1);
  }

  private static boolean isFull(List<Block> group, int index, int width) {
    // Indents and a word hyphenated by hand make lines a little shorter than they could be.
    int slack = 2;
    String next = group.get(index + 1).text();
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return group.get(index).text().length() + 1 + word > width - slack;
  }

  private static List<Block> paragraphs(List<Block> group, int width) {
    List<Block> paragraphs = new ArrayList<>();
    List<Block> open = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      open.add(group.get(i));
      boolean last = i + 1 == group.size();
      if (last || (!isFull(group, i, width) && Words.endsSentence(group.get(i).text()))) {
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
