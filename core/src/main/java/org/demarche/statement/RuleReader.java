// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.statement.Frame.Kind;
import org.demarche.statement.RuleBook.Example;
import org.demarche.text.Require;

/** Reads rule files, and refuses what it does not understand. */
final class RuleReader {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final String SETS_FILE = "sets.yaml";
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "act",
          "verbs",
          "nouns",
          "adjectives",
          "modals",
          "imperatives",
          "phrases",
          "content",
          "addressee",
          "holder",
          "objects",
          "not-objects",
          "with",
          "marks",
          "requires",
          "subject",
          "agent",
          "negated",
          "own",
          "optional",
          "confidence",
          "examples",
          "silent",
          "note");
  private static final double USUAL_CONFIDENCE = .8;

  private final Map<String, Set<String>> sets;
  private final Set<String> ids = new HashSet<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  /**
   * @param setsFile the text of the file of named word lists
   */
  RuleReader(String setsFile) {
    this.sets = readSets(setsFile);
  }

  /** The named word lists. */
  Map<String, Set<String>> sets() {
    return sets;
  }

  /** The rules of the files read so far, in order. */
  List<Frame> frames() {
    return List.copyOf(frames);
  }

  /** The sentences of the files read so far, in order. */
  List<Example> examples() {
    return List.copyOf(examples);
  }

  private static JsonNode parse(String name, String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "?" : "" + e.getLocation().getLineNr();
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new BrokenRuleException(name + ", line " + line + ": this is no YAML: " + reason);
    }
  }

  private static Map<String, Set<String>> readSets(String text) {
    Map<String, Set<String>> sets = new HashMap<>();
    for (Map.Entry<String, JsonNode> set : parse(SETS_FILE, text).properties()) {
      Set<String> words = new LinkedHashSet<>();
      set.getValue().forEach(word -> words.add(word.asText()));
      sets.put(set.getKey(), words);
    }
    return sets;
  }

  /**
   * Reads one file.
   *
   * @throws BrokenRuleException naming file, rule and reason
   */
  void read(String name, String text) {
    JsonNode file = parse(name, text);
    String family = file.path("family").asText("");
    if (family.isBlank() || file.path("source").asText("").isBlank()) {
      throw new BrokenRuleException(name + ": it needs a family and a source");
    }
    if (file.path("rules").isEmpty()) {
      throw new BrokenRuleException(name + ": it has no rules");
    }
    int number = 0;
    for (JsonNode rule : file.path("rules")) {
      number++;
      String id = family + "/" + rule.path("id").asText("number " + number);
      try {
        Require.that(ids.add(id), "another rule has this id");
        frames.add(frame(id, rule));
        readExamples(id, rule);
      } catch (IllegalArgumentException e) {
        throw new BrokenRuleException(name + ", rule " + id + ": " + e.getMessage());
      }
    }
  }

  // ---------------------------------------------------------------- rules

  private Frame frame(String id, JsonNode rule) {
    rule.fieldNames()
        .forEachRemaining(
            field -> Require.that(FIELDS.contains(field), "there is no field \"%s\"", field));
    return new Frame(
        id,
        Act.of(rule.path("act").asText()),
        triggers(rule),
        List.copyOf(words(rule.path("content"))),
        List.copyOf(words(rule.path("addressee"))),
        choice(Frame.Holder.class, rule, "holder", Frame.Holder.USUAL),
        words(rule.path("objects")),
        words(rule.path("not-objects")),
        words(rule.path("with")),
        words(rule.path("marks")),
        required(rule.path("requires")),
        choice(Frame.Subject.class, rule, "subject", Frame.Subject.ANY),
        choice(Frame.Subject.class, rule, "agent", Frame.Subject.ANY),
        choice(Frame.Negated.class, rule, "negated", Frame.Negated.NOTHING),
        flag(rule, "own"),
        flag(rule, "optional"),
        confidence(rule));
  }

  private Map<Kind, Set<String>> triggers(JsonNode rule) {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Set<String> list = words(rule.path(kind.name().toLowerCase(Locale.ROOT)));
      if (!list.isEmpty()) {
        words.put(kind, list);
      }
    }
    return words;
  }

  private static <E extends Enum<E>> E choice(Class<E> type, JsonNode rule, String field, E usual) {
    if (!rule.has(field)) {
      return usual;
    }
    String word = rule.path(field).asText();
    for (E value : type.getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException("\"" + word + "\" is no value of " + field);
  }

  private static boolean flag(JsonNode rule, String field) {
    JsonNode value = rule.path(field);
    Require.that(
        value.isMissingNode() || value.isBoolean(),
        "%s is true or false, not \"%s\"",
        field,
        value.asText());
    return value.asBoolean(false);
  }

  private static double confidence(JsonNode rule) {
    JsonNode value = rule.path("confidence");
    Require.that(
        value.isMissingNode() || value.isNumber(),
        "confidence is a number, not \"%s\"",
        value.asText());
    return value.asDouble(USUAL_CONFIDENCE);
  }

  /** A list of words; "@name" stands for the words of a set. */
  private Set<String> words(JsonNode list) {
    Set<String> words = new LinkedHashSet<>();
    if (list.isTextual()) {
      addWord(list.asText(), words);
    }
    list.forEach(word -> addWord(word.asText(), words));
    return words;
  }

  private void addWord(String word, Set<String> words) {
    if (word.startsWith("@")) {
      words.addAll(set(word.substring(1)));
    } else {
      words.add(word);
    }
  }

  private Set<String> set(String name) {
    return Optional.ofNullable(sets.get(name))
        .orElseThrow(() -> new IllegalArgumentException("there is no set \"@" + name + "\""));
  }

  /** What a rule requires beside its content; a set may be named behind a function. */
  private List<String> required(JsonNode list) {
    List<String> required = new ArrayList<>();
    for (JsonNode each : list) {
      String[] words = each.asText().split(" @");
      if (words.length > 1) {
        set(words[1]);
      }
      required.add(each.asText());
    }
    return required;
  }

  // ---------------------------------------------------------------- examples

  private void readExamples(String id, JsonNode rule) {
    Require.that(
        !rule.path("examples").isEmpty() && !rule.path("silent").isEmpty(),
        "it needs an example and a silent near miss");
    rule.path("examples").forEach(example -> examples.add(loud(id, example)));
    rule.path("silent")
        .forEach(silent -> examples.add(new Example(id, "", silent.asText(), List.of())));
  }

  @SuppressWarnings("unchecked")
  private static Example loud(String id, JsonNode example) {
    String text = example.path("text").asText("");
    List<Map<String, Object>> expected = new ArrayList<>();
    example.path("statements").forEach(each -> expected.add(YAML.convertValue(each, Map.class)));
    Require.that(!expected.isEmpty(), "the example \"%s\" lists no statements", text);
    return new Example(id, example.path("title").asText(""), text, List.copyOf(expected));
  }
}
