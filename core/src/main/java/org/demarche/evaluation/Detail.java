// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation;

/**
 * A line of the breakdown of an evaluation.
 *
 * @param section what is told apart: act, mode, issue, role, confidence or rule
 * @param name the act, the mode, the issue, the role, the range of confidence or the rule
 * @param right statements that meet a row; of a role, those of them that agree in it
 * @param missed rows that no statement meets; 0 where the section does not tell them apart
 * @param wrong statements that meet no row; of a role, those that do not agree in it
 */
public record Detail(String section, String name, int right, int missed, int wrong) {
  /** Share of the statements that are right, 0 where there are none. */
  public double precision() {
    return share(right, right + wrong);
  }

  /** Share of the rows that are found, 0 where there are none. */
  public double recall() {
    return share(right, right + missed);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
