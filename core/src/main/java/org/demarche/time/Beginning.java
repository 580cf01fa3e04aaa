// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.text.Require;

/**
 * Something that news counts from.
 *
 * @param name for a reader
 * @param kinds words for it: "war", "invasion"
 * @param places beginnings of words of which one must stand near: "ukrain"; none where the kind
 *     alone tells it
 * @param start first day
 * @param end last day, where it is over
 * @param slack days by which sources differ on the first day
 */
public record Beginning(
    String name,
    Set<String> kinds,
    List<String> places,
    LocalDate start,
    Optional<LocalDate> end,
    int slack) {
  private static final List<Beginning> ALL =
      Tsv.rows("beginnings.tsv").stream().map(Beginning::of).toList();

  /** Words after which something else is named: "war in Ukraine", "strike at Boeing". */
  private static final Set<String> RELATIONS =
      Set.of("in", "of", "on", "at", "over", "against", "between", "with", "for", "by", "the");

  public Beginning {
    Require.filled(name, "name of a beginning");
    kinds = Set.copyOf(kinds);
    places = List.copyOf(places);
    Require.present(start, "start");
    Require.present(end, "end");
    Require.that(slack >= 0, "sources differ by %d days", slack);
  }

  /** The beginnings that are built in. */
  public static List<Beginning> all() {
    return ALL;
  }

  /** These, before those that are built in. */
  public static List<Beginning> with(List<Beginning> own) {
    return Stream.concat(own.stream(), ALL.stream()).toList();
  }

  /**
   * A beginning that a user names: "strike", "war in Ukraine", "harbour strike". The last word
   * before a preposition is the kind, all others tell which one is meant.
   */
  public static Beginning named(String what, LocalDate start) {
    List<String> words =
        Arrays.stream(what.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    int relation =
        IntStream.range(1, words.size())
            .filter(i -> RELATIONS.contains(words.get(i)))
            .findFirst()
            .orElse(words.size());
    String kind = words.isEmpty() ? what : words.get(relation - 1);
    List<String> places =
        words.stream().filter(word -> !word.equals(kind) && !RELATIONS.contains(word)).toList();
    return new Beginning(what, Set.of(kind), places, start, Optional.empty(), 0);
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

  /** Whether the kind alone tells it. */
  boolean isAnywhere() {
    return places.isEmpty();
  }

  boolean isPlace(String word) {
    // Short ones are whole words: "ups" is not "upset".
    return places.stream()
        .anyMatch(place -> place.length() <= 3 ? word.equals(place) : word.startsWith(place));
  }
}
