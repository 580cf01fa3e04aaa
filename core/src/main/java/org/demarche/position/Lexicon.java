// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

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
import java.util.Set;
import org.demarche.text.Kept;
import org.demarche.text.Require;

/** The words of {@code provisions.yaml}, ready to be looked up by their stems. */
final class Lexicon {
  static final Lexicon BUILT_IN = load("provisions.yaml");

  /** What a concept is, see {@link Gist}. */
  enum Kind {
    ACTION,
    THING,
    TOPIC,
    WORD
  }

  /**
   * A concept that a word stands for.
   *
   * @param name its name in the file
   * @param kind what it is
   * @param shown the word of the file, without its ending
   */
  record Concept(String name, Kind kind, String shown) {}

  private final Map<String, List<Concept>> byPhrase = new HashMap<>();
  private final Set<String> stopWords = new HashSet<>();
  private final Set<String> givingUp = new HashSet<>();
  private final Set<String> tellers = new HashSet<>();

  /** Longer contents have some word that says something. */
  private static final int LONGEST_BARE = 40;

  private final Set<String> bare = new HashSet<>();
  private final Set<String> givingGround = new HashSet<>();
  private final Set<String> unconditional = new HashSet<>();
  private final Set<String> ceilings = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final Set<String> replacedByNames = new HashSet<>();
  private final Set<String> behindNames = new HashSet<>();
  private final Set<String> wholes = new HashSet<>();
  private final Set<String> tellsOfBefore = new HashSet<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private int longest = 1;

  /** Contents of which it is kept whether they say something, and words of them by their stems. */
  private static final int MOST_KEPT = 400_000;

  private final Kept<String, Boolean> bareOnes = new Kept<>(MOST_KEPT, this::areAllBare);
  private final Kept<String, Boolean> tellersOfAll = new Kept<>(MOST_KEPT / 4, this::endsInTeller);
  private final Kept<String, Boolean> givesUp =
      new Kept<>(MOST_KEPT, content -> hasPhrase(content, givingUp));
  private final Kept<String, Boolean> setsNone =
      new Kept<>(MOST_KEPT, content -> hasPhrase(content, unconditional));
  private final Kept<String, Boolean> setsCeiling =
      new Kept<>(MOST_KEPT, content -> hasPhrase(content, ceilings));
  private final Kept<String, Boolean> givesGround = new Kept<>(MOST_KEPT, this::givesGround);

  private Lexicon() {}

  private static Lexicon load(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      Require.present(in, "resource " + resource);
      return new Lexicon().read(new ObjectMapper(new YAMLFactory()).readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in " + resource + " cannot be read", e);
    }
  }

  private Lexicon read(JsonNode file) {
    stems(file.get("stop"), stopWords);
    stems(file.get("tells of before"), tellsOfBefore);
    stems(file.get("giving up"), givingUp);
    stems(file.get("bare"), bare);
    stems(file.get("tellers"), tellers);
    stems(file.get("giving ground"), givingGround);
    stems(file.get("unconditional"), unconditional);
    stems(file.get("ceilings"), ceilings);
    concepts(file.get("actions"), Kind.ACTION);
    concepts(file.get("things"), Kind.THING);
    concepts(file.get("topics"), Kind.TOPIC);
    concepts(file.get("words"), Kind.WORD);
    stems(file.get("particles"), particles);
    file.get("replaced by names").forEach(concept -> replacedByNames.add(concept.asText()));
    file.get("behind names").forEach(concept -> behindNames.add(concept.asText()));
    file.get("also")
        .properties()
        .forEach(entry -> entry.getValue().forEach(of -> alias(entry.getKey(), of.asText())));
    return this;
  }

  /**
   * The concepts of a phrase of stems, parted by blanks; none where it is no phrase of the file.
   */
  List<Concept> concepts(String stems) {
    return byPhrase.getOrDefault(stems, List.of());
  }

  /** Place of a concept in the file: what stands first there makes the better name. */
  int rank(String concept) {
    return ranks.getOrDefault(concept, Integer.MAX_VALUE);
  }

  boolean isStopWord(String stem) {
    return stopWords.contains(stem);
  }

  /** Whether the names of places say better what is meant: "land". */
  boolean isReplacedByNames(String concept) {
    return replacedByNames.contains(concept);
  }

  /** Whether it needs the name of a body to be understood: "membership". */
  boolean isBehindNames(String concept) {
    return behindNames.contains(concept);
  }

  /**
   * Whether it tells what was done to a thing, where it stands behind it: "sanctions imposed on".
   */
  boolean tellsOfBefore(String stem) {
    return tellsOfBefore.contains(stem);
  }

  /** Whether a word says alone what is done to what: "demilitarise". */
  boolean isWhole(String word) {
    return wholes.contains(word);
  }

  boolean isParticle(String stem) {
    return particles.contains(stem);
  }

  boolean isGivingUp(String content) {
    return givesUp.of(content);
  }

  /** Whether the words end in some that tell of ground given: "has compromised on". */
  boolean endsInGivingGround(String words) {
    return givesGround.of(words);
  }

  private boolean givesGround(String words) {
    String stems = stems(words);
    return givingGround.stream().anyMatch(phrase -> (" " + stems).endsWith(" " + phrase));
  }

  boolean isUnconditional(String content) {
    return setsNone.of(content);
  }

  boolean isCeiling(String content) {
    return setsCeiling.of(content);
  }

  /** Whether all of the words tell nothing: "this", "the conditions". */
  boolean isBare(String content) {
    return content.length() <= LONGEST_BARE && bareOnes.of(content);
  }

  private boolean areAllBare(String content) {
    return GistReader.words(content).stream().map(Stem::of).allMatch(bare::contains);
  }

  /** Whether words end in one for who tells of things, or count what has no name. */
  boolean isTeller(String words) {
    return tellersOfAll.of(words);
  }

  private boolean endsInTeller(String words) {
    List<String> stems = GistReader.words(words).stream().map(Stem::of).toList();
    int last = stems.size() - 1;
    return last >= 0 && tellers.contains(stems.get(last))
        || last == 1 && isStopWord(stems.get(0)) && Character.isLowerCase(words.charAt(0));
  }

  /** Number of words of the longest phrase. */
  int longest() {
    return longest;
  }

  static String stems(String phrase) {
    return String.join(" ", GistReader.words(phrase).stream().map(Stem::of).toList());
  }

  private static boolean hasPhrase(String content, Set<String> phrases) {
    String stems = " " + stems(content) + " ";
    return phrases.stream().anyMatch(phrase -> stems.contains(" " + phrase + " "));
  }

  private static void stems(JsonNode words, Set<String> into) {
    words.forEach(line -> List.of(line.asText().split(", *")).forEach(w -> into.add(stems(w))));
  }

  private void concepts(JsonNode groups, Kind kind) {
    groups
        .properties()
        .forEach(
            group ->
                List.of(group.getValue().asText().split(", *"))
                    .forEach(word -> add(word, new Concept(group.getKey(), kind, shown(word)))));
  }

  /** "withdrew=withdraw" in the file reads as "withdrew" and is shown as "withdraw". */
  private static String shown(String word) {
    return word.substring(word.indexOf('=') + 1);
  }

  private void add(String word, Concept concept) {
    String stems = stems(word.replaceFirst("=.*", ""));
    byPhrase.computeIfAbsent(stems, s -> new ArrayList<>()).add(concept);
    ranks.putIfAbsent(concept.name(), ranks.size());
    longest = Math.max(longest, stems.split(" ").length);
  }

  /** A word that says what several others say: "demilitarise" is to reduce an army. */
  private void alias(String word, String of) {
    List<Concept> concepts = byPhrase.get(stems(of));
    Require.present(concepts, "\"" + of + "\", which provisions.yaml has under \"also\",");
    String shown = of.contains(word) ? of : word;
    wholes.add(word);
    concepts.forEach(
        concept ->
            add(
                word,
                new Concept(
                    concept.name(), concept.kind(), concept.kind() == Kind.ACTION ? shown : of)));
  }
}
