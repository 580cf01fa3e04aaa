// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of rows as cells of a sheet: an object's fields have columns of their own
 * ("said.from"), the values of a list are parted by "; ". A semicolon or a backslash within such a
 * value has a backslash before it, so that the values can be parted again.
 */
public final class Cells {
  private static final String PARTING = "; ";

  private Cells() {}

  /** The headings. */
  public static <T> List<String> headers(Listing<T> listing) {
    return listing.fields().stream().flatMap(Cells::headers).toList();
  }

  /** The cells of a row: null, a number or a text each. */
  public static <T> List<Object> of(Listing<T> listing, T row) {
    List<Object> cells = new ArrayList<>();
    for (Field<T> field : listing.fields()) {
      Object value = field.value().apply(row);
      if (field.parts().isEmpty()) {
        cells.add(cell(value));
      }
      field.parts().forEach(part -> cells.add(cell(part(value, part))));
    }
    return cells;
  }

  private static <T> Stream<String> headers(Field<T> field) {
    return field.parts().isEmpty()
        ? Stream.of(field.name())
        : field.parts().stream().map(part -> field.name() + "." + part);
  }

  private static Object part(Object value, String part) {
    if (value instanceof List<?> list) {
      return list.stream().map(each -> part(each, part)).toList();
    }
    return value instanceof Map<?, ?> map ? map.get(part) : null;
  }

  private static Object cell(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(Cells::item).collect(Collectors.joining(PARTING));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + entry.getValue())
          .collect(Collectors.joining(PARTING));
    }
    return value == null || value instanceof Number ? value : value.toString();
  }

  private static String item(Object value) {
    return value == null
        ? ""
        : String.valueOf(cell(value)).replace("\\", "\\\\").replace(";", "\\;");
  }
}
