// SPDX-License-Identifier: Apache-2.0
package org.demarche.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Words that are spelled nearly like another one. */
final class Near {
  private static final int MOST = 3;

  private Near() {}

  private record Distant(String word, int distance) {}

  /** ", did you mean …?" with the nearest words, at most three; "" where none is near. */
  static String suggestion(String word, Collection<String> known) {
    List<String> near = to(word, known);
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static List<String> to(String word, Collection<String> known) {
    String plain = word.toLowerCase(Locale.ROOT);
    int most = Math.max(1, plain.length() / 3);
    return known.stream()
        .distinct()
        .filter(each -> Math.abs(each.length() - plain.length()) <= most)
        .map(each -> new Distant(each, distance(plain, each.toLowerCase(Locale.ROOT))))
        .filter(each -> each.distance() <= most)
        .sorted(Comparator.comparingInt(Distant::distance).thenComparing(Distant::word))
        .limit(MOST)
        .map(Distant::word)
        .toList();
  }

  /**
   * Letters to insert, delete, replace or swap with their neighbour (optimal string alignment: G.
   * Navarro, "A guided tour to approximate string matching", ACM Computing Surveys 33, 2001).
   */
  static int distance(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : step(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int step(int[][] table, String one, String other, int i, int j) {
    int replaced = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
