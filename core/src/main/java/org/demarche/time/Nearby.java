// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which known beginning a word such as "war" means, by the places that are named near it. */
final class Nearby {
  /** Words of a sentence that are looked at on each side. */
  private static final int REACH = 40;

  /** Mentions that make a place what a text is about. */
  private static final int ABOUT = 3;

  private final Words words;
  private final int titleEnd;
  private final List<Beginning> beginnings;
  private final Set<String> kinds;
  private final Map<Beginning, Integer> mentions = new IdentityHashMap<>();

  /**
   * Counts the places of a text once.
   *
   * @param titleEnd index of the first word after the title
   * @param beginnings what may be counted from
   */
  Nearby(Words words, int titleEnd, List<Beginning> beginnings) {
    this.words = words;
    this.beginnings = List.copyOf(beginnings);
    this.kinds =
        beginnings.stream()
            .flatMap(each -> each.kinds().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.titleEnd = titleEnd;
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      counts.merge(words.lower(i), 1, Integer::sum);
    }
    for (Beginning each : beginnings) {
      int sum =
          counts.entrySet().stream()
              .filter(entry -> each.isPlace(entry.getKey()) || each.isAnywhere())
              .mapToInt(Map.Entry::getValue)
              .sum();
      mentions.put(each, sum);
    }
  }

  /**
   * The beginnings that the word may mean: by its sentence, else by the title, else by the text.
   */
  List<Beginning> of(int kind) {
    List<Beginning> candidates =
        beginnings.stream()
            .filter(each -> mentions.get(each) > 0 && each.kinds().contains(words.lower(kind)))
            .toList();
    List<Beginning> own = candidates.stream().filter(Beginning::isAnywhere).toList();
    if (!own.isEmpty()) {
      // What a user says of the negotiation that is followed.
      return own;
    }
    int start = sentenceStart(kind);
    List<Beginning> near = placed(candidates, start, sentenceEnd(kind));
    if (near.isEmpty()) {
      near = placed(candidates, 0, titleEnd);
    }
    return near.isEmpty()
        ? candidates.stream().filter(each -> mentions.get(each) >= ABOUT).toList()
        : near;
  }

  /** Whether the word is one for something that is counted from. */
  boolean isKind(String word) {
    return kinds.contains(word);
  }

  int sentenceStart(int word) {
    int start = word;
    while (!words.opens(start) && start > word - REACH) {
      start--;
    }
    return start;
  }

  int sentenceEnd(int word) {
    int end = word + 1;
    while (end < words.size() && !words.opens(end) && end < word + REACH) {
      end++;
    }
    return end;
  }

  private List<Beginning> placed(List<Beginning> candidates, int from, int to) {
    return candidates.stream()
        .filter(each -> IntStream.range(from, to).anyMatch(i -> each.isPlace(words.lower(i))))
        .toList();
  }
}
