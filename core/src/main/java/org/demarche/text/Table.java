// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knowledge kept as a table: UTF-8, a header line, columns parted by tabs, several values of a cell
 * by ";". Lines that start with "#" are comments.
 */
public final class Table {
  private final String name;
  private final List<Row> rows;

  private Table(String name, List<Row> rows) {
    this.name = name;
    this.rows = List.copyOf(rows);
  }

  /** A row; an absent cell is "". */
  public static final class Row {
    private final String where;
    private final Map<String, Integer> columns;
    private final String[] cells;

    private Row(String where, Map<String, Integer> columns, String[] cells) {
      this.where = where;
      this.columns = columns;
      this.cells = cells;
    }

    /**
     * The cell of a column.
     *
     * @throws IllegalArgumentException where the table has no such column
     */
    public String get(String column) {
      Integer at = columns.get(column);
      Require.that(at != null, "%s: there is no column \"%s\"", where, column);
      return at < cells.length ? cells[at].strip() : "";
    }

    /** The values of a cell, blanks around them removed, empty ones left out. */
    public List<String> list(String column) {
      List<String> values = new ArrayList<>();
      for (String value : get(column).split(";")) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
      return values;
    }

    /** File and line, for messages. */
    public String where() {
      return where;
    }
  }

  /**
   * Reads a table that ships with the program.
   *
   * @throws IllegalArgumentException where there is none, or a row has more cells than the header
   */
  public static Table ofResource(Class<?> beside, String name) {
    InputStream stream = beside.getResourceAsStream(name);
    Require.that(stream != null, "the data file %s is missing", name);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return read(name, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table read(String name, BufferedReader reader) throws IOException {
    Map<String, Integer> columns = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      String where = name + ", line " + number;
      if (columns.isEmpty()) {
        for (int i = 0; i < cells.length; i++) {
          columns.put(cells[i].strip(), i);
        }
        continue;
      }
      Require.that(
          cells.length <= columns.size(),
          "%s: %d cells, the header has %d",
          where,
          cells.length,
          columns.size());
      rows.add(new Row(where, columns, cells));
    }
    return new Table(name, rows);
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** The rows in order. */
  public List<Row> rows() {
    return rows;
  }
}
