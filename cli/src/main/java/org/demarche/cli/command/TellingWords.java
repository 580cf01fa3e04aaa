// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts in how many texts each word stands, to tell what some have more often than others. */
final class TellingWords {
  private static final int SHORTEST = 4;
  private static final int LEAST = 3;
  private static final int MOST = 8;
  private static final double TIMES = 2;

  private final Map<String, Integer> counts = new HashMap<>();
  private int texts;

  void add(String text) {
    texts++;
    Arrays.stream(split(text)).distinct().forEach(word -> counts.merge(word, 1, Integer::sum));
  }

  static String[] split(String text) {
    return text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
  }

  int texts() {
    return texts;
  }

  /**
   * Words of at least four letters that are twice as frequent here as there, the strongest first.
   */
  List<String> moreThan(TellingWords whole) {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().length() >= SHORTEST && each.getValue() >= LEAST)
        .filter(each -> times(each, whole) >= TIMES)
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Integer> each) ->
                        -each.getValue() * Math.log(times(each, whole)))
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double times(Map.Entry<String, Integer> word, TellingWords whole) {
    double here = (double) word.getValue() / texts;
    double there = (double) whole.counts.getOrDefault(word.getKey(), 1) / whole.texts;
    return here / there;
  }
}
