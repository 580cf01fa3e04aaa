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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.story.Compared;
import org.demarche.story.Print;
import org.demarche.text.Hash;
import org.demarche.time.DateSpan;

/**
 * The prints of articles in view and of earlier versions, made of their texts; the last ones used
 * are kept.
 */
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
      "SELECT a.n AS parent, a.id, a.title, a.text, a.url, a.ordinal,"
          + " coalesce(sh.label, w.name || a.label_tail) AS label, "
          + Stream.of("outlet", "published_from", "published_to", "published_basis")
              .map(Earlier::column)
              .collect(Collectors.joining(", "))
          + " "
          + Earlier.COMPARED;

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
   * @param of hash of all that is compared
   * @param compared the same, made ready
   */
  record Text(long n, String of, Compared compared) {}

  Prints(Db db) {
    this.db = db;
  }

  /** Those of these articles that are in view or earlier versions, by number. */
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
    Optional<DateSpan> published = Rows.span(row, "published");
    String address =
        Compared.address(Rows.text(row, "url"), row.getString("label"), row.getInt("ordinal"));
    String id = row.getString("id");
    String days = published.map(DateSpan::iso).orElse(null);
    return new Text(
        row.getLong("parent"),
        Hash.id(id, title, text, outlet.orElse(null), days, address),
        new Compared(id, Print.of(title, text), outlet, published, address));
  }
}
