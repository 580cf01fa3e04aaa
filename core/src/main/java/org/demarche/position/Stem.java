// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the ending off an English word, so that "lifting", "lifted" and "lifts" meet. A few rules
 * after M. Porter, "An algorithm for suffix stripping" (1980); what they cannot know ("withdrew")
 * stands in the list of equivalents. A stem is no word and is never shown.
 */
final class Stem {
  private static final int LEAST = 3;

  /** Words whose stems are kept, at most: more than the language has in daily use. */
  private static final int MOST_KNOWN = 100_000;

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Stem() {}

  static String of(String word) {
    String known = KNOWN.get(word);
    if (known != null) {
      return known;
    }
    String stem = plain(verb(spelling(noun(word.toLowerCase(Locale.ROOT)))));
    if (KNOWN.size() < MOST_KNOWN) {
      KNOWN.put(word, stem);
    }
    return stem;
  }

  private static String noun(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    boolean keeps = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
    if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches")) {
      return cut(word, 2);
    }
    return word.endsWith("s") && !keeps && word.length() > LEAST ? cut(word, 1) : word;
  }

  /** British and American spellings meet. */
  private static String spelling(String word) {
    return word.replaceFirst("iz(e|ed|ing|ation|er)$", "is$1")
        .replaceFirst("our(ed|ing)?$", "or$1")
        .replaceFirst("ence$", "ense");
  }

  private static String verb(String word) {
    for (String ending : new String[] {"isation", "ation", "ing", "ed", "ment"}) {
      String stem = word.endsWith(ending) ? cut(word, ending.length()) : word;
      if (stem.length() < word.length() && stem.length() >= LEAST && hasVowel(stem)) {
        return single(ending.equals("isation") ? stem + "is" : stem);
      }
    }
    return word;
  }

  private static String plain(String word) {
    if (word.endsWith("y") && word.length() > LEAST) {
      return cut(word, 1) + "i";
    }
    return word.endsWith("e") && word.length() > LEAST ? cut(word, 1) : word;
  }

  /** "stopp" is "stop", while "sell" stays. */
  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean isDouble = stem.charAt(last) == stem.charAt(last - 1);
    return isDouble && "lsz".indexOf(stem.charAt(last)) < 0 ? cut(stem, 1) : stem;
  }

  private static boolean hasVowel(String stem) {
    return stem.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
