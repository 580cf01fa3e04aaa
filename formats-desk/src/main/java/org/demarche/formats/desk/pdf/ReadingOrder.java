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
  /** Fewest lines on each side of a gutter. */
  private static final int COLUMN = 3;

  /** Narrowest gutter, in sizes of the text. */
  private static final double GUTTER = 0.6;

  /** So many lines may cross a gutter, as a share of those on its emptier side. */
  private static final double CROSSING = 0.4;

  /** Pages with more pieces of lines are tables or maps, and are read from top to bottom. */
  private static final int MOST = 3000;

  private static final int DEEPEST = 12;

  private final double size;
  private final List<List<TextLine>> columns = new ArrayList<>();

  private ReadingOrder(double size) {
    this.size = size;
  }

  /**
   * The columns of a page in reading order, each with its lines from top to bottom.
   *
   * @param size of the running text
   */
  static List<List<TextLine>> columns(List<TextLine> lines, double size) {
    ReadingOrder order = new ReadingOrder(size);
    order.read(lines, 0);
    return order.columns;
  }

  private void read(List<TextLine> lines, int depth) {
    Optional<Double> gutter =
        depth > DEEPEST || lines.size() > MOST ? Optional.empty() : gutter(lines);
    if (gutter.isEmpty()) {
      addColumn(lines);
      return;
    }
    List<TextLine> crossing =
        lines.stream()
            .filter(line -> crosses(line, gutter.get()))
            .sorted(Comparator.comparingDouble(TextLine::y))
            .toList();
    double top = Double.NEGATIVE_INFINITY;
    List<TextLine> open = new ArrayList<>();
    for (TextLine line : crossing) {
      List<TextLine> band = between(lines, crossing, top, line.y());
      if (!band.isEmpty()) {
        addColumn(open);
        open.clear();
        readBand(band, gutter.get(), depth);
      }
      open.add(line);
      top = line.y();
    }
    addColumn(open);
    readBand(between(lines, crossing, top, Double.POSITIVE_INFINITY), gutter.get(), depth);
  }

  private void readBand(List<TextLine> band, double gutter, int depth) {
    read(band.stream().filter(line -> line.right() <= gutter).toList(), depth + 1);
    read(band.stream().filter(line -> line.right() > gutter).toList(), depth + 1);
  }

  private static List<TextLine> between(
      List<TextLine> lines, List<TextLine> crossing, double top, double bottom) {
    return lines.stream()
        .filter(line -> line.y() >= top && line.y() < bottom && !crossing.contains(line))
        .toList();
  }

  /** Where the gutter begins that the fewest lines cross. */
  private Optional<Double> gutter(List<TextLine> lines) {
    double best = Double.NaN;
    int fewest = Integer.MAX_VALUE;
    for (double x : lines.stream().mapToDouble(line -> line.right() + 0.1).distinct().toArray()) {
      int crossing = 0;
      int left = 0;
      int right = 0;
      for (TextLine line : lines) {
        if (line.right() <= x) {
          left++;
        } else if (line.left() >= x + GUTTER * size) {
          right++;
        } else {
          crossing++;
        }
      }
      boolean columns = Math.min(left, right) >= COLUMN;
      if (columns && crossing < fewest && crossing <= CROSSING * Math.min(left, right)) {
        fewest = crossing;
        best = x;
      }
    }
    return Double.isNaN(best) || !stand(lines, best) ? Optional.empty() : Optional.of(best);
  }

  private boolean crosses(TextLine line, double gutter) {
    return line.right() > gutter && line.left() < gutter + GUTTER * size;
  }

  /**
   * Columns stand beside one another: lines to the right have lines to the left on their height.
   */
  private boolean stand(List<TextLine> lines, double gutter) {
    List<TextLine> left = lines.stream().filter(line -> line.right() <= gutter).toList();
    double top = left.stream().mapToDouble(TextLine::y).min().orElse(0);
    double bottom = left.stream().mapToDouble(TextLine::y).max().orElse(0);
    return lines.stream()
            .filter(line -> line.left() > gutter && line.y() >= top && line.y() <= bottom)
            .count()
        >= COLUMN;
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
