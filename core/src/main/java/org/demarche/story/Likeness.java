// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.Optional;

/**
 * Tells whether two articles are copies or versions of one another, by their words, and where these
 * leave a doubt by outlet, day and address: what other articles there are plays no part, so that
 * the answer never changes.
 *
 * <p>The measure is containment: the share of the shorter one's word 3-shingles that stand in the
 * longer one (A. Broder, 1997), since it survives abridging.
 */
public final class Likeness {
  /** Share of the shorter one's shingles that a copy has, in [0, 1]. */
  static final double SHARED = .45;

  /** Shingles up to which a text is a teaser or a note, and what of it the other must hold. */
  private static final int NOTE = 25;

  private static final double SHARED_BY_NOTE = .8;
  private static final int SHORT = 60;
  private static final double SHARED_BY_SHORT = .6;

  /** Shingles outside of quotations from which on these must be shared too. */
  private static final int ENOUGH_UNQUOTED = 25;

  private static final double SHARED_UNQUOTED = .4;

  /** Shingles with figures from which on they must be shared too. */
  private static final int ENOUGH_FIGURES = 9;

  private static final double SHARED_FIGURES = .3;

  /** Share of the words that a version at the same outlet may have of its own. */
  private static final double OWN_WORDS = .25;

  /** Length of the shorter one, by that of the longer one, below which much is left out. */
  private static final double ABRIDGED = .45;

  /**
   * Length of the shorter one, by that of the longer one, below which it may be a digest's item.
   */
  private static final double MUCH_SHORTER = .3;

  /** Length by that of the longer one up to which half of the longer one may be another story. */
  private static final double SECTION = .7;

  private Likeness() {}

  /** How an article relates to a copy of it that is as long or longer. */
  public enum Kind {
    /** A copy, an abridged one or a version. */
    COPY,
    /**
     * A copy in one piece of much of it, unless another such piece shows that it is two stories.
     */
    SECTION,
    /** A small part of it: an excerpt, unless another part shows that the whole is a digest. */
    PART,
    /** A piece of it among others about other things: never one story with it. */
    ITEM
  }

  /** How two articles relate; empty where they are different. */
  public static Optional<Copy> of(Compared one, Compared other) {
    return one.isShorterThan(other) ? ordered(one, other) : ordered(other, one);
  }

  private static Optional<Copy> ordered(Compared shorter, Compared longer) {
    return areAlike(shorter, longer)
        ? Optional.of(new Copy(shorter.id(), longer.id(), kind(shorter.print(), longer.print())))
        : Optional.empty();
  }

  private static boolean areAlike(Compared shorter, Compared longer) {
    Print one = shorter.print();
    Print other = longer.print();
    return isShared(one, other)
        && isSharedOutsideQuotations(one, other)
        && areFiguresShared(one, other)
        && !(shorter.hasOutletOf(longer) && ownWords(one, other) > OWN_WORDS)
        && !(shorter.isApartFrom(longer)
            && Series.areTwoReports(one.vocabulary(), other.vocabulary()));
  }

  private static Kind kind(Print shorter, Print longer) {
    double length = (double) shorter.size() / longer.size();
    if (length > SECTION) {
      return Kind.COPY;
    }
    Excerpts.Piece piece = Excerpts.piece(shorter, longer);
    if (length < ABRIDGED && piece.isItem()) {
      return Kind.ITEM;
    }
    if (length < MUCH_SHORTER) {
      return Kind.PART;
    }
    return piece.isWhole() ? Kind.SECTION : Kind.COPY;
  }

  private static boolean isShared(Print shorter, Print longer) {
    return Shingles.containment(shorter.all(), longer.all()) >= least(shorter.size());
  }

  private static double least(int shingles) {
    if (shingles <= NOTE) {
      return SHARED_BY_NOTE;
    }
    return shingles <= SHORT ? SHARED_BY_SHORT : SHARED;
  }

  /** Two reports of one event share what was said there, and tell it in their own words. */
  private static boolean isSharedOutsideQuotations(Print shorter, Print longer) {
    return shorter.unquoted().length < ENOUGH_UNQUOTED
        || Shingles.containment(shorter.unquoted(), longer.all()) >= SHARED_UNQUOTED;
  }

  /** Today's market report shares its phrases with yesterday's, and has its own figures. */
  private static boolean areFiguresShared(Print shorter, Print longer) {
    return shorter.figures().length < ENOUGH_FIGURES
        || Shingles.containment(shorter.figures(), longer.all()) >= SHARED_FIGURES;
  }

  /**
   * Share of the words that stand in no shared shingle, in [0, 1]: scattered edits weigh little.
   */
  private static double ownWords(Print shorter, Print longer) {
    long[] sequence = shorter.sequence();
    int words = sequence.length + Shingles.WORDS - 1;
    int covered = 0;
    int coveredTo = 0;
    for (int i = 0; i < sequence.length; i++) {
      if (longer.has(sequence[i])) {
        covered += i + Shingles.WORDS - Math.max(i, coveredTo);
        coveredTo = i + Shingles.WORDS;
      }
    }
    return sequence.length == 0 ? 0 : 1 - (double) covered / words;
  }
}
