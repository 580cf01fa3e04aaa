// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.Set;

/**
 * How near two gists are, in [0, 1]: the weighted share of parts that both have, lowered where what
 * is done, or what it is done to, differs outright ("recognise" against "withdraw from" a region).
 *
 * <p>The weights and the threshold were set by hand on the development half of {@code pairs.tsv} of
 * the tests; its other half was written afterwards and measures them.
 */
final class Similarity {
  /** From here on two statements are about the same provision. */
  static final double SAME = .5;

  private static final double TOPIC = 2.5;
  private static final double THING = 1.5;
  private static final double ACTION = 1.2;
  private static final double WORD = .6;
  private static final double NAME = .4;

  /**
   * Part of the score that the shorter one alone decides, so that a short wording meets a long one.
   */
  private static final double SHORTER = .6;

  private static final double CLASH = .45;

  private Similarity() {}

  static double of(Gist a, Gist b) {
    double weightA = weight(a);
    double weightB = weight(b);
    if (weightA == 0 || weightB == 0) {
      return 0;
    }
    double shared = shared(a, b);
    double contained = shared / Math.min(weightA, weightB);
    double dice = 2 * shared / (weightA + weightB);
    return clash(a, b) * (SHORTER * contained + (1 - SHORTER) * dice);
  }

  private static double weight(Gist gist) {
    return TOPIC * gist.topics().size()
        + THING * gist.things().size()
        + ACTION * gist.actions().size()
        + WORD * gist.words().size()
        + NAME * gist.names().size();
  }

  private static double shared(Gist a, Gist b) {
    return TOPIC * common(a.topics(), b.topics())
        + THING * common(a.things(), b.things())
        + ACTION * common(a.actions(), b.actions())
        + WORD * common(a.words().keySet(), b.words().keySet())
        + NAME * common(a.names(), b.names());
  }

  private static double clash(Gist a, Gist b) {
    if (common(a.topics(), b.topics()) > 0) {
      return 1;
    }
    double clash = 1;
    for (boolean apart :
        new boolean[] {
          apart(a.topics(), b.topics()),
          apart(a.things(), b.things()),
          apart(a.actions(), b.actions())
        }) {
      clash *= apart ? CLASH : 1;
    }
    return sharesOnlyActions(a, b) ? CLASH * clash : clash;
  }

  /** To free hostages and to free children are two things. */
  private static boolean sharesOnlyActions(Gist a, Gist b) {
    boolean haveObjects = hasObject(a) && hasObject(b);
    return haveObjects
        && common(a.things(), b.things()) == 0
        && common(a.words().keySet(), b.words().keySet()) == 0
        && common(a.names(), b.names()) == 0;
  }

  private static boolean hasObject(Gist gist) {
    return !(gist.things().isEmpty() && gist.words().isEmpty() && gist.names().isEmpty());
  }

  private static boolean apart(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && common(a, b) == 0;
  }

  private static int common(Set<String> a, Set<String> b) {
    int both = 0;
    for (String part : a) {
      both += b.contains(part) ? 1 : 0;
    }
    return both;
  }
}
