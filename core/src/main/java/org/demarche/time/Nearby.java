// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which known beginning a word such as "war" means, by the places that are named near it. */
final class Nearby {
  /** Words of a sentence that are looked at on each side. */
  private static final int REACH = 40;

  /** Mentions that make a place what a text is about. */
  private static final int ABOUT = 3;

  private final Words words;
  private final int titleEnd;
  private final Map<Beginning, Integer> mentions = new IdentityHashMap<>();

  /**
   * Counts the places of a text once.
   *
   * @param titleEnd index of the first word after the title
   */
  Nearby(Words words, int titleEnd) {
    this.words = words;
    this.titleEnd = titleEnd;
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      counts.merge(words.lower(i), 1, Integer::sum);
    }
    for (Beginning each : Beginning.all()) {
      int sum =
          counts.entrySet().stream()
              .filter(entry -> each.isPlace(entry.getKey()))
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
        Beginning.all().stream()
            .filter(each -> mentions.get(each) > 0 && each.kinds().contains(words.lower(kind)))
            .toList();
    int start = sentenceStart(kind);
    List<Beginning> near = placed(candidates, start, sentenceEnd(kind));
    if (near.isEmpty()) {
      near = placed(candidates, 0, titleEnd);
    }
    return near.isEmpty()
        ? candidates.stream().filter(each -> mentions.get(each) >= ABOUT).toList()
        : near;
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
