// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/** One JSON object a line; fields in the order of the listing, absent values as null. */
final class JsonLines<T> implements RowWriter<T> {
  private static final JsonFactory JSON = new JsonFactory();

  private final Listing<T> listing;
  private final PrintStream out;

  JsonLines(Listing<T> listing, PrintStream out) {
    this.listing = listing;
    this.out = out;
  }

  @Override
  public void accept(T row) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      for (Field<T> field : listing.fields()) {
        json.writeFieldName(field.name());
        write(json, field.value().apply(row));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // "\n" on every machine, since these lines are compared.
    out.print(line + "\n");
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

  @Override
  public void close() {
    out.flush();
  }
}
