// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.story.Copy;
import org.demarche.story.Likeness;

/** Keeps which articles are copies of one another. */
final class CopyStore {
  private static final int CHUNK = 400;

  private static final String OTHERS =
      """
      SELECT shorter_n AS parent, longer_n FROM copy WHERE shorter_n IN (%s)
      UNION ALL SELECT longer_n, shorter_n FROM copy WHERE longer_n IN (%s)""";

  private static final String COPIES =
      """
      SELECT s.id, l.id, c.kind FROM copy c
      JOIN article s ON s.n = c.shorter_n JOIN article l ON l.n = c.longer_n
      WHERE c.shorter_n IN (%s) ORDER BY c.shorter_n, c.longer_n""";

  private final Db db;

  /** A pair by the articles' numbers; see {@link Copy}. */
  record Pair(long shorter, long longer, Likeness.Kind kind) {}

  CopyStore(Db db) {
    this.db = db;
  }

  void add(Collection<Pair> pairs) {
    db.batch(
        "INSERT OR REPLACE INTO copy (shorter_n, longer_n, kind) VALUES (?, ?, ?)",
        pairs.stream().map(p -> new Object[] {p.shorter(), p.longer(), word(p.kind())}).toList());
  }

  /** Forgets every pair of these articles. */
  void remove(Collection<Long> articles) {
    List<Object[]> rows = articles.stream().map(n -> new Object[] {n}).toList();
    db.batch("DELETE FROM copy WHERE shorter_n = ?", rows);
    db.batch("DELETE FROM copy WHERE longer_n = ?", rows);
  }

  void clear() {
    db.update("DELETE FROM copy");
  }

  /** The articles that are paired with one of these. */
  Set<Long> partners(Collection<Long> articles) {
    Set<Long> result = new TreeSet<>();
    for (List<Long> chunk : chunks(articles)) {
      String marks = Where.placeholders(chunk.size());
      List<Object> twice = new ArrayList<>(chunk);
      twice.addAll(chunk);
      result.addAll(db.list(OTHERS.replace("%s", marks), row -> row.getLong(2), twice.toArray()));
    }
    return result;
  }

  /** These articles and all that pairs lead to from them, ascending. */
  Set<Long> reached(Collection<Long> articles) {
    Set<Long> result = new TreeSet<>(articles);
    Collection<Long> next = articles;
    while (!next.isEmpty()) {
      Set<Long> found = partners(next);
      found.removeIf(n -> !result.add(n));
      next = found;
    }
    return result;
  }

  /** The pairs among these articles; all of their partners are among them. */
  List<Copy> among(Collection<Long> articles) {
    List<Copy> result = new ArrayList<>();
    for (List<Long> chunk : chunks(articles)) {
      String sql = COPIES.replace("%s", Where.placeholders(chunk.size()));
      result.addAll(
          db.list(
              sql,
              row -> new Copy(row.getString(1), row.getString(2), kind(row.getString(3))),
              chunk.toArray()));
    }
    return result;
  }

  private static String word(Likeness.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Likeness.Kind kind(String word) {
    return Likeness.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** In pieces that a query has placeholders for. */
  static List<List<Long>> chunks(Collection<Long> numbers) {
    List<Long> all = List.copyOf(numbers);
    List<List<Long>> result = new ArrayList<>();
    for (int i = 0; i < all.size(); i += CHUNK) {
      result.add(all.subList(i, Math.min(all.size(), i + CHUNK)));
    }
    return result;
  }
}
