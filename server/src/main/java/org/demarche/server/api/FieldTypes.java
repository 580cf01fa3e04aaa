// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.change.Change;
import org.demarche.position.Position;
import org.demarche.statement.Act;
import org.demarche.statement.Mode;
import org.demarche.store.SourceStatus;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;

/**
 * The JSON Schemas of rows: names come from the listings, shapes and meanings from {@code
 * fields.tsv}.
 */
final class FieldTypes {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "act", words(Act.values(), Act::word),
          "mode", words(Mode.values(), Mode::word),
          "state", words(Position.State.values(), Position.State::word),
          "kind", words(Change.Kind.values(), Change.Kind::word),
          "status", words(SourceStatus.values(), SourceStatus::word),
          "in", List.of("title", "text"),
          "review", List.of("none", "accepted", "rejected", "unsure"));

  private record Type(String shape, String meaning) {}

  private final Map<String, Type> types = new LinkedHashMap<>();

  FieldTypes() {
    for (String line : lines()) {
      if (!line.startsWith("#")) {
        String[] parts = line.split("\t");
        types.put(parts[0], new Type(parts[1], parts[2]));
      }
    }
  }

  private static List<String> lines() {
    try (InputStream in = FieldTypes.class.getResourceAsStream("fields.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<String> words(T[] values, Function<T, String> word) {
    return Stream.of(values).map(word).toList();
  }

  /** The schema of a row of a list. */
  Map<String, Object> row(String list, Listing<?> listing) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field<?> field : listing.fields()) {
      properties.put(field.name(), field(list, field));
    }
    return object(properties);
  }

  private Map<String, Object> field(String list, Field<?> field) {
    Type type = type(list + "." + field.name(), field.name());
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String part : field.parts()) {
      properties.put(part, plain(type(field.name() + "." + part, part)));
    }
    Map<String, Object> schema =
        switch (type.shape()) {
          case "object" -> object(properties);
          case "object?" -> orNull(object(properties));
          case "objects" -> array(object(properties));
          default -> plain(type);
        };
    schema.put("description", type.meaning());
    return schema;
  }

  private Type type(String first, String second) {
    Type type = types.containsKey(first) ? types.get(first) : types.get(second);
    if (type == null) {
      throw new IllegalStateException("fields.tsv does not say what " + first + " is");
    }
    return type;
  }

  private static Map<String, Object> plain(Type type) {
    String shape = type.shape();
    if (shape.endsWith("?")) {
      return orNull(plain(new Type(shape.substring(0, shape.length() - 1), "")));
    }
    return switch (shape) {
      case "string", "integer", "number", "boolean" -> of(shape);
      case "date" -> formatted("date");
      case "instant" -> formatted("date-time");
      case "strings" -> array(of("string"));
      case "lists" -> array(array(of("string")));
      case "counts" -> {
        Map<String, Object> counts = of("object");
        counts.put("additionalProperties", of("integer"));
        yield counts;
      }
      default -> {
        Map<String, Object> words = of("string");
        if (!WORDS.containsKey(shape)) {
          throw new IllegalStateException("fields.tsv: there is no shape \"" + shape + "\"");
        }
        words.put("enum", WORDS.get(shape));
        yield words;
      }
    };
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    Map<String, Object> schema = of("object");
    schema.put("properties", properties);
    schema.put("required", List.copyOf(properties.keySet()));
    return schema;
  }

  static Map<String, Object> array(Object items) {
    Map<String, Object> schema = of("array");
    schema.put("items", items);
    return schema;
  }

  private static Map<String, Object> formatted(String format) {
    Map<String, Object> schema = of("string");
    schema.put("format", format);
    return schema;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    schema.put("type", List.of(schema.get("type"), "null"));
    return schema;
  }

  /** The words for acts. */
  static List<String> acts() {
    return WORDS.get("act");
  }

  private static Map<String, Object> of(String type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    return schema;
  }
}
