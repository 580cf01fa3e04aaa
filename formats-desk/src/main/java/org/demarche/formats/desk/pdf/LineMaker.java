// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes lines of glyphs: those on one baseline, parted where a gap is as wide as between columns.
 */
final class LineMaker {
  /** A baseline may differ by so much of the size: superscripts, sloppy setting. */
  private static final double BASELINE = 0.3;

  /** So wide a gap, in sizes, parts words. */
  private static final double WORD = 0.17;

  /** So wide a gap, in sizes, may be one between columns. */
  private static final double COLUMN = 0.95;

  /** Type that is so many times larger is no part of the line: an initial. */
  private static final double INITIAL = 1.8;

  private LineMaker() {}

  /** The lines of a page from top to bottom, those of one baseline from left to right. */
  static List<TextLine> lines(int page, List<Glyph> glyphs) {
    List<Glyph> sorted =
        glyphs.stream()
            .filter(glyph -> !glyph.isSpace())
            .sorted(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x))
            .toList();
    List<TextLine> lines = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!row.isEmpty() && glyph.y() - row.get(0).y() > BASELINE * row.get(0).size()) {
        addRow(page, row, lines);
        row.clear();
      }
      row.add(glyph);
    }
    addRow(page, row, lines);
    return lines;
  }

  private static void addRow(int page, List<Glyph> row, List<TextLine> lines) {
    row.sort(Comparator.comparingDouble(Glyph::x));
    List<Glyph> part = new ArrayList<>();
    for (Glyph glyph : row) {
      if (!part.isEmpty()) {
        Glyph last = part.get(part.size() - 1);
        double size = Math.min(last.size(), glyph.size());
        boolean initial = Math.max(last.size(), glyph.size()) > INITIAL * size;
        if (initial || glyph.x() - last.right() > COLUMN * size) {
          lines.add(line(page, part));
          part.clear();
        }
      }
      part.add(glyph);
    }
    if (!part.isEmpty()) {
      lines.add(line(page, part));
    }
  }

  private static TextLine line(int page, List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    Glyph last = null;
    int bold = 0;
    for (Glyph glyph : glyphs) {
      if (last != null && glyph.x() - last.right() > WORD * glyph.size()) {
        text.append(' ');
      }
      text.append(glyph.text());
      bold += glyph.bold() ? 1 : 0;
      last = glyph;
    }
    double[] sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
    double[] baselines = glyphs.stream().mapToDouble(Glyph::y).sorted().toArray();
    return new TextLine(
        page,
        text.toString(),
        glyphs.get(0).x(),
        glyphs.stream().mapToDouble(Glyph::right).max().orElse(0),
        baselines[baselines.length / 2],
        sizes[sizes.length / 2],
        bold * 2 > glyphs.size());
  }
}
