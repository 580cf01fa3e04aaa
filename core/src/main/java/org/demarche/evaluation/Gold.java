// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * Labelled pages.
 *
 * @param rows the labelled statements
 * @param skips passages that are not labelled
 */
public record Gold(List<GoldRow> rows, List<Skip> skips) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A passage that is not labelled.
   *
   * @param page the page's file name
   * @param place where it stands on the page, in code points
   */
  public record Skip(String page, Span place) {}

  public Gold {
    rows = List.copyOf(rows);
    skips = List.copyOf(skips);
  }

  /**
   * Reads labelled rows, one JSON object a line.
   *
   * @throws IllegalArgumentException naming the line and what is wrong with it
   */
  public static Gold read(String name, List<String> lines) {
    List<GoldRow> rows = new ArrayList<>();
    List<Skip> skips = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      String where = name + ", line " + (i + 1);
      JsonNode row = parse(where, lines.get(i));
      try {
        if (row.path("skip").asBoolean(false)) {
          skips.add(
              new Skip(
                  row.path("page").asText(),
                  new Span(row.path("start").asInt(), row.path("end").asInt())));
        } else {
          rows.add(row(row));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
      }
    }
    return new Gold(rows, skips);
  }

  private static JsonNode parse(String where, String line) {
    try {
      JsonNode row = JSON.readTree(line);
      Require.that(row.isObject(), "%s: this is no JSON object", where);
      return row;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": this is no JSON", e);
    }
  }

  private static GoldRow row(JsonNode row) {
    return new GoldRow(
        row.path("page").asText(""),
        texts(row.path("acts")),
        List.of(row.path("holder").asText("").split("\\|")),
        texts(row.path("issues")),
        row.path("evidence").asText(""),
        row.path("core").asBoolean(true),
        new Roles(
            labelled(row, "speaker"),
            row.has("addressees") ? Optional.of(texts(row.path("addressees"))) : Optional.empty(),
            labelled(row, "mode").filter(mode -> !mode.isEmpty()),
            labelled(row, "condition"),
            day(row.path("said").path("from")),
            day(row.path("said").path("to"))));
  }

  /** A text that is there, or is said not to be: null is "". */
  private static Optional<String> labelled(JsonNode row, String field) {
    return row.has(field)
        ? Optional.of(row.path(field).asText("").replaceFirst("^null$", ""))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(JsonNode day) {
    if (!day.isTextual()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(day.asText()));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + day.asText() + "\" is no day", e);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
