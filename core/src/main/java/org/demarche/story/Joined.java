// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.stream.IntStream;

/** Groups of the numbers 0 to n - 1, each known by its smallest member (disjoint sets). */
final class Joined {
  private final int[] parents;

  Joined(int size) {
    parents = IntStream.range(0, size).toArray();
  }

  int first(int member) {
    int at = member;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  void join(int one, int other) {
    int a = first(one);
    int b = first(other);
    parents[Math.max(a, b)] = Math.min(a, b);
  }
}
