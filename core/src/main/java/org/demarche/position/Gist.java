// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.text.Kept;

/**
 * What a statement is about, once stop words, acts, negation and endings are taken away.
 *
 * @param actions what is to be done: "lift", "withdraw"
 * @param things what it is done to: "sanctions", "troops"
 * @param topics things that make a provision whatever is done to them: "membership"
 * @param words stems of further words, each with the word as it stood
 * @param names places, bodies and measures, in lower case
 * @param shown the word by which each action, thing and topic stood there, in its base form
 */
record Gist(
    Set<String> actions,
    Set<String> things,
    Set<String> topics,
    Map<String, String> words,
    Set<String> names,
    Map<String, String> shown) {
  Gist {
    actions = Set.copyOf(actions);
    things = Set.copyOf(things);
    topics = Set.copyOf(topics);
    words = Map.copyOf(words);
    names = Set.copyOf(names);
    shown = Map.copyOf(shown);
  }

  /** As many as a large ledger has; each takes about half a kilobyte. */
  private static final int MOST_KEPT = 400_000;

  private static final Kept<Words, Gist> KEPT =
      new Kept<>(MOST_KEPT, words -> GistReader.read(words.content(), words.scope()));

  private record Words(String content, List<String> scope) {}

  /** Whether it is of the same parts, by whatever words. */
  boolean saysTheSame(Gist other) {
    return this == other || size() == other.size() && hasPartsOf(other);
  }

  private boolean hasPartsOf(Gist other) {
    return actions.equals(other.actions)
        && things.equals(other.things)
        && topics.equals(other.topics)
        && words.keySet().equals(other.words.keySet())
        && names.equals(other.names);
  }

  /** Number of its parts: how much it says. */
  int size() {
    return actions.size() + things.size() + topics.size() + words.size() + names.size();
  }

  /** All its parts: two gists that share none are not alike at all. */
  Set<String> parts() {
    Set<String> parts = new HashSet<>();
    parts.addAll(actions);
    parts.addAll(things);
    parts.addAll(topics);
    parts.addAll(words.keySet());
    parts.addAll(names);
    return parts;
  }

  static Gist of(String content, List<String> scope) {
    return KEPT.of(new Words(content, scope));
  }
}
