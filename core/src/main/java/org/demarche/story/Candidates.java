// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few articles that are worth a close look at whether they are copies of a given one.
 *
 * <p>Time and memory for an article are bounded, however many there are: it has some seventy keys,
 * at most {@value #HOLDERS} articles are taken of each, and the {@value #MOST} that share most keys
 * are looked at. Of a key that more articles have, such as a phrase of everyday or a footer, the
 * first ones stand for all: a copy of a much copied story meets one of those.
 */
public final class Candidates {
  /** Articles taken of a key. */
  static final int HOLDERS = 64;

  /** Articles looked at. */
  static final int MOST = 32;

  /** Keys up to which one that is shared is enough: a teaser has few. */
  private static final int FEW_KEYS = 16;

  private Candidates() {}

  /**
   * Numbers of the articles that may be copies of one, by the number of shared keys, most first.
   *
   * @param self the article's own number, which is left out
   * @param keys its keys
   */
  public static List<Long> of(long self, long[] keys, CopyIndex index) {
    Map<Long, Integer> shared = new HashMap<>();
    for (List<Long> holders : index.holders(keys, HOLDERS)) {
      holders.forEach(article -> shared.merge(article, 1, Integer::sum));
    }
    shared.remove(self);
    int least = keys.length <= FEW_KEYS ? 1 : 2;
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }
}
