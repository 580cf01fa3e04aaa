// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.List;
import org.demarche.text.Require;
import org.demarche.text.Table;

/**
 * How likely two gists are about the same thing, in [0, 1]: logistic regression over {@link
 * Features}, with the weights of {@code similarity.tsv}. These were fitted on the development part
 * of the pairs of the tests; the "score" and "blind" pairs measure them.
 */
final class Similarity {
  /** From here on two statements are about the same provision. */
  static final double SAME = .5;

  /** At least, for two that have a topic in common: it makes a provision whatever is done to it. */
  private static final double TOPIC = .6;

  private static final double[] WEIGHTS = weights();

  private Similarity() {}

  private static double[] weights() {
    List<Table.Row> rows = Table.ofResource(Similarity.class, "similarity.tsv").rows();
    Require.that(
        rows.stream().map(row -> row.get("feature")).toList().equals(Features.NAMES),
        "similarity.tsv does not have the features %s",
        Features.NAMES);
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get("weight"))).toArray();
  }

  static double of(Gist a, Gist b) {
    return of(new Matter(a), new Matter(b));
  }

  static double of(Matter a, Matter b) {
    if (a.size() == 0 || b.size() == 0) {
      return 0;
    }
    if (a.saysTheSame(b)) {
      return 1;
    }
    boolean isOneTopic = a.topics().meets(b.topics());
    return Math.max(isOneTopic ? TOPIC : 0, weighed(a, b));
  }

  /** Products of vectors in single precision come out a little above 1. */
  private static final double ROUNDING = 1e-5;

  /**
   * What the similarity is not above, in [0, 1], from what is quickly told: without the vectors.
   */
  static double atMost(Matter a, Matter b) {
    if (a.size() == 0 || b.size() == 0) {
      return 0;
    }
    if (a.saysTheSame(b)) {
      return 1;
    }
    double[] most = Features.atMost(a, b, WEIGHTS);
    double sum = 0;
    for (int i = 0; i < most.length; i++) {
      sum += WEIGHTS[i] * most[i];
    }
    boolean isOneTopic = a.topics().meets(b.topics());
    return Math.max(isOneTopic ? TOPIC : 0, 1 / (1 + Math.exp(-sum)) + ROUNDING);
  }

  private static double weighed(Matter a, Matter b) {
    double[] features = Features.of(a, b);
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
