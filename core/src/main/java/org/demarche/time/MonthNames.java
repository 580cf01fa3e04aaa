// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.OptionalInt;

/** Tells months from names and verbs: "in May" is one, "Theresa May" and "may" are none. */
final class MonthNames {
  private MonthNames() {}

  /** A month's full name with a capital. */
  static OptionalInt full(Words words, int i) {
    return named(words, i, "month");
  }

  /** A month's full or short name with a capital. */
  static OptionalInt any(Words words, int i) {
    OptionalInt full = full(words, i);
    return full.isPresent() ? full : named(words, i, "month-short");
  }

  private static OptionalInt named(Words words, int i, String kind) {
    boolean isName = i >= 0 && i < words.size() && words.get(i).capital();
    return isName ? Vocabulary.number(kind, words.lower(i)) : OptionalInt.empty();
  }

  /** Whether a month's name that has no number beside it is a month here. */
  static boolean standsAlone(Words words, int i) {
    if (words.opens(i) || nameFollows(words, i) || !words.spaced(i - 1) && !isHyphened(words, i)) {
      return false;
    }
    String before = words.lower(i - 1);
    if (Vocabulary.is("before-month", before)) {
      return !words.get(i - 1).capital() || words.opens(i - 1);
    }
    return isAdjective(words, i);
  }

  /** "its March offer", "Oslo's June terms". */
  private static boolean isAdjective(Words words, int i) {
    boolean doubtful = Vocabulary.is("month-doubtful", words.lower(i));
    boolean determined = Vocabulary.is("before-month-adjective", words.lower(i - 1));
    boolean nounFollows =
        words.spaced(i)
            && Character.isLowerCase(words.get(i + 1).text().charAt(0))
            && !Vocabulary.is("function-word", words.lower(i + 1));
    return determined && nounFollows && !(doubtful && words.lower(i).equals("may"));
  }

  private static boolean isHyphened(Words words, int i) {
    return words.gapIs(i - 1, Word.Gap.HYPHEN);
  }

  /** "by April Jones": a name goes on, unless the next word is one of time. */
  private static boolean nameFollows(Words words, int i) {
    if (!words.spaced(i)) {
      return false;
    }
    Word next = words.get(i + 1);
    return next.capital()
        && !Vocabulary.is("function-word", next.lower())
        && words.lower(i - 1).equals("by");
  }
}
