// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.statement.Frame.Kind;
import org.demarche.text.Hash;

/**
 * The rules, read from files that a linguist can change: one for each family of constructions, each
 * rule with sentences that must yield exactly the statements listed and near misses that must stay
 * silent.
 */
public final class RuleBook {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "act",
          "verbs",
          "nouns",
          "adjectives",
          "modals",
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

  /**
   * A sentence of a rule file.
   *
   * @param rule "family/rule"
   * @param text the sentences, an article's body
   * @param title an article's title, or ""
   * @param expected the statements that must come out, in order, as the file writes them; none for
   *     a near miss
   */
  public record Example(
      String rule, String title, String text, List<Map<String, Object>> expected) {}

  private static final class Lazy {
    private static final RuleBook BUILT_IN = read();

    private static RuleBook read() {
      Map<String, String> files = new LinkedHashMap<>();
      for (String name : resource("rules/index.txt").lines().toList()) {
        if (!name.isBlank() && !name.startsWith("#")) {
          files.put(name.strip(), resource("rules/" + name.strip()));
        }
      }
      return of(resource("rules/sets.yaml"), files);
    }
  }

  private final Map<String, Set<String>> sets;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final Map<Kind, Map<String, List<Frame>>> byWord = new EnumMap<>(Kind.class);
  private final String version;

  private RuleBook(String setsFile, Map<String, String> files) {
    this.sets = readSets(setsFile);
    this.version = Hash.id("rules", setsFile, files);
    files.forEach(this::readFile);
    Set<String> ids = new HashSet<>();
    for (Frame frame : frames) {
      if (!ids.add(frame.id())) {
        throw new BrokenRuleException("rule " + frame.id() + " stands there twice");
      }
      index(frame);
    }
  }

  /** The rules that ship with the program. */
  public static RuleBook builtIn() {
    return Lazy.BUILT_IN;
  }

  /**
   * Rules from the texts of files.
   *
   * @param sets the file of named word lists
   * @param files file names with their texts, in order
   * @throws BrokenRuleException naming file, rule and reason
   */
  public static RuleBook of(String sets, Map<String, String> files) {
    return new RuleBook(sets, files);
  }

  /** Changes whenever a rule file changes. */
  public String version() {
    return version;
  }

  /** All sentences of the rule files. */
  public List<Example> examples() {
    return List.copyOf(examples);
  }

  /** Ids of all rules in order. */
  public List<String> ids() {
    return frames.stream().map(Frame::id).toList();
  }

  List<Frame> frames(Kind kind, String word) {
    return byWord.getOrDefault(kind, Map.of()).getOrDefault(word, List.of());
  }

  Set<String> phrases() {
    return byWord.getOrDefault(Kind.PHRASES, Map.of()).keySet();
  }

  /** A named word list of the file sets.yaml. */
  Set<String> set(String name) {
    Set<String> words = sets.get(name);
    if (words == null) {
      throw new BrokenRuleException("sets.yaml: there is no set \"" + name + "\"");
    }
    return words;
  }

  private void index(Frame frame) {
    frame
        .words()
        .forEach(
            (kind, words) -> {
              for (String word : words) {
                byWord
                    .computeIfAbsent(kind, key -> new HashMap<>())
                    .computeIfAbsent(word, key -> new ArrayList<>())
                    .add(frame);
              }
            });
  }

  private static String resource(String name) {
    try (InputStream stream = RuleBook.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new BrokenRuleException(name + ": there is no such rule file");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String name, String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BrokenRuleException(
          name
              + ", line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
              + ": this is no YAML: "
              + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private static Map<String, Set<String>> readSets(String text) {
    Map<String, Set<String>> sets = new HashMap<>();
    parse("sets.yaml", text)
        .properties()
        .forEach(
            entry -> {
              Set<String> words = new LinkedHashSet<>();
              entry.getValue().forEach(word -> words.add(word.asText()));
              sets.put(entry.getKey(), words);
            });
    return sets;
  }

  private void readFile(String name, String text) {
    JsonNode file = parse(name, text);
    String family = file.path("family").asText("");
    if (family.isBlank() || file.path("source").asText("").isBlank()) {
      throw new BrokenRuleException(name + ": it needs a family and a source");
    }
    int number = 0;
    for (JsonNode rule : file.path("rules")) {
      number++;
      String id = family + "/" + rule.path("id").asText("number " + number);
      try {
        frames.add(frame(id, rule));
        readExamples(id, rule);
      } catch (IllegalArgumentException e) {
        throw new BrokenRuleException(name + ", rule " + id + ": " + e.getMessage());
      }
    }
    if (number == 0) {
      throw new BrokenRuleException(name + ": it has no rules");
    }
  }

  private Frame frame(String id, JsonNode rule) {
    rule.fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("there is no field \"" + field + "\"");
              }
            });
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Set<String> list = words(rule.path(kind.name().toLowerCase(Locale.ROOT)));
      if (!list.isEmpty()) {
        words.put(kind, list);
      }
    }
    return new Frame(
        id,
        Act.of(rule.path("act").asText()),
        words,
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
        rule.path("own").asBoolean(false),
        rule.path("optional").asBoolean(false),
        rule.path("confidence").asDouble(.8));
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

  /** A list of words; "@name" stands for the words of a set. */
  private Set<String> words(JsonNode list) {
    Set<String> words = new LinkedHashSet<>();
    if (list.isTextual()) {
      addWord(list.asText(), words);
    }
    list.forEach(word -> addWord(word.asText(), words));
    return words;
  }

  /** What a rule requires beside its content; a set is named behind a function. */
  private List<String> required(JsonNode list) {
    List<String> required = new ArrayList<>();
    for (JsonNode each : list) {
      String[] words = each.asText().split(" @");
      if (words.length > 1 && !sets.containsKey(words[1])) {
        throw new IllegalArgumentException("there is no set \"@" + words[1] + "\"");
      }
      required.add(each.asText());
    }
    return required;
  }

  private void addWord(String word, Set<String> words) {
    if (word.startsWith("@")) {
      Set<String> set = sets.get(word.substring(1));
      if (set == null) {
        throw new IllegalArgumentException("there is no set \"" + word + "\"");
      }
      words.addAll(set);
    } else {
      words.add(word);
    }
  }

  @SuppressWarnings("unchecked")
  private void readExamples(String id, JsonNode rule) {
    if (rule.path("examples").isEmpty() || rule.path("silent").isEmpty()) {
      throw new IllegalArgumentException("it needs an example and a silent near miss");
    }
    for (JsonNode example : rule.path("examples")) {
      List<Map<String, Object>> expected = new ArrayList<>();
      example.path("statements").forEach(each -> expected.add(YAML.convertValue(each, Map.class)));
      if (expected.isEmpty()) {
        throw new IllegalArgumentException(
            "the example \"" + example.path("text").asText() + "\" lists no statements");
      }
      examples.add(
          new Example(
              id,
              example.path("title").asText(""),
              example.path("text").asText(""),
              List.copyOf(expected)));
    }
    for (JsonNode silent : rule.path("silent")) {
      examples.add(new Example(id, "", silent.asText(), List.of()));
    }
  }
}
