// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

/**
 * What stands to the left and to the right of a gutter between two lines that cross it, or above or
 * below them.
 */
final class Band {
  /** Fewest lines of the longer column. The other may have run out after one or two. */
  private static final int COLUMN = 3;

  /** Narrowest column, in sizes of the text: what is narrower are bullets, numbers, or cells. */
  private static final double NARROWEST = 5;

  /** A column of one or two lines is at least so wide, as a share of the one beside it. */
  private static final double SHORT = 0.5;

  private final double size;
  private final Side left = new Side();
  private final Side right = new Side();

  Band(double size) {
    this.size = size;
  }

  void add(TextLine line, double gutter) {
    (line.right() <= gutter ? left : right).add(line);
  }

  /** How many lines stand in columns beside one another; 0 where these are no columns. */
  int standing() {
    boolean beside =
        Math.max(left.top, right.top) <= Math.min(left.bottom, right.bottom) + 0.3 * size;
    boolean wide = Math.min(left.width, right.width) >= NARROWEST * size;
    int fewer = Math.min(left.lines, right.lines);
    boolean columns =
        fewer >= COLUMN
            || Math.max(left.lines, right.lines) >= COLUMN
                && Math.min(left.width, right.width) >= SHORT * Math.max(left.width, right.width);
    return fewer > 0 && beside && wide && columns ? left.lines + right.lines : 0;
  }

  /** The lines of one side. */
  private static final class Side {
    private int lines;
    private double top = Double.POSITIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;
    private double width;

    void add(TextLine line) {
      lines++;
      top = Math.min(top, line.y());
      bottom = Math.max(bottom, line.y());
      width = Math.max(width, line.width());
    }
  }
}
