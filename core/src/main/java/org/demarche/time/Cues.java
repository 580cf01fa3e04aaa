// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the word that puts a time before or after publication, by {@code outlook.tsv}. */
final class Cues {
  /** Words of a sentence that are looked at on each side, so that a text takes linear time. */
  private static final int REACH = 30;

  private static final int LONGEST_PHRASE = 4;
  private static final Map<String, String> PHRASES = new HashMap<>();
  private static final Map<String, String> NOT_PAST = new HashMap<>();
  private static final Map<String, String> DEADLINES = new HashMap<>();
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "any");
  private static final Set<String> CARRIERS =
      Set.of("be", "being", "to", "will", "would", "must", "should", "could", "can", "may", "not");

  static {
    for (String[] row : Tsv.rows("outlook.tsv")) {
      switch (row[0]) {
        case "not-past" -> NOT_PAST.put(row[1], row[0]);
        case "deadline" -> DEADLINES.put(row[1], row[0]);
        default -> PHRASES.put(row[1], row[0]);
      }
    }
  }

  private Cues() {}

  /** What governs the words from {@code first} up to {@code next}: before them, else after. */
  static Optional<Cue> around(Words words, int first, int next) {
    if (DEADLINES.containsKey(words.lower(first - 1)) && !words.opens(first)) {
      return Optional.of(new Cue(Outlook.FUTURE, first - 1, false));
    }
    Optional<Cue> before = before(words, first);
    return before.isPresent() ? before : after(words, next);
  }

  /** Whether the word, perhaps with those before it, is a verb that tells a time. */
  static boolean isVerb(Words words, int i) {
    return endingAt(words, i).isPresent();
  }

  private static Optional<Cue> before(Words words, int first) {
    for (int i = first; i > first - REACH && !words.opens(i); i--) {
      Optional<Cue> cue = endingAt(words, i - 1);
      if (cue.isPresent()) {
        return cue;
      }
    }
    return Optional.empty();
  }

  private static Optional<Cue> after(Words words, int next) {
    int end = Math.min(words.size(), next + REACH);
    for (int i = next; i < end && !words.opens(i); i++) {
      Optional<Cue> cue = endingAt(words, i);
      if (cue.isPresent()) {
        return cue;
      }
    }
    return Optional.empty();
  }

  private static Optional<Cue> endingAt(Words words, int last) {
    if (isName(words, last) || isVerbOfAnother(words, last)) {
      return Optional.empty();
    }
    for (int length = LONGEST_PHRASE; length >= 1; length--) {
      String kind = PHRASES.get(phrase(words, last, length));
      if (kind != null && !isInfinitiveless(kind, words, last)) {
        return Optional.of(cue(kind, last));
      }
    }
    return isPastForm(words, last)
        ? Optional.of(new Cue(Outlook.PAST, last, true))
        : Optional.empty();
  }

  /** "May" and "Will" within a sentence are no modal verbs. */
  private static boolean isName(Words words, int i) {
    return words.get(i).capital() && !words.opens(i);
  }

  /** "will be freed", "to cut": the word before tells, the verb does not. */
  private static boolean isVerbOfAnother(Words words, int i) {
    return CARRIERS.contains(words.lower(i - 1)) && isPastForm(words, i);
  }

  /** "to" before a name or a number is no infinitive: "to Paris". */
  private static boolean isInfinitiveless(String kind, Words words, int last) {
    if (!kind.equals("unsure") || last + 1 >= words.size()) {
      return false;
    }
    Word following = words.get(last + 1);
    return following.capital() || following.numeric() || DETERMINERS.contains(following.lower());
  }

  private static String phrase(Words words, int last, int length) {
    if (length == 1) {
      String word = words.lower(last);
      int apostrophe = word.lastIndexOf('\'');
      boolean shortened = apostrophe > 0 && PHRASES.containsKey(word.substring(apostrophe));
      return shortened ? word.substring(apostrophe) : word;
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = last - length + 1; i <= last; i++) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(words.lower(i));
    }
    return phrase.toString();
  }

  private static boolean isPastForm(Words words, int i) {
    String word = words.lower(i);
    if (word.isEmpty() || words.get(i).capital() || NOT_PAST.containsKey(word)) {
      return false;
    }
    boolean isAdjective = DETERMINERS.contains(words.lower(i - 1));
    return word.length() > 3 && word.endsWith("ed") && !isAdjective
        || "past".equals(PHRASES.get(word));
  }

  private static Cue cue(String kind, int last) {
    return switch (kind) {
      case "future" -> new Cue(Outlook.FUTURE, last, false);
      case "unsure" -> new Cue(Outlook.UNSURE, last, false);
      case "speech" -> new Cue(Outlook.PAST, last, false);
      case "past" -> new Cue(Outlook.PAST, last, true);
      default -> throw new IllegalStateException("outlook.tsv knows no " + kind);
    };
  }
}
