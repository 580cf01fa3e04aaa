// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.story.Print;
import org.demarche.text.Hash;

/** The prints of articles in view, made of their texts; the last ones used are kept. */
final class Prints {
  /** Bytes of one, about. */
  private static final int SIZE = 20_000;

  /**
   * Those that a quarter of the heap has room for, and 4,000 at least: to make one anew of its text
   * is what most of the time of large ledgers goes to.
   */
  private static final int KEPT =
      (int) Math.max(4_000, Math.min(200_000, Runtime.getRuntime().maxMemory() / 4 / SIZE));

  private static final String TEXTS =
      """
      SELECT a.n AS parent, a.id, a.title, a.text, sh.outlet
      FROM article a JOIN shown sh ON sh.article_n = a.n WHERE a.n IN (%s)""";

  private final Db db;
  private final Map<Long, Text> kept =
      new LinkedHashMap<>(4_000, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Text> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * What is compared of an article.
   *
   * @param n its number
   * @param id its id
   * @param outlet who published it
   * @param of hash of all that is compared
   * @param print of its title and text
   */
  record Text(long n, String id, Optional<String> outlet, String of, Print print) {}

  Prints(Db db) {
    this.db = db;
  }

  /** Those of these articles that are in view, by number. */
  Map<Long, Text> of(Collection<Long> articles) {
    Map<Long, Text> result = new HashMap<>();
    articles.stream().filter(kept::containsKey).forEach(n -> result.put(n, kept.get(n)));
    List<Long> missing = articles.stream().filter(n -> !result.containsKey(n)).toList();
    for (List<Long> chunk : CopyStore.chunks(missing)) {
      Children.of(db, chunk, TEXTS, Prints::text)
          .forEach(
              (n, texts) -> {
                kept.put(n, texts.get(0));
                result.put(n, texts.get(0));
              });
    }
    return result;
  }

  /** Reads these from the ledger again when they are asked for. */
  void forget(Collection<Long> articles) {
    kept.keySet().removeAll(articles);
  }

  private static Text text(ResultSet row) throws SQLException {
    String title = row.getString("title");
    String text = row.getString("text");
    Optional<String> outlet = Rows.text(row, "outlet");
    return new Text(
        row.getLong("parent"),
        row.getString("id"),
        outlet,
        Hash.id(row.getString("id"), title, text, outlet.orElse(null)),
        Print.of(title, text));
  }
}
