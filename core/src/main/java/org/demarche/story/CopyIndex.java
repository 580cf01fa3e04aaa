// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.List;

/** Which articles, by their numbers, have a key: what {@link Candidates} look into. */
public interface CopyIndex {
  /**
   * The articles with each of these keys.
   *
   * @param limit the most articles for one key; those with the smallest numbers are given
   * @return a list for each key, in the order of the keys
   */
  List<List<Long>> holders(long[] keys, int limit);
}
