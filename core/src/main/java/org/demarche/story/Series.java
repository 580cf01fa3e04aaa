// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

/**
 * Tells the reports of a series from versions of one report: the weekly tally of strikes, the rates
 * of the day, "round four of the talks". They are written after one pattern, come out on different
 * days at different addresses, and what the pattern leaves open is filled in anew. Whoever copies
 * or corrects a report keeps most of its figures and names.
 */
final class Series {
  /** Figures and names from which on they tell something. */
  private static final int ENOUGH_SLOTS = 3;

  /** Share of them that a copy or a version has at least, in [0, 1]. */
  private static final double KEPT = .5;

  /** Words that titles of one pattern share at least. */
  private static final int FRAME = 3;

  private Series() {}

  /** Whether two articles of different days and addresses are two reports of a series. */
  static boolean areTwoReports(Vocabulary one, Vocabulary other) {
    return areFilledInAnew(one.slots(), other.slots()) || haveTitlesOfOnePattern(one, other);
  }

  private static boolean areFilledInAnew(long[] one, long[] other) {
    int fewer = Math.min(one.length, other.length);
    return fewer >= ENOUGH_SLOTS && Shingles.shared(one, other) < KEPT * fewer;
  }

  private static boolean haveTitlesOfOnePattern(Vocabulary one, Vocabulary other) {
    int shared = Shingles.shared(one.title(), other.title());
    int shorter = Math.min(one.title().length, other.title().length);
    return shared >= FRAME
        && 2 * shared >= shorter
        && one.namesWhatIsNotIn(other)
        && other.namesWhatIsNotIn(one);
  }
}
