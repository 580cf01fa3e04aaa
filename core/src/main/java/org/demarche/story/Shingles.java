// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.List;

/** Word 3-shingles as hashes of 64 bits, and sorted rows of them. */
final class Shingles {
  static final int WORDS = 3;

  private Shingles() {}

  /** The shingles of these words in order; none where there are fewer than three. */
  static long[] of(List<Word> words) {
    long[] hashes = new long[Math.max(0, words.size() - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 0;
      for (int j = 0; j < WORDS; j++) {
        hash = hash * 0x9e3779b97f4a7c15L + words.get(i + j).hash();
      }
      hashes[i] = mix(hash);
    }
    return hashes;
  }

  /** Whether all words of the shingle that begins at this word are quoted. */
  static boolean isQuoted(List<Word> words, int at) {
    return words.subList(at, at + WORDS).stream().allMatch(Word::quoted);
  }

  static boolean hasFigure(List<Word> words, int at) {
    return words.subList(at, at + WORDS).stream().anyMatch(Word::figure);
  }

  /** Share of the first row that stands in the other, in [0, 1]; 0 where it is empty. */
  static double containment(long[] one, long[] other) {
    return one.length == 0 ? 0 : (double) shared(one, other) / one.length;
  }

  /** Number of hashes that both sorted rows hold. */
  static int shared(long[] one, long[] other) {
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Long.compare(one[i], other[j]);
      count += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return count;
  }

  /** The finaliser of MurmurHash3 (A. Appleby, public domain): sampling needs well spread bits. */
  private static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
