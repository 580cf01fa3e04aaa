// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.position.Lexicon.Concept;
import org.demarche.position.Lexicon.Kind;

/** Reads the gist of a statement from its content and its scope. */
final class GistReader {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  /** Who tells it, behind what is told. */
  static final Pattern TELLER =
      Pattern.compile(
          ",? (?:according to |(?:\\S+ )?(?:sources|officials|diplomats|he|she|they) (?:say|says|said|added)\\b).*",
          Pattern.DOTALL);

  private final Lexicon lexicon = Lexicon.BUILT_IN;
  private final Set<String> actions = new HashSet<>();
  private final Set<String> things = new HashSet<>();
  private final Set<String> topics = new HashSet<>();
  private final Map<String, String> words = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> capitals = new HashSet<>();
  private final Map<String, String> shown = new HashMap<>();

  private GistReader() {}

  static Gist read(String content, List<String> scope) {
    GistReader reader = new GistReader();
    Set<String> nameWords = reader.readScope(scope);
    String told = withoutTeller(content);
    reader.readContent(told, nameWords);
    reader.readEmpty(told);
    // Whoever worked out the scope knew more of names than capital letters tell.
    reader.names.addAll(reader.names.isEmpty() ? reader.capitals : Set.of());
    return new Gist(
        reader.actions, reader.things, reader.topics, reader.words, reader.names, reader.shown);
  }

  /** The content without who tells of it behind it: ", according to two officials". */
  static String withoutTeller(String content) {
    boolean mayHave =
        content.contains("ccording to") || content.contains(" sa") || content.contains(" added");
    return mayHave ? TELLER.matcher(content).replaceFirst("") : content;
  }

  private static final Pattern POSSESSIVE = Pattern.compile("[’']s\\b");
  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]|[’']");

  /** Words in order; a possessive "s", "the" in brackets and marks inside a word are gone. */
  static List<String> words(String text) {
    String plain = BRACKETS.matcher(POSSESSIVE.matcher(text).replaceAll("")).replaceAll("");
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** A scope item is a thing where the lexicon knows it ("sanctions"), else a name. */
  private Set<String> readScope(List<String> scope) {
    Set<String> nameWords = new HashSet<>();
    for (String item : scope) {
      List<Concept> concepts = lexicon.concepts(Lexicon.stems(item));
      if (!concepts.isEmpty()) {
        concepts.forEach(this::add);
      } else if (!Figures.isFigure(item)) {
        names.add(item.toLowerCase(Locale.ROOT));
        shown.putIfAbsent(item.toLowerCase(Locale.ROOT), item);
        words(item).forEach(word -> nameWords.add(Stem.of(word)));
      }
    }
    return nameWords;
  }

  /** Words between a verb and its ending, at most: "hand the two northern provinces over". */
  private static final int PARTED = 4;

  private void readContent(String content, Set<String> nameWords) {
    List<String> all = words(content);
    List<String> stems = all.stream().map(Stem::of).toList();
    Set<Integer> used = new HashSet<>();
    int at = 0;
    while (at < all.size()) {
      int length = used.contains(at) ? 1 : phraseAt(stems, at);
      int ending = length <= 1 && !used.contains(at) ? endingOf(stems, at) : 0;
      if (length == 1 && isBefore(all, stems, at)) {
        used.add(at);
      } else if (ending > 0) {
        lexicon.concepts(stems.get(at) + " " + stems.get(ending)).forEach(this::add);
        used.add(ending);
      } else if (length > 0 && !used.contains(at)) {
        lexicon.concepts(String.join(" ", stems.subList(at, at + length))).forEach(this::add);
      } else if (isOfNote(stems.get(at), nameWords) && !used.contains(at)) {
        addWord(all.get(at), stems.get(at), at);
      }
      at += Math.max(1, length);
    }
  }

  /** "the sanctions imposed on banks", "sanctions, imposed in spring": no part of what is asked. */
  private boolean isBefore(List<String> all, List<String> stems, int at) {
    boolean isParticiple = all.get(at).endsWith("ed") || all.get(at).endsWith("n");
    return isParticiple
        && at > 0
        && at + 1 < all.size()
        && lexicon.tellsOfBefore(stems.get(at))
        && isThing(stems.get(at - 1));
  }

  private boolean isThing(String stem) {
    return lexicon.concepts(stem).stream().anyMatch(concept -> concept.kind() == Kind.THING);
  }

  /** Where nothing is left ("to do so"), the words themselves are all there is to go by. */
  private void readEmpty(String content) {
    if (actions.isEmpty() && things.isEmpty() && topics.isEmpty() && words.isEmpty()) {
      boolean hasNames = !names.isEmpty() || !capitals.isEmpty();
      for (String word : hasNames ? List.<String>of() : words(content)) {
        words.put(Stem.of(word), word.toLowerCase(Locale.ROOT));
      }
    }
  }

  private boolean isOfNote(String stem, Set<String> nameWords) {
    return !nameWords.contains(stem) && !lexicon.isStopWord(stem);
  }

  /** Place of the ending of a verb that stands parted from it; 0 where there is none. */
  private int endingOf(List<String> stems, int at) {
    for (int i = at + 2; i <= at + 1 + PARTED && i < stems.size(); i++) {
      boolean isEnding = lexicon.isParticle(stems.get(i));
      if (isEnding && !lexicon.concepts(stems.get(at) + " " + stems.get(i)).isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  private int phraseAt(List<String> stems, int at) {
    for (int n = Math.min(lexicon.longest(), stems.size() - at); n > 0; n--) {
      if (!lexicon.concepts(String.join(" ", stems.subList(at, at + n))).isEmpty()) {
        return n;
      }
    }
    return 0;
  }

  /**
   * A capital letter inside the content marks a name; the first word may have it for another
   * reason.
   */
  private void addWord(String word, String stem, int at) {
    if (at > 0 && Character.isUpperCase(word.charAt(0))) {
      capitals.add(word.toLowerCase(Locale.ROOT));
      shown.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
    } else if (word.length() > 2) {
      words.put(stem, word.toLowerCase(Locale.ROOT));
    }
  }

  private void add(Concept concept) {
    switch (concept.kind()) {
      case ACTION -> actions.add(concept.name());
      case THING -> things.add(concept.name());
      case TOPIC -> topics.add(concept.name());
      case WORD -> words.put(concept.name(), concept.shown());
    }
    shown.putIfAbsent(concept.name(), concept.shown());
  }
}
