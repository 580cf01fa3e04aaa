// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.util.function.Function;

/**
 * A column of a table for people.
 *
 * @param header its heading
 * @param least fewest characters that it is squeezed to
 * @param most most characters that it takes, longer cells are wrapped
 * @param lines most lines of a cell, the rest is cut and marked by "…"
 * @param cell the words of a row's cell
 */
public record Column<T>(String header, int least, int most, int lines, Function<T, String> cell) {
  /** A column of short words that are neither wrapped nor squeezed. */
  public static <T> Column<T> word(String header, int most, Function<T, String> cell) {
    return new Column<>(header, most, most, 1, cell);
  }

  /** A column of days, or of first and last days on two lines. */
  public static <T> Column<T> days(String header, Function<T, String> cell) {
    return new Column<>(header, 11, 11, 4, cell);
  }

  /** A column of numbers. */
  public static <T> Column<T> number(String header, Function<T, Number> cell) {
    int width = Math.max(6, header.length());
    return new Column<>(header, width, width, 1, row -> String.valueOf(cell.apply(row)));
  }

  /** A column of texts that share the width that the words leave. */
  public static <T> Column<T> text(String header, int least, int lines, Function<T, String> cell) {
    return new Column<>(header, least, Integer.MAX_VALUE, lines, cell);
  }
}
