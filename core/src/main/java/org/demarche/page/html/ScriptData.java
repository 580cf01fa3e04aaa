// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The JSON that a page's scripts hold: blocks of it, and what is assigned to a variable. */
final class ScriptData {
  /** Data of a story have so many characters at least. */
  private static final int FEWEST = 400;

  /** Most assignments that are tried in one script. */
  private static final int TRIES = 20;

  private static final Pattern ASSIGNED =
      Pattern.compile("[\\w$\\])'\"]\\s{0,9}=\\s{0,9}(?:JSON\\.parse\\(\\s{0,9})?(?=[{\\[\"])");
  private static final Pattern PUSHED = Pattern.compile("__next_f\\.push\\(");
  private static final Pattern ROW = Pattern.compile("(?m)^[0-9a-f]{1,4}:(?=[\\[{])");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<JsonNode> found = new ArrayList<>();
  private final StringBuilder stream = new StringBuilder();

  private ScriptData() {}

  static List<JsonNode> of(Document page) {
    ScriptData data = new ScriptData();
    for (Element script : page.select("script:not([src])")) {
      String code = script.data().strip();
      if (code.length() >= FEWEST || code.contains("__next_f")) {
        data.read(code);
      }
    }
    data.readStream();
    return data.found;
  }

  private void read(String code) {
    if (code.startsWith("{") || code.startsWith("[")) {
      value(code, 0).ifPresent(found::add);
      return;
    }
    Matcher pushed = PUSHED.matcher(code);
    while (pushed.find()) {
      value(code, pushed.end()).ifPresent(chunk -> stream.append(chunk.path(1).asText("")));
    }
    Matcher assigned = ASSIGNED.matcher(code);
    for (int i = 0; i < TRIES && assigned.find(); i++) {
      value(code, assigned.end()).flatMap(ScriptData::unpacked).ifPresent(found::add);
    }
  }

  /** React's stream of rows, "1f:[…]". */
  private void readStream() {
    Matcher row = ROW.matcher(stream);
    while (row.find()) {
      value(stream.toString(), row.end()).ifPresent(found::add);
    }
  }

  /** JSON within a string of JavaScript. */
  private static Optional<JsonNode> unpacked(JsonNode value) {
    return value.isTextual() ? value(value.textValue(), 0) : Optional.of(value);
  }

  /** The first value from here on; what follows it is not looked at. */
  private static Optional<JsonNode> value(String code, int from) {
    try {
      return Optional.ofNullable(JSON.readTree(new java.io.StringReader(code.substring(from))));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
