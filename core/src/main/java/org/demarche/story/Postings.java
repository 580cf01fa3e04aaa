// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.Arrays;
import java.util.List;

/**
 * Which articles hold a shingle: one sorted array of (shingle, article), since a map of lists would
 * need ten times the memory.
 */
final class Postings {
  private final long[] rows;

  Postings(List<int[]> shingles) {
    rows = new long[shingles.stream().mapToInt(s -> s.length).sum()];
    int at = 0;
    for (int article = 0; article < shingles.size(); article++) {
      for (int shingle : shingles.get(article)) {
        rows[at++] = key(shingle) | article;
      }
    }
    Arrays.sort(rows);
  }

  /** What is done with each shingle and its articles. */
  interface Visitor {
    void visit(int shingle, int[] articles);
  }

  /** Visits each shingle that at least two articles hold, with these in ascending order. */
  void forEachShared(Visitor visitor) {
    int start = 0;
    while (start < rows.length) {
      int end = start + 1;
      while (end < rows.length && rows[end] >> 32 == rows[start] >> 32) {
        end++;
      }
      if (end - start > 1) {
        visitor.visit((int) (rows[start] >> 32), articles(start, end));
      }
      start = end;
    }
  }

  private int[] articles(int start, int end) {
    int[] articles = new int[end - start];
    for (int i = start; i < end; i++) {
      articles[i - start] = (int) rows[i];
    }
    return articles;
  }

  private static long key(int shingle) {
    return ((long) shingle) << 32;
  }
}
