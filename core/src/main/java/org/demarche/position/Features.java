// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

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
    double there = a.shared(b);
    double back = b.shared(a);
    double aloneThere = a.alone(b);
    double aloneBack = b.alone(a);
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

  private static double shares(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains) ? 1 : 0;
  }

  private static double parts(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains) ? 1 : 0;
  }
}
