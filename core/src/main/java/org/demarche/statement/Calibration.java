// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import org.demarche.text.Require;
import org.demarche.text.Table;

/**
 * Turns what a rule's author expects into how often such statements are right: a rising line
 * through the points of {@code calibration.tsv}, which were measured on labelled articles that no
 * rule was made for (isotonic calibration; Zadrozny and Elkan, 2002).
 */
final class Calibration {
  private static final class Lazy {
    private static final Calibration BUILT_IN =
        new Calibration(
            Table.ofResource(Calibration.class, "calibration.tsv").rows().stream()
                .map(
                    row ->
                        new Point(
                            Double.parseDouble(row.get("expected")),
                            Double.parseDouble(row.get("right"))))
                .toList());
  }

  /**
   * A point of the line.
   *
   * @param expected what the rules say, in [0, 1]
   * @param right the share that is right, in [0, 1]
   */
  record Point(double expected, double right) {}

  private final List<Point> points;

  /**
   * A line through points.
   *
   * @param points two at least, the expected values rising and the shares not falling
   */
  Calibration(List<Point> points) {
    Require.that(points.size() > 1, "a line needs two points, not %d", points.size());
    for (int i = 1; i < points.size(); i++) {
      Require.that(
          points.get(i).expected() > points.get(i - 1).expected()
              && points.get(i).right() >= points.get(i - 1).right(),
          "point %d of the calibration does not rise",
          i + 1);
    }
    this.points = List.copyOf(points);
  }

  /** The line that ships with the program. */
  static Calibration builtIn() {
    return Lazy.BUILT_IN;
  }

  /** The share of statements of this expectation that is right, rounded to .01. */
  double of(double expected) {
    double share = points.get(0).right();
    for (int i = 1; i < points.size() && expected > points.get(i - 1).expected(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      double way = Math.min(1, (expected - from.expected()) / (to.expected() - from.expected()));
      share = from.right() + way * (to.right() - from.right());
    }
    return Math.round(share * 100) / 100.0;
  }
}
