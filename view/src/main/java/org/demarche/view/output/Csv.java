// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CSV by RFC 4180 with "\n" as line end: a header, then a line for each row. An object's fields
 * have columns of their own ("said.from"), the values of a list are parted by "; ".
 */
final class Csv<T> implements RowWriter<T> {
  private final Listing<T> listing;
  private final PrintStream out;

  Csv(Listing<T> listing, PrintStream out) {
    this.listing = listing;
    this.out = out;
    print(listing.fields().stream().flatMap(Csv::headers));
  }

  @Override
  public void accept(T row) {
    print(listing.fields().stream().flatMap(field -> cells(field, field.value().apply(row))));
  }

  private void print(Stream<String> cells) {
    out.print(cells.map(Csv::quoted).collect(Collectors.joining(",")) + "\n");
  }

  private static <T> Stream<String> headers(Field<T> field) {
    return field.parts().isEmpty()
        ? Stream.of(field.name())
        : field.parts().stream().map(part -> field.name() + "." + part);
  }

  private static <T> Stream<String> cells(Field<T> field, Object value) {
    return field.parts().isEmpty()
        ? Stream.of(cell(value))
        : field.parts().stream().map(part -> cell(part(value, part)));
  }

  private static Object part(Object value, String part) {
    if (value instanceof List<?> list) {
      return list.stream().map(each -> part(each, part)).toList();
    }
    return value instanceof Map<?, ?> map ? map.get(part) : null;
  }

  private static String cell(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(Csv::cell).collect(Collectors.joining("; "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + entry.getValue())
          .collect(Collectors.joining("; "));
    }
    return value == null ? "" : value.toString();
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
