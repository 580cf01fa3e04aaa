// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.io.PrintStream;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * CSV by RFC 4180 with "\n" as line end: a header, then a line for each row, in the cells of {@link
 * Cells}.
 */
public final class Csv<T> implements RowWriter<T> {
  /** Marks of a formula by which spreadsheets begin one (OWASP, "CSV Injection"). */
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private final Listing<T> listing;
  private final PrintStream out;
  private final UnaryOperator<String> guard;

  private Csv(Listing<T> listing, PrintStream out, UnaryOperator<String> guard) {
    this.listing = listing;
    this.out = out;
    this.guard = guard;
    print(Cells.headers(listing));
  }

  /** For scripts: cells as they are. */
  static <T> Csv<T> plain(Listing<T> listing, PrintStream out) {
    return new Csv<>(listing, out, cell -> cell);
  }

  /** For spreadsheets, see {@link #harmless}. */
  public static <T> Csv<T> forSpreadsheets(Listing<T> listing, PrintStream out) {
    return new Csv<>(listing, out, Csv::harmless);
  }

  /**
   * The text with an apostrophe before it where a spreadsheet could take it for a formula, or where
   * it begins with an apostrophe itself. So who reads it takes one apostrophe off the start of any
   * cell that has one, and has the text to the letter.
   */
  static String harmless(String text) {
    boolean guarded = !text.isEmpty() && (FORMULA + "'").indexOf(text.charAt(0)) >= 0;
    return guarded ? "'" + text : text;
  }

  @Override
  public void accept(T row) {
    print(Cells.of(listing, row));
  }

  private void print(Collection<?> cells) {
    out.print(cells.stream().map(this::cell).collect(Collectors.joining(",")) + "\n");
  }

  private String cell(Object value) {
    if (value == null) {
      return "";
    }
    return quoted(value instanceof Number ? value.toString() : guard.apply(value.toString()));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    out.flush();
  }
}
