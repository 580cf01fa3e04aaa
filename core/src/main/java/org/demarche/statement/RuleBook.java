// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
  /**
   * A sentence of a rule file.
   *
   * @param rule "family/rule"
   * @param title an article's title, or ""
   * @param text the sentences, an article's body
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
  private final List<Frame> frames;
  private final List<Example> examples;
  private final Map<Kind, Map<String, List<Frame>>> byWord = new EnumMap<>(Kind.class);
  private final Map<String, List<List<String>>> phrases = new HashMap<>();
  private final String version;

  private RuleBook(RuleReader reader, String version) {
    this.sets = reader.sets();
    this.frames = reader.frames();
    this.examples = reader.examples();
    this.version = version;
    frames.forEach(this::index);
    for (String phrase : byWord.getOrDefault(Kind.PHRASES, Map.of()).keySet()) {
      List<String> words = List.of(phrase.split(" "));
      phrases.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words);
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
    RuleReader reader = new RuleReader(sets);
    files.forEach(reader::read);
    return new RuleBook(reader, Hash.id("rules", sets, files));
  }

  /** Changes whenever a rule file changes. */
  public String version() {
    return version;
  }

  /** All sentences of the rule files. */
  public List<Example> examples() {
    return examples;
  }

  /** Ids of all rules in order. */
  public List<String> ids() {
    return frames.stream().map(Frame::id).toList();
  }

  List<Frame> frames(Kind kind, String word) {
    return byWord.getOrDefault(kind, Map.of()).getOrDefault(word, List.of());
  }

  /** The phrases that begin with this word, as words. */
  List<List<String>> phrasesFrom(String first) {
    return phrases.getOrDefault(first, List.of());
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
              Map<String, List<Frame>> ofKind =
                  byWord.computeIfAbsent(kind, key -> new HashMap<>());
              words.forEach(
                  word -> ofKind.computeIfAbsent(word, key -> new ArrayList<>()).add(frame));
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
}
