// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.statement.ChangeClaim.Direction;
import org.demarche.text.Require;

/** The patterns of {@code claims.yaml}, by their verbs. */
final class ClaimPatterns {
  private static final class Lazy {
    private static final ClaimPatterns BUILT_IN = read();

    private static ClaimPatterns read() {
      try (InputStream in = ClaimPatterns.class.getResourceAsStream("claims.yaml")) {
        Require.present(in, "resource claims.yaml");
        return new ClaimPatterns(new ObjectMapper(new YAMLFactory()).readTree(in));
      } catch (IOException e) {
        throw new UncheckedIOException("the built-in claims.yaml cannot be read", e);
      }
    }
  }

  private final Map<String, Set<String>> sets = new HashMap<>();
  private final List<ClaimPattern> all = new ArrayList<>();
  private final Map<String, List<ClaimPattern>> byVerb = new HashMap<>();

  private ClaimPatterns(JsonNode file) {
    file.get("sets").properties().forEach(set -> sets.put(set.getKey(), words(set.getValue())));
    for (JsonNode node : file.get("patterns")) {
      ClaimPattern pattern = pattern(node);
      all.add(pattern);
      pattern.verbs().forEach(v -> byVerb.computeIfAbsent(v, k -> new ArrayList<>()).add(pattern));
    }
  }

  static ClaimPatterns builtIn() {
    return Lazy.BUILT_IN;
  }

  List<ClaimPattern> all() {
    return all;
  }

  /** The patterns that a verb may call, in the order of the file. */
  List<ClaimPattern> of(String verb) {
    return byVerb.getOrDefault(verb, List.of());
  }

  /** Whether a word is one of a named set of the file. */
  boolean isIn(String set, String word) {
    return sets.get(set).contains(word);
  }

  private ClaimPattern pattern(JsonNode node) {
    String id = node.path("id").asText();
    boolean needsObject = !node.path("alone").asBoolean(false);
    Set<String> objects = words(node.path("objects"));
    Require.that(needsObject != objects.isEmpty(), "claims.yaml, %s: objects or alone", id);
    return new ClaimPattern(
        id,
        Direction.of(node.path("direction").asText()),
        Optional.ofNullable(node.get("negated")).map(n -> Direction.of(n.asText())),
        words(node.path("verbs")),
        words(node.path("with")),
        objects,
        words(node.path("modifiers")),
        node.path("only").asText(""),
        lines(node.path("examples")),
        lines(node.path("silent")));
  }

  private Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    for (JsonNode word : list) {
      String text = word.asText();
      if (text.startsWith("@")) {
        words.addAll(sets.get(text.substring(1)));
      } else {
        words.add(text);
      }
    }
    return words;
  }

  private static List<String> lines(JsonNode list) {
    List<String> lines = new ArrayList<>();
    list.forEach(line -> lines.add(line.asText()));
    return lines;
  }
}
