// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word 3-shingles of a text, as sorted hashes without repeats, after A. Broder, "On the
 * resemblance and containment of documents" (1997). 32 bits are enough: a chance meeting of two
 * shingles moves a share by far less than a word of difference does.
 */
final class Shingles {
  private static final int WORDS = 3;

  /** A run of letters and digits; scripts that do not part words count each character as one. */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsIdeographic}]]+");

  private Shingles() {}

  static int[] of(String title, String text) {
    int[] titles = hashes(words(title));
    int[] texts = hashes(words(text));
    int[] both = Arrays.copyOf(titles, titles.length + texts.length);
    System.arraycopy(texts, 0, both, titles.length, texts.length);
    return Arrays.stream(both).sorted().distinct().toArray();
  }

  static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Number of hashes that both sorted arrays hold. */
  static int shared(int[] one, int[] other) {
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        count++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return count;
  }

  /**
   * Share of the shorter one's shingles that stand in the other, in [0, 1]; 0 where it is empty.
   */
  static double containment(int[] one, int[] other) {
    int shorter = Math.min(one.length, other.length);
    return shorter == 0 ? 0 : (double) shared(one, other) / shorter;
  }

  private static int[] hashes(List<String> words) {
    int[] hashes = new int[Math.max(0, words.size() - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = mix(words.subList(i, i + WORDS).hashCode());
    }
    return hashes;
  }

  /** The finaliser of MurmurHash3 (A. Appleby, public domain): list hashes are badly spread. */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
