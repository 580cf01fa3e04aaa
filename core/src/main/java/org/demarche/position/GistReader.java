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

/** Reads the gist of a statement from its content and its scope. */
final class GistReader {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  private final Lexicon lexicon = Lexicon.BUILT_IN;
  private final Set<String> actions = new HashSet<>();
  private final Set<String> things = new HashSet<>();
  private final Set<String> topics = new HashSet<>();
  private final Map<String, String> words = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> shown = new HashMap<>();

  private GistReader() {}

  static Gist read(String content, List<String> scope) {
    GistReader reader = new GistReader();
    Set<String> nameWords = reader.readScope(scope);
    reader.readContent(content, nameWords);
    return new Gist(
        reader.actions, reader.things, reader.topics, reader.words, reader.names, reader.shown);
  }

  /** Words in order; a possessive "s", "the" in brackets and marks inside a word are gone. */
  static List<String> words(String text) {
    String plain =
        text.replaceAll("[’']s\\b", "").replaceAll("[()\\[\\]]", "").replaceAll("[’']", "");
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
        words(item).forEach(word -> nameWords.add(Stem.of(word)));
      }
    }
    return nameWords;
  }

  private void readContent(String content, Set<String> nameWords) {
    List<String> all = words(content);
    List<String> stems = all.stream().map(Stem::of).toList();
    int at = 0;
    while (at < all.size()) {
      int length = phraseAt(stems, at);
      if (length > 0) {
        lexicon.concepts(String.join(" ", stems.subList(at, at + length))).forEach(this::add);
      } else if (!nameWords.contains(stems.get(at)) && !lexicon.isStopWord(stems.get(at))) {
        addWord(all.get(at), stems.get(at), at);
      }
      at += Math.max(1, length);
    }
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
      names.add(word.toLowerCase(Locale.ROOT));
    } else if (word.length() > 2) {
      words.put(stem, word.toLowerCase(Locale.ROOT));
    }
  }

  private void add(Concept concept) {
    switch (concept.kind()) {
      case ACTION -> actions.add(concept.name());
      case THING -> things.add(concept.name());
      case TOPIC -> topics.add(concept.name());
    }
    shown.putIfAbsent(concept.name(), concept.shown());
  }
}
