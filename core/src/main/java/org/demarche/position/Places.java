// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.text.Table;

/** Which names of places mean the same, and what a region is made of: {@code places.tsv}. */
public final class Places {
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, Set<String>> PARTS = new HashMap<>();
  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

  static {
    for (Table.Row row : Table.ofResource(Places.class, "places.tsv").rows()) {
      String name = plain(row.get("name"));
      NAMES.put(name, name);
      row.list("also").forEach(other -> NAMES.put(plain(other), name));
      List<String> parts = row.list("parts");
      if (!parts.isEmpty()) {
        PARTS.put(name, new TreeSet<>(parts.stream().map(Places::plain).toList()));
      }
    }
  }

  private Places() {}

  /** The same for all spellings of a name; any other words in lower case. */
  public static String key(String item) {
    return KEYS.computeIfAbsent(
        item,
        words -> {
          String plain = plain(words);
          return NAMES.getOrDefault(plain, plain);
        });
  }

  /** The keys of the parts of a region; only its own where it is made of none. */
  public static Set<String> parts(String item) {
    String key = key(item);
    return PARTS.getOrDefault(key, Set.of(key));
  }

  private static String plain(String words) {
    String lower = words.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }
}
