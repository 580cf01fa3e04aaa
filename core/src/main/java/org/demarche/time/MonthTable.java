// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names of months in the languages of {@code months.tsv}. */
final class MonthTable {
  /** The calendar of Iran, which the table has beside the languages. */
  static final String JALALI = "jalali";

  private static final int MONTHS = 12;

  /** In Hebrew "in" is written in one word with the month. */
  private static final char HEBREW_IN = 'ב';

  private static final Map<String, Map<Integer, Set<String>>> NAMES = names();

  private MonthTable() {}

  /**
   * What a name means: a month's number, with the languages in which it does. Czech and Polish, and
   * Croatian, give some names to different months.
   *
   * @param name in lower case, without a stop at its end
   */
  static Map<Integer, Set<String>> of(String name) {
    Map<Integer, Set<String>> found = NAMES.get(name);
    if (found == null && name.length() > 2 && name.charAt(0) == HEBREW_IN) {
      found = NAMES.get(name.substring(1));
    }
    return found == null ? Map.of() : found;
  }

  private static Map<String, Map<Integer, Set<String>>> names() {
    Map<String, Map<Integer, Set<String>>> names = new HashMap<>();
    for (String[] row : Tsv.rows("months.tsv")) {
      for (int month = 1; month <= MONTHS; month++) {
        for (String name : List.of(row[month].split(","))) {
          names
              .computeIfAbsent(WrittenDate.plain(name), n -> new TreeMap<>())
              .computeIfAbsent(month, m -> new TreeSet<>())
              .add(row[0]);
        }
      }
    }
    names.remove("-");
    return names;
  }
}
