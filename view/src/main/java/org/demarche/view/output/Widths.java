// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.util.List;

/** Shares out a terminal's columns. */
final class Widths {
  private Widths() {}

  /**
   * The width of each column: what its cells need where all fit; else the widest give way first,
   * each down to its least width.
   *
   * @param room columns without the gaps
   */
  static <T> int[] of(List<Column<T>> columns, List<List<String>> rows, int room) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = needed(columns.get(i), rows, i);
    }
    while (sum(widths) > room && squeezeWidest(columns, widths)) {
      // Column by column, until they fit or none can give more.
    }
    return widths;
  }

  private static <T> int needed(Column<T> column, List<List<String>> rows, int index) {
    int needed = Words.width(column.header());
    for (List<String> row : rows) {
      for (String line : row.get(index).split("\n", -1)) {
        needed = Math.max(needed, Words.width(line));
      }
    }
    return Math.min(needed, column.most());
  }

  private static <T> boolean squeezeWidest(List<Column<T>> columns, int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean gives = widths[i] > Math.max(1, columns.get(i).least());
      if (gives && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    if (widest < 0) {
      return false;
    }
    widths[widest]--;
    return true;
  }

  private static int sum(int[] widths) {
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }
}
