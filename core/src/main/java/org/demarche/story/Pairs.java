// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Finds pairs of articles that are copies, without looking at all pairs. */
final class Pairs {
  /** Articles of a shingle up to which each pair of them is counted; beyond, only neighbours. */
  private static final int FEW = 8;

  /** Shared shingles from which on a pair is looked at closely. */
  private static final int LEAST_SHARED = 4;

  /** Shingles up to which a text is a teaser or a note, and what of it the other must hold. */
  private static final int NOTE = 25;

  private static final double SHARED_BY_NOTE = .8;
  private static final int SHORT = 60;
  private static final double SHARED_BY_SHORT = .6;

  /**
   * Length of the shorter one, by that of the longer one, below which it may be a digest's item.
   */
  private static final double MUCH_SHORTER = .3;

  private Pairs() {}

  /**
   * Two articles of one story, by their place in the list.
   *
   * @param shorter the one with fewer shingles
   * @param longer the other one
   * @param part whether the shorter one is only a small part of the longer one
   */
  record Pair(int shorter, int longer, boolean part) {}

  static List<Pair> of(List<int[]> shingles) {
    long[] shared = shared(shingles);
    List<Pair> pairs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= shared.length; i++) {
      if (i == shared.length || shared[i] != shared[start]) {
        if (i - start >= LEAST_SHARED) {
          pair((int) (shared[start] >> 32), (int) shared[start], shingles).ifPresent(pairs::add);
        }
        start = i;
      }
    }
    return pairs;
  }

  /**
   * A sorted row (one article, other article) for each shingle that two share. A long list of
   * articles is a much copied story or a common phrase: a chain of neighbours joins the one and
   * costs little with the other.
   */
  private static long[] shared(List<int[]> shingles) {
    LongStream.Builder rows = LongStream.builder();
    new Postings(shingles)
        .forEachShared(
            (shingle, articles) -> {
              int reach = articles.length <= FEW ? articles.length : 1;
              for (int i = 0; i < articles.length; i++) {
                for (int j = i + 1; j < articles.length && j <= i + reach; j++) {
                  rows.add(((long) articles[i] << 32) | articles[j]);
                }
              }
            });
    return rows.build().sorted().toArray();
  }

  static boolean areCopies(int[] one, int[] other) {
    return Shingles.containment(one, other) >= least(Math.min(one.length, other.length));
  }

  private static double least(int shingles) {
    if (shingles <= NOTE) {
      return SHARED_BY_NOTE;
    }
    return shingles <= SHORT ? SHARED_BY_SHORT : Stories.SHARED;
  }

  private static Optional<Pair> pair(int one, int other, List<int[]> shingles) {
    if (!areCopies(shingles.get(one), shingles.get(other))) {
      return Optional.empty();
    }
    boolean inOrder = shingles.get(one).length <= shingles.get(other).length;
    int shorter = inOrder ? one : other;
    int longer = inOrder ? other : one;
    boolean part = shingles.get(shorter).length < MUCH_SHORTER * shingles.get(longer).length;
    return Optional.of(new Pair(shorter, longer, part));
  }
}
