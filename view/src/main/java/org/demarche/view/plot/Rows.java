// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import java.util.ArrayList;
import java.util.List;

/** Puts things that must not overlap into as few rows as they need, in their order. */
final class Rows {
  private final List<Double> ends = new ArrayList<>();

  /** The row, from 0, in which a thing from {@code left} to {@code right} is free to stand. */
  int place(double left, double right) {
    for (int i = 0; i < ends.size(); i++) {
      if (ends.get(i) <= left) {
        ends.set(i, right);
        return i;
      }
    }
    ends.add(right);
    return ends.size() - 1;
  }

  /** Number of rows, at least one. */
  int count() {
    return Math.max(1, ends.size());
  }
}
