// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.Collections;
import java.util.List;
import java.util.Set;

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
    Gist one = a.gist();
    Gist other = b.gist();
    double[][] matches = a.matches(b);
    double aloneThere = a.alone(matches, true);
    double aloneBack = b.alone(matches, false);
    double there = a.shared(aloneThere);
    double back = b.shared(aloneBack);
    boolean isShorter = a.gist().size() <= b.gist().size();
    double action = shares(one.actions(), other.actions());
    double otherAction = parts(one.actions(), other.actions());
    double most = Math.max(there, back);
    return new double[] {
      1,
      action,
      otherAction,
      one.actions().isEmpty() || other.actions().isEmpty() ? 1 : 0,
      isShorter ? there : back,
      isShorter ? back : there,
      Math.min(2, Math.min(aloneThere, aloneBack)),
      a.hasObjects() && b.hasObjects() ? 0 : 1,
      shares(one.topics(), other.topics()),
      parts(one.topics(), other.topics()),
      shares(one.things(), other.things()),
      parts(one.things(), other.things()),
      shares(one.names(), other.names()),
      parts(one.names(), other.names()),
      a.nearness(b),
      action * most,
      otherAction * most
    };
  }

  /** The features as they speak most for the two, where vectors could tell anything. */
  static double[] atMost(Matter a, Matter b, double[] weights) {
    Gist one = a.gist();
    Gist other = b.gist();
    double action = shares(one.actions(), other.actions());
    double otherAction = parts(one.actions(), other.actions());
    boolean hasObjects = a.hasObjects() && b.hasObjects();
    double shared = hasObjects ? 1 : 0;
    double[] most = {
      1,
      action,
      otherAction,
      one.actions().isEmpty() || other.actions().isEmpty() ? 1 : 0,
      shared,
      shared,
      2,
      hasObjects ? 0 : 1,
      shares(one.topics(), other.topics()),
      parts(one.topics(), other.topics()),
      shares(one.things(), other.things()),
      parts(one.things(), other.things()),
      shares(one.names(), other.names()),
      parts(one.names(), other.names()),
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
  static double shares(Set<String> a, Set<String> b) {
    return Collections.disjoint(a, b) ? 0 : 1;
  }

  private static double parts(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b) ? 1 : 0;
  }
}
