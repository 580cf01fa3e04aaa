// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes values as JSON: the same for JSON Lines, for the REST API and for what describes it. */
public final class Json {
  private static final JsonFactory JSON = new JsonFactory();

  private Json() {}

  /** A row as one object on one line; fields in the order of the listing, absent values as null. */
  public static <T> String row(Listing<T> listing, T row) {
    return text(object(listing, row));
  }

  /** The fields of a row in the order of the listing. */
  public static <T> Map<String, Object> object(Listing<T> listing, T row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Field<T> field : listing.fields()) {
      object.put(field.name(), field.value().apply(row));
    }
    return object;
  }

  /**
   * A value on one line.
   *
   * @param value null, a text, a number, a truth, a collection, or a map whose keys are texts;
   *     anything else is written as its text. Numbers with a fraction have four digits after it.
   */
  public static String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName((String) entry.getKey());
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(json, each);
      }
      json.writeEndArray();
    } else {
      writePlain(json, value);
    }
  }

  private static void writePlain(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(Math.round(number * 10_000) / 10_000.0);
    } else if (value instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else {
      json.writeString(value.toString());
    }
  }
}
