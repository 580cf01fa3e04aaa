// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML into nodes that know their lines. */
final class YamlTree {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final JsonParser parser;

  private YamlTree(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The tree of a file's text.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException where it is no YAML
   */
  static Node read(String text) throws IOException {
    try (JsonParser parser = YAML.createParser(text)) {
      parser.nextToken();
      return new YamlTree(parser).node();
    }
  }

  private Node node() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return fields();
    }
    if (token == JsonToken.START_ARRAY) {
      return items();
    }
    return token == null || token == JsonToken.VALUE_NULL
        ? new Node.Nothing(line())
        : new Node.Text(line(), parser.getText());
  }

  private Node fields() throws IOException {
    int line = line();
    List<Node.Field> fields = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int at = line();
      String name = parser.currentName();
      parser.nextToken();
      fields.add(new Node.Field(at, name, node()));
    }
    return new Node.Fields(line, fields);
  }

  private Node items() throws IOException {
    int line = line();
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new Node.Items(line, items);
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
