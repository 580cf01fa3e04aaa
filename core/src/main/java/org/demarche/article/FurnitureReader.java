// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.demarche.article.FurnitureRule.Effect;
import org.demarche.article.FurnitureRule.Scope;
import org.demarche.text.RequiredWords;

/** Reads files of furniture rules, and refuses what is not as it should be. */
final class FurnitureReader {
  /** The files that come with the program; a test sees to it that none is missing here. */
  static final List<String> FILES =
      List.of(
          "advertising.yaml",
          "access.yaml",
          "sharing.yaml",
          "navigation.yaml",
          "pictures.yaml",
          "links.yaml",
          "endings.yaml",
          "inside.yaml",
          "languages.yaml");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> FIELDS =
      Set.of("name", "kind", "scope", "alone", "effect", "cased", "pattern", "yes", "no", "source");

  private final String file;

  private FurnitureReader(String file) {
    this.file = file;
  }

  static Furniture readDefault() {
    List<FurnitureRule> rules = new ArrayList<>();
    for (String file : FILES) {
      rules.addAll(read(file, resource("furniture/" + file)));
    }
    return new Furniture(rules);
  }

  /** A text that comes with the program. */
  static String resource(String name) {
    try (InputStream in = FurnitureReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FurnitureException(name + " is missing from the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new FurnitureException(name + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * The rules of one file.
   *
   * @throws FurnitureException with file, rule and reason
   */
  static List<FurnitureRule> read(String file, String yaml) {
    return new FurnitureReader(file).rules(yaml);
  }

  private List<FurnitureRule> rules(String yaml) {
    List<FurnitureRule> rules = new ArrayList<>();
    for (JsonNode node : tree(yaml)) {
      rules.add(rule(node));
    }
    return rules;
  }

  private JsonNode tree(String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (!tree.isArray()) {
        throw new FurnitureException(file + " is no list of rules.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new FurnitureException(file + " is no YAML: " + e.getOriginalMessage());
    }
  }

  private FurnitureRule rule(JsonNode node) {
    String name = text(node, "name", null, "?");
    checkFields(node, name);
    boolean cased = flag(node, "cased", name);
    List<String> yes = examples(node, "yes", name);
    List<String> no = examples(node, "no", name);
    Pattern pattern = pattern(node, name);
    return new FurnitureRule(
        file,
        name,
        text(node, "kind", null, name),
        word(Scope.class, node, "scope", "line", name),
        !node.has("alone") || flag(node, "alone", name),
        word(Effect.class, node, "effect", "none", name),
        cased,
        pattern,
        yes,
        no,
        RequiredWords.of(pattern));
  }

  private void checkFields(JsonNode node, String rule) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String field = names.next();
      if (!FIELDS.contains(field)) {
        throw wrong(rule, "has the unknown field " + field);
      }
    }
  }

  private Pattern pattern(JsonNode node, String rule) {
    String pattern = text(node, "pattern", null, rule);
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw wrong(rule, "has a broken pattern: " + e.getDescription());
    }
  }

  private List<String> examples(JsonNode node, String field, String rule) {
    List<String> examples = new ArrayList<>();
    for (JsonNode example : node.path(field)) {
      examples.add(example.asText());
    }
    if (examples.isEmpty()) {
      throw wrong(rule, "has no example under " + field);
    }
    return examples;
  }

  private String text(JsonNode node, String field, String otherwise, String rule) {
    JsonNode value = node.get(field);
    if (value == null && otherwise != null) {
      return otherwise;
    }
    if (value == null || !value.isValueNode() || value.asText().isBlank()) {
      throw wrong(rule, "has no " + field);
    }
    return value.asText();
  }

  private boolean flag(JsonNode node, String field, String rule) {
    JsonNode value = node.get(field);
    if (value != null && !value.isBoolean()) {
      throw wrong(rule, "has " + field + " that is neither true nor false");
    }
    return value != null && value.asBoolean();
  }

  private <E extends Enum<E>> E word(
      Class<E> type, JsonNode node, String field, String otherwise, String rule) {
    String value = text(node, field, otherwise, rule);
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(rule, "has the unknown " + field + " " + value);
    }
  }

  private FurnitureException wrong(String rule, String what) {
    return new FurnitureException(file + ", rule " + rule + ", " + what + ".");
  }
}
