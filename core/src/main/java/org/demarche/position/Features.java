// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.List;

/**
 * What two matters have in common and what parts them, as numbers that {@link Similarity} weighs.
 */
final class Features {
  /** Names of the features, in their order; those of {@code similarity.tsv}. */
  static final List<String> NAMES =
      List.of(
          "always",
          "same action",
          "other action",
          "no action",
          "objects shared by the shorter",
          "objects shared by the longer",
          "both have other objects",
          "no objects",
          "same topic",
          "other topic",
          "same thing",
          "other thing",
          "same name",
          "other name",
          "nearness",
          "same action on shared objects",
          "other action on shared objects");

  private Features() {}

  static double[] of(Matter a, Matter b) {
    double[][] matches = a.matches(b);
    double aloneThere = a.alone(matches, true);
    double aloneBack = b.alone(matches, false);
    double there = a.shared(aloneThere);
    double back = b.shared(aloneBack);
    boolean isShorter = a.size() <= b.size();
    double action = shares(a.actions(), b.actions());
    double otherAction = parts(a.actions(), b.actions());
    double most = Math.max(there, back);
    return new double[] {
      1,
      action,
      otherAction,
      a.actions().isEmpty() || b.actions().isEmpty() ? 1 : 0,
      isShorter ? there : back,
      isShorter ? back : there,
      Math.min(2, Math.min(aloneThere, aloneBack)),
      a.hasObjects() && b.hasObjects() ? 0 : 1,
      shares(a.topics(), b.topics()),
      parts(a.topics(), b.topics()),
      shares(a.things(), b.things()),
      parts(a.things(), b.things()),
      shares(a.names(), b.names()),
      parts(a.names(), b.names()),
      a.nearness(b),
      action * most,
      otherAction * most
    };
  }

  /** The features as they speak most for the two, where vectors could tell anything. */
  static double[] atMost(Matter a, Matter b, double[] weights) {
    double action = shares(a.actions(), b.actions());
    double otherAction = parts(a.actions(), b.actions());
    boolean hasObjects = a.hasObjects() && b.hasObjects();
    double shared = hasObjects ? 1 : 0;
    double[] most = {
      1,
      action,
      otherAction,
      a.actions().isEmpty() || b.actions().isEmpty() ? 1 : 0,
      shared,
      shared,
      2,
      hasObjects ? 0 : 1,
      shares(a.topics(), b.topics()),
      parts(a.topics(), b.topics()),
      shares(a.things(), b.things()),
      parts(a.things(), b.things()),
      shares(a.names(), b.names()),
      parts(a.names(), b.names()),
      Math.signum(weights[NEARNESS]),
      action * shared,
      otherAction * shared
    };
    for (int i : FROM_VECTORS) {
      most[i] = weights[i] > 0 ? most[i] : 0;
    }
    return most;
  }

  private static final int NEARNESS = NAMES.indexOf("nearness");

  /** Places of those that are never below 0 and hang on how near the words are. */
  private static final int[] FROM_VECTORS = {4, 5, 6, 15, 16};

  /** 1 where the sets have a member in common, else 0. */
  static double shares(Likeness a, Likeness b) {
    return a.meets(b) ? 1 : 0;
  }

  private static double parts(Likeness a, Likeness b) {
    return !a.isEmpty() && !b.isEmpty() && !a.meets(b) ? 1 : 0;
  }
}
