// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the lines of a page into reading order. A gutter parts lines into left and right; the few
 * lines that cross it (headlines over several columns) part the page into bands, which are read one
 * below the other, left before right within each. After the recursive X-Y cut (Nagy, Seth and
 * Viswanathan, Computer 25(7), 1992), with cuts that some lines may cross.
 */
final class ReadingOrder {
  /** Narrowest gutter, in sizes of the text. */
  private static final double GUTTER = 0.6;

  /** A headline is so many times as large as the text, and stands off by as much of its size. */
  private static final double HEADLINE = 1.25;

  /** Pages with more pieces of lines are tables or maps, and are read from top to bottom. */
  private static final int MOST = 3000;

  private static final int DEEPEST = 24;

  private final double size;
  private final List<List<TextLine>> columns = new ArrayList<>();

  private ReadingOrder(double size) {
    this.size = size;
  }

  /**
   * The columns of a page in reading order, each with its lines from top to bottom. A line in large
   * type that nothing stands beside begins another part of the page, for all of its columns.
   *
   * @param size of the running text
   */
  static List<List<TextLine>> columns(List<TextLine> lines, double size) {
    ReadingOrder order = new ReadingOrder(size);
    List<TextLine> part = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (TextLine line : sorted(lines)) {
      boolean headline = line.size() >= HEADLINE * size;
      if (headline && line.y() - last > HEADLINE * line.size() && !part.isEmpty()) {
        order.read(List.copyOf(part), 0);
        part.clear();
      }
      part.add(line);
      last = line.y();
    }
    order.read(part, 0);
    return order.columns;
  }

  private void read(List<TextLine> lines, int depth) {
    Optional<Double> gutter =
        depth > DEEPEST || lines.size() > MOST ? Optional.empty() : gutter(lines);
    if (gutter.isEmpty()) {
      addColumn(lines);
      return;
    }
    List<TextLine> rest = new ArrayList<>();
    List<TextLine> band = new ArrayList<>();
    for (TextLine line : sorted(lines)) {
      if (crosses(line, gutter.get())) {
        endBand(band, gutter.get(), rest, depth);
        rest.add(line);
      } else {
        band.add(line);
      }
    }
    endBand(band, gutter.get(), rest, depth);
    if (!rest.isEmpty()) {
      read(rest, depth + 1);
    }
  }

  /**
   * Reads what stands above columns, then these. Lines that are no columns of this gutter wait:
   * with those that cross it they may be columns of another.
   */
  private void endBand(List<TextLine> lines, double gutter, List<TextLine> rest, int depth) {
    Band band = new Band(size);
    lines.forEach(line -> band.add(line, gutter));
    if (band.standing() == 0) {
      rest.addAll(lines);
    } else {
      if (!rest.isEmpty()) {
        read(List.copyOf(rest), depth + 1);
        rest.clear();
      }
      read(lines.stream().filter(line -> line.right() <= gutter).toList(), depth + 1);
      read(lines.stream().filter(line -> line.right() > gutter).toList(), depth + 1);
    }
    lines.clear();
  }

  private static List<TextLine> sorted(List<TextLine> lines) {
    return lines.stream()
        .sorted(Comparator.comparingDouble(TextLine::y).thenComparingDouble(TextLine::left))
        .toList();
  }

  /** Where the gutter begins that the fewest lines cross; of several, that with most lines. */
  private Optional<Double> gutter(List<TextLine> lines) {
    List<TextLine> sorted = lines.stream().sorted(Comparator.comparingDouble(TextLine::y)).toList();
    double best = Double.NaN;
    int fewest = Integer.MAX_VALUE;
    int most = 0;
    for (double x : lines.stream().mapToDouble(line -> line.right() + 0.1).distinct().toArray()) {
      int crossing = 0;
      int standing = 0;
      Band band = new Band(size);
      for (TextLine line : sorted) {
        if (crosses(line, x)) {
          crossing++;
          standing += band.standing();
          band = new Band(size);
        } else {
          band.add(line, x);
        }
      }
      standing += band.standing();
      if (standing > 0 && (crossing < fewest || crossing == fewest && standing > most)) {
        fewest = crossing;
        most = standing;
        best = x;
      }
    }
    return Double.isNaN(best) ? Optional.empty() : Optional.of(best);
  }

  private boolean crosses(TextLine line, double gutter) {
    return line.right() > gutter && line.left() < gutter + GUTTER * size;
  }

  /** Pieces of one line, which wide spaces parted, are put together again. */
  private void addColumn(List<TextLine> lines) {
    List<TextLine> sorted =
        lines.stream()
            .sorted(
                Comparator.comparingLong((TextLine line) -> Math.round(line.y()))
                    .thenComparingDouble(TextLine::left))
            .toList();
    List<TextLine> column = new ArrayList<>();
    for (TextLine line : sorted) {
      TextLine last = column.isEmpty() ? null : column.get(column.size() - 1);
      boolean beside =
          last != null
              && Math.abs(line.y() - last.y()) < 0.3 * Math.min(line.size(), last.size())
              && line.left() > last.right();
      if (beside) {
        column.set(column.size() - 1, last.and(line));
      } else {
        column.add(line);
      }
    }
    if (!column.isEmpty()) {
      columns.add(column);
    }
  }
}
