// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as they need and the terminal allows, cells wrapped. */
public final class TextTable<T> implements RowWriter<T> {
  private static final String GAP = "  ";

  private final Listing<T> listing;
  private final PrintStream out;
  private final int width;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table that is printed when it is closed. */
  public TextTable(Listing<T> listing, PrintStream out, int width) {
    this.listing = listing;
    this.out = out;
    this.width = width;
  }

  @Override
  public void accept(T row) {
    rows.add(listing.columns().stream().map(column -> cell(column.cell().apply(row))).toList());
  }

  /** A cell's own line breaks stay; anything else that steers a terminal does not. */
  private static String cell(String text) {
    return String.join("\n", text.lines().map(Words::clean).toList());
  }

  @Override
  public void close() {
    if (rows.isEmpty()) {
      out.println(listing.whenEmpty());
    } else {
      print();
    }
    out.flush();
  }

  private void print() {
    List<Column<T>> columns = listing.columns();
    int[] widths = Widths.of(columns, rows, width - GAP.length() * (columns.size() - 1));
    printLine(headers(widths), widths);
    List<String> rule = new ArrayList<>();
    for (int each : widths) {
      rule.add("─".repeat(each));
    }
    printLine(rule, widths);
    boolean tall = rows.stream().anyMatch(row -> height(row, widths) > 1);
    for (int i = 0; i < rows.size(); i++) {
      printRow(rows.get(i), widths);
      if (tall && i < rows.size() - 1) {
        out.println();
      }
    }
  }

  private List<String> headers(int[] widths) {
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      headers.add(Words.shorten(listing.columns().get(i).header(), widths[i]));
    }
    return headers;
  }

  private int height(List<String> row, int[] widths) {
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      height = Math.max(height, lines(row, i, widths).size());
    }
    return height;
  }

  private List<String> lines(List<String> row, int column, int[] widths) {
    return Words.wrap(row.get(column), widths[column], listing.columns().get(column).lines());
  }

  private void printRow(List<String> row, int[] widths) {
    int height = height(row, widths);
    for (int line = 0; line < height; line++) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        List<String> lines = lines(row, i, widths);
        parts.add(line < lines.size() ? lines.get(line) : "");
      }
      printLine(parts, widths);
    }
  }

  private void printLine(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i > 0 ? GAP : "").append(Words.pad(cells.get(i), widths[i]));
    }
    out.println(line.toString().stripTrailing());
  }
}
