// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.text.Require;
import org.demarche.text.Table;

/** The fields of a page in a JSON object, under the names that crawlers and services use. */
final class RecordFields {
  private static final Map<String, List<String>> NAMES = names();

  /** What of a list are paragraphs; of other lists the items are names. */
  private static final Set<String> PARAGRAPHS = Set.of("text", "html", "summary");

  /** What programs write where they have nothing. */
  private static final Set<String> NOTHING = Set.of("", "None", "null", "NULL", "nan", "NaN");

  private static final int DEEPEST = 3;

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
    String between = PARAGRAPHS.contains(is) ? "\n\n" : ", ";
    return names.stream()
        .flatMap(name -> value(name, between).map(v -> new Named(name, v)).stream());
  }

  /** The first that is filled. */
  Optional<String> first(String is) {
    return all(is).map(Named::value).findFirst();
  }

  private Optional<String> value(String name, String between) {
    List<JsonNode> at = List.of(node);
    for (String step : name.split("\\.")) {
      at = at.stream().flatMap(RecordFields::items).map(item -> item.path(step)).toList();
    }
    String text =
        at.stream()
            .flatMap(value -> text(value, between, 0).stream())
            .collect(Collectors.joining(between));
    return Optional.of(text.strip()).filter(found -> !NOTHING.contains(found));
  }

  private static Stream<JsonNode> items(JsonNode value) {
    return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
  }

  private static Optional<String> text(JsonNode value, String between, int depth) {
    if (value.isValueNode() && !value.isNull() && !value.isMissingNode()) {
      return Optional.of(value.asText()).filter(text -> !text.isBlank());
    }
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (value.isObject()) {
      return text(value.path("name"), between, depth + 1)
          .or(() -> text(value.path("title"), between, depth + 1))
          .or(() -> text(value.path("$date"), between, depth + 1));
    }
    if (!value.isArray()) {
      return Optional.empty();
    }
    String items =
        items(value)
            .flatMap(item -> text(item, between, depth + 1).stream())
            .collect(Collectors.joining(between));
    return Optional.of(items).filter(text -> !text.isEmpty());
  }
}
