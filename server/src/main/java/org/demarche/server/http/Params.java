// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a query or a form, in their order; immutable. */
public final class Params {
  /** No fields. */
  public static final Params NONE = new Params(new LinkedHashMap<>());

  private final Map<String, List<String>> fields;

  private Params(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /** These fields; what is blank counts as not given. */
  public static Params of(Map<String, List<String>> given) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    given.forEach(
        (name, values) -> {
          List<String> filled = values.stream().filter(value -> !value.isBlank()).toList();
          if (!filled.isEmpty()) {
            fields.put(name, filled);
          }
        });
    return new Params(fields);
  }

  /** The first value of a field. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of a field. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** All values of a field that takes a list, each part between commas by itself. */
  public List<String> list(String name) {
    List<String> parts = new ArrayList<>();
    for (String value : all(name)) {
      for (String part : value.split(",")) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }

  /**
   * A whole number.
   *
   * @param usual the number where none is given
   * @param least fewest that may be given
   * @param most most that may be given
   * @throws Refusal naming the field
   */
  public int number(String name, int usual, int least, int most) {
    return first(name).map(text -> number(name, text, least, most)).orElse(usual);
  }

  private static int number(String name, String text, int least, int most) {
    String range = most == Integer.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
    String wrong = name + ": \"" + text + "\" is no whole number, " + range + ".";
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Refusal.wrong(wrong);
    }
    throw Refusal.wrong(wrong);
  }

  /** Whether a field is given. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether nothing is given. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The fields by name. */
  public Map<String, List<String>> asMap() {
    return Map.copyOf(fields);
  }

  /** The same with one value for a field, in place of those it had. */
  public Params with(String name, String value) {
    Map<String, List<String>> copy = new LinkedHashMap<>(fields);
    copy.put(name, List.of(value));
    return new Params(copy);
  }

  /** The same without these fields. */
  public Params without(String... names) {
    Map<String, List<String>> copy = new LinkedHashMap<>(fields);
    for (String name : names) {
      copy.remove(name);
    }
    return new Params(copy);
  }

  /** These fields alone. */
  public Params only(List<String> names) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    names.stream().filter(this::has).forEach(name -> copy.put(name, all(name)));
    return new Params(copy);
  }

  /** As a query with its mark: "?party=RUS&amp;issue=territory"; "" where there are none. */
  public String query() {
    return fields.isEmpty() ? "" : "?" + this;
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().stream().map(value -> coded(field.getKey()) + "=" + coded(value)))
        .collect(Collectors.joining("&"));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
