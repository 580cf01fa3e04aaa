// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.demarche.text.Require;

/**
 * What is compared of an article: its word 3-shingles as hashes, after A. Broder, "On the
 * resemblance and containment of documents" (1997), and which of them stand within quotations or
 * hold a figure.
 *
 * <p>A few of the hashes are its keys, under which an index knows it. Chosen by their value (A.
 * Broder's sampling modulo k), they are the same ones in a text and in an excerpt of it: a text and
 * its half share as good as certainly some key, whatever else differs.
 */
public final class Print {
  /** One shingle of so many is a key. */
  private static final int KEY_EVERY = 8;

  /** Shingles at the beginning, where teasers and excerpts come from, and how many of them. */
  private static final int LEAD = 64;

  private static final int LEAD_KEY_EVERY = 2;

  private final long[] sequence;
  private final long[] all;
  private final long[] unquoted;
  private final long[] figures;
  private final Vocabulary vocabulary;

  private Print(
      long[] sequence, long[] all, long[] unquoted, long[] figures, Vocabulary vocabulary) {
    this.sequence = sequence;
    this.all = all;
    this.unquoted = unquoted;
    this.figures = figures;
    this.vocabulary = vocabulary;
  }

  /** The print of an article; both may be empty. */
  public static Print of(String title, String text) {
    List<Word> titles = Word.of(Require.present(title, "title"));
    List<Word> texts = Word.of(Require.present(text, "text"));
    long[] sequence = Shingles.of(texts);
    long[] ofTitle = Shingles.of(titles);
    long[] all = sorted(concat(ofTitle, sequence));
    return new Print(
        sequence,
        all,
        sorted(concat(ofTitle, some(sequence, i -> !Shingles.isQuoted(texts, i)))),
        sorted(some(sequence, i -> Shingles.hasFigure(texts, i))),
        Vocabulary.of(titles, texts));
  }

  /**
   * The keys under which an index holds it, ascending and without repeats: numbers of 48 bits, so
   * that chance meetings stay rare among billions.
   */
  public long[] keys() {
    long[] lead = Arrays.copyOf(sequence, Math.min(LEAD, sequence.length));
    return Arrays.stream(
            concat(
                Arrays.stream(all).filter(hash -> isKey(hash, KEY_EVERY)).toArray(),
                Arrays.stream(lead).filter(hash -> isKey(hash, LEAD_KEY_EVERY)).toArray()))
        .map(hash -> hash >>> 16)
        .sorted()
        .distinct()
        .toArray();
  }

  private static boolean isKey(long hash, int every) {
    return Long.remainderUnsigned(hash, every) == 0;
  }

  /** The shingles of the text in their order, repeats included; without those of the title. */
  long[] sequence() {
    return sequence;
  }

  /** The shingles of title and text, ascending and without repeats, as in all that follow. */
  long[] all() {
    return all;
  }

  /** Those that do not stand within a quotation. */
  long[] unquoted() {
    return unquoted;
  }

  /** Those of the text that hold a word with a digit. */
  long[] figures() {
    return figures;
  }

  /** Its words without their order. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  int size() {
    return all.length;
  }

  boolean has(long shingle) {
    return Arrays.binarySearch(all, shingle) >= 0;
  }

  private static long[] some(long[] sequence, IntPredicate which) {
    return IntStream.range(0, sequence.length).filter(which).mapToLong(i -> sequence[i]).toArray();
  }

  private static long[] sorted(long[] hashes) {
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  private static long[] concat(long[] one, long[] other) {
    long[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
