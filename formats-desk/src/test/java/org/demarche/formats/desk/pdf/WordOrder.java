// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well the words of a text are read, and in which order. */
record WordOrder(List<String> expected, List<String> actual) {
  static WordOrder of(String expected, String actual) {
    return new WordOrder(
        List.of(expected.strip().split("\\s+")), List.of(actual.strip().split("\\s+")));
  }

  /** F1 of the two bags of words. */
  double f1() {
    Map<String, Integer> bag = new HashMap<>();
    expected.forEach(word -> bag.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : actual) {
      shared += bag.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
    }
    return 2.0 * shared / (expected.size() + actual.size());
  }

  /** The longest common subsequence, as a share of the words expected. */
  double inOrder() {
    int[][] longest = new int[expected.size() + 1][actual.size() + 1];
    for (int i = 1; i <= expected.size(); i++) {
      for (int k = 1; k <= actual.size(); k++) {
        longest[i][k] =
            expected.get(i - 1).equals(actual.get(k - 1))
                ? longest[i - 1][k - 1] + 1
                : Math.max(longest[i - 1][k], longest[i][k - 1]);
      }
    }
    return (double) longest[expected.size()][actual.size()] / expected.size();
  }
}
