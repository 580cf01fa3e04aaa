// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.Collections;
import java.util.Set;

/**
 * A set of words with a bit for each hash: where no bit meets, no word does, and that is nearly
 * always so.
 */
record Likeness(Set<String> words, long bits) {
  static Likeness of(Set<String> words) {
    long bits = 0;
    for (String word : words) {
      int hash = word.hashCode() * 0x9E3779B9;
      bits |= 1L << (hash >>> 26);
    }
    return new Likeness(words, bits);
  }

  /** Whether some word is in both. */
  boolean meets(Likeness other) {
    return (bits & other.bits) != 0 && !Collections.disjoint(words, other.words);
  }

  boolean isEmpty() {
    return bits == 0;
  }
}
