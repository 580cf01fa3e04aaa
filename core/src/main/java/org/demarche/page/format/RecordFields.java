// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.text.Require;
import org.demarche.text.Table;

/** The fields of a page in a JSON object, under the names that crawlers and services use. */
final class RecordFields {
  private static final Map<String, List<String>> NAMES = names();

  private final JsonNode node;

  RecordFields(JsonNode node) {
    this.node = node;
  }

  private static Map<String, List<String>> names() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Table.Row row : Table.ofResource(RecordFields.class, "record-fields.tsv").rows()) {
      names.computeIfAbsent(row.get("is"), is -> new ArrayList<>()).add(row.get("field"));
    }
    return names;
  }

  /** A value under one of its names. */
  record Named(String name, String value) {}

  /**
   * What is filled, by the order of the table.
   *
   * @param is what it is: "title"
   */
  Stream<Named> all(String is) {
    List<String> names = NAMES.get(is);
    Require.that(names != null, "no field is \"%s\"", is);
    return names.stream().flatMap(name -> value(name).map(v -> new Named(name, v)).stream());
  }

  /** The first that is filled. */
  Optional<String> first(String is) {
    return all(is).map(Named::value).findFirst();
  }

  private Optional<String> value(String name) {
    JsonNode at = node;
    for (String step : name.split("\\.")) {
      at = at.path(step);
    }
    return text(at, 0).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Optional<String> text(JsonNode value, int depth) {
    if (value.isValueNode() && !value.isNull() && !value.isMissingNode()) {
      return Optional.of(value.asText());
    }
    if (depth > 3) {
      return Optional.empty();
    }
    if (value.isObject()) {
      return text(value.path("name"), depth + 1)
          .or(() -> text(value.path("title"), depth + 1))
          .or(() -> text(value.path("$date"), depth + 1));
    }
    if (value.isArray() && !value.isEmpty()) {
      boolean prose = value.size() > 1 && value.get(0).asText("").length() > 80;
      return Optional.of(
          StreamSupport.stream(value.spliterator(), false)
              .flatMap(item -> text(item, depth + 1).stream())
              .collect(Collectors.joining(prose ? "\n\n" : ", ")));
    }
    return Optional.empty();
  }
}
