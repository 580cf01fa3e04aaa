// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of time from {@code words.tsv}. Everything is asked for in lower case. */
final class Vocabulary {
  private static final Map<String, Map<String, String>> KINDS = read();

  /** Kinds with which a time can begin. */
  private static final List<String> OPENING_KINDS =
      List.of(
          "month",
          "month-short",
          "weekday",
          "weekday-short",
          "season",
          "number",
          "vague",
          "softener",
          "day-word",
          "part",
          "part-of",
          "turn",
          "stretch",
          "compared",
          "weekend");

  private static final Set<String> OPENING_WORDS = openingWords();

  private Vocabulary() {}

  private static Set<String> openingWords() {
    return OPENING_KINDS.stream()
        .flatMap(kind -> KINDS.getOrDefault(kind, Map.of()).keySet().stream())
        .map(words -> words.split(" ")[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a time can begin with this word, so that most words cost one look-up. */
  static boolean canOpen(Word word) {
    return word.numeric() || OPENING_WORDS.contains(word.lower());
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> kinds = new HashMap<>();
    for (String[] row : Tsv.rows("words.tsv")) {
      kinds
          .computeIfAbsent(row[0], kind -> new HashMap<>())
          .put(row[1], row.length > 2 ? row[2] : "");
    }
    return kinds;
  }

  /** Whether the word is listed as this kind. */
  static boolean is(String kind, String word) {
    return KINDS.getOrDefault(kind, Map.of()).containsKey(word);
  }

  /** What is listed for the word as this kind. */
  static Optional<String> value(String kind, String word) {
    return Optional.ofNullable(KINDS.getOrDefault(kind, Map.of()).get(word));
  }

  /** The number that is listed for the word as this kind. */
  static OptionalInt number(String kind, String word) {
    String value = KINDS.getOrDefault(kind, Map.of()).get(word);
    return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }

  /** The day that a full name or, where allowed, a short one names. */
  static Optional<DayOfWeek> weekday(String word, boolean shortForms) {
    OptionalInt number = number("weekday", word);
    if (number.isEmpty() && shortForms) {
      number = number("weekday-short", word);
    }
    return number.isEmpty() ? Optional.empty() : Optional.of(DayOfWeek.of(number.getAsInt()));
  }
}
