// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

/**
 * Tells the beginning or the gist of an article from an item of a digest or a live blog. Who
 * abridges an article begins where it begins, or picks from all over it. An item stands in one
 * piece, below others. The first item of a digest looks like the beginning of an article; that it
 * is none shows when another item is known too.
 */
final class Excerpts {
  /** Share of the longer one before the piece from which on it does not begin where that does. */
  private static final double AFTER_BEGINNING = .1;

  /** Share of what both have that stands in one piece. */
  private static final double IN_ONE_PIECE = .8;

  /** Length of the piece, by that of the shorter one: words may have been added. */
  private static final double LOOSE = 1.2;

  private Excerpts() {}

  /**
   * The stretch of the longer one that has most of the shorter one.
   *
   * @param before share of the longer one before it, in [0, 1]
   * @param share share of what both have that stands in it, in [0, 1]
   */
  record Piece(double before, double share) {
    /** Whether the shorter one stands in one piece there. */
    boolean isWhole() {
      return share >= IN_ONE_PIECE;
    }

    /** Whether it does so as an item below others. */
    boolean isItem() {
      return isWhole() && before > AFTER_BEGINNING;
    }
  }

  static Piece piece(Print shorter, Print longer) {
    int[] sharedBefore = sharedBefore(shorter, longer);
    int all = sharedBefore.length - 1;
    int length = Math.min(all, (int) Math.ceil(LOOSE * shorter.sequence().length));
    int best = 0;
    for (int start = 0; start + length <= all; start++) {
      if (in(sharedBefore, start, length) > in(sharedBefore, best, length)) {
        best = start;
      }
    }
    // The piece begins where words are shared: the window is a little longer than it.
    while (best < all && sharedBefore[best + 1] == sharedBefore[best]) {
      best++;
    }
    int shared = Math.max(1, Shingles.shared(shorter.all(), longer.all()));
    int end = Math.min(all, best + length);
    return new Piece(
        all == 0 ? 0 : (double) best / all,
        (double) (sharedBefore[end] - sharedBefore[best]) / shared);
  }

  private static int in(int[] sharedBefore, int start, int length) {
    return sharedBefore[start + length] - sharedBefore[start];
  }

  /** How many shingles of the longer one before each place stand in the shorter one. */
  private static int[] sharedBefore(Print shorter, Print longer) {
    long[] sequence = longer.sequence();
    int[] sums = new int[sequence.length + 1];
    for (int i = 0; i < sequence.length; i++) {
      sums[i + 1] = sums[i] + (shorter.has(sequence[i]) ? 1 : 0);
    }
    return sums;
  }
}
