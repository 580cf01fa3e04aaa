// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that news counts from.
 *
 * @param name for a reader
 * @param kinds words for it: "war", "invasion"
 * @param places beginnings of words of which one must stand near: "ukrain"
 * @param start first day
 * @param end last day, where it is over
 * @param slack days by which sources differ on the first day
 */
record Beginning(
    String name,
    Set<String> kinds,
    List<String> places,
    LocalDate start,
    Optional<LocalDate> end,
    int slack) {
  private static final List<Beginning> ALL =
      Tsv.rows("beginnings.tsv").stream().map(Beginning::of).toList();

  private static final Set<String> KINDS =
      ALL.stream().flatMap(each -> each.kinds.stream()).collect(Collectors.toUnmodifiableSet());

  static List<Beginning> all() {
    return ALL;
  }

  /** Whether the word is one for something listed. */
  static boolean isKind(String word) {
    return KINDS.contains(word);
  }

  private static Beginning of(String[] row) {
    Optional<LocalDate> end =
        row[4].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(row[4]));
    return new Beginning(
        row[0],
        Set.of(row[1].split(",")),
        List.of(row[2].split(",")),
        LocalDate.parse(row[3]),
        end,
        Integer.parseInt(row[5]));
  }

  boolean isPlace(String word) {
    // Short ones are whole words: "ups" is not "upset".
    return places.stream()
        .anyMatch(place -> place.length() <= 3 ? word.equals(place) : word.startsWith(place));
  }
}
