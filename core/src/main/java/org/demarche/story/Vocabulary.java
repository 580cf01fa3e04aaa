// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The words of an article as hashes, ascending and without repeats.
 *
 * @param title those of the title
 * @param text those of the text
 * @param slots those of the text that change from one report of a series to the next
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Vocabulary(long[] title, long[] text, long[] slots) {
  static Vocabulary of(List<Word> title, List<Word> text) {
    return new Vocabulary(
        hashes(title, word -> true), hashes(text, word -> true), hashes(text, Word::slot));
  }

  private static long[] hashes(List<Word> words, Predicate<Word> which) {
    return words.stream().filter(which).mapToLong(Word::hash).sorted().distinct().toArray();
  }

  /** Whether the title has a word that the text takes up and the other article has nowhere. */
  boolean namesWhatIsNotIn(Vocabulary other) {
    return Arrays.stream(title)
        .anyMatch(word -> has(text, word) && !has(other.text, word) && !has(other.title, word));
  }

  private static boolean has(long[] row, long word) {
    return Arrays.binarySearch(row, word) >= 0;
  }
}
