// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.query.Query;

/** Shows where a query's words stand. */
final class Snippets {
  /**
   * Of a statement its words, whatever column was met. The plus keeps SQLite from looking each row
   * up by itself, which for a word's beginning takes as long as all of them together.
   */
  private static final String OF_STATEMENTS =
      """
      SELECT s.id, snippet(statement_fts, 0, '*', '*', '…', 32)
      FROM statement_fts f JOIN statement s ON s.n = f.rowid
      WHERE statement_fts MATCH ? AND +f.rowid IN
        (SELECT n FROM statement WHERE dossier = ? AND id IN (%s))""";

  private static final String OF_ARTICLES =
      """
      SELECT a.id, snippet(article_fts, -1, '*', '*', '…', 32)
      FROM article_fts f JOIN article a ON a.n = f.rowid
      WHERE article_fts MATCH ? AND +f.rowid IN (SELECT n FROM article WHERE id IN (%s))""";

  /** Ids asked for at a time: SQLite bounds the values of a query. */
  private static final int CHUNK = 400;

  private final Db db;

  Snippets(Db db) {
    this.db = db;
  }

  Map<String, String> ofStatements(Collection<String> ids, String dossier, Query query) {
    return found(OF_STATEMENTS, ids, query, dossier);
  }

  Map<String, String> ofArticles(Collection<String> ids, Query query) {
    return found(OF_ARTICLES, ids, query);
  }

  private Map<String, String> found(
      String sql, Collection<String> ids, Query query, String... also) {
    Map<String, String> snippets = new HashMap<>();
    Optional<String> marks = FullText.marks(query);
    List<String> all = List.copyOf(ids);
    for (int i = 0; marks.isPresent() && i < all.size(); i += CHUNK) {
      List<String> chunk = all.subList(i, Math.min(all.size(), i + CHUNK));
      List<Object> values = new ArrayList<>(List.of(marks.get()));
      values.addAll(List.of(also));
      values.addAll(chunk);
      db.list(
          sql.replace("%s", Where.placeholders(chunk.size())),
          row -> snippets.put(row.getString(1), row.getString(2)),
          values.toArray());
    }
    return snippets;
  }
}
