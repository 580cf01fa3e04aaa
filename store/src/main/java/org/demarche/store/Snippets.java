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
  /** Of a statement its words, whatever column was met. */
  private static final String OF_STATEMENT =
      """
      SELECT snippet(statement_fts, 0, '*', '*', '…', 32) FROM statement_fts
      WHERE statement_fts MATCH ? AND rowid = (SELECT n FROM statement WHERE id = ? AND dossier = ?)""";

  private static final String OF_ARTICLE =
      """
      SELECT snippet(article_fts, -1, '*', '*', '…', 32) FROM article_fts
      WHERE article_fts MATCH ? AND rowid = (SELECT n FROM article WHERE id = ?)""";

  private final Db db;

  Snippets(Db db) {
    this.db = db;
  }

  Map<String, String> ofStatements(Collection<String> ids, String dossier, Query query) {
    Optional<String> marks = FullText.marks(query);
    List<Object[]> arguments =
        ids.stream().map(id -> new Object[] {marks.orElse(""), id, dossier}).toList();
    return marks.isEmpty() ? Map.of() : found(OF_STATEMENT, ids, arguments);
  }

  Map<String, String> ofArticles(Collection<String> ids, Query query) {
    Optional<String> marks = FullText.marks(query);
    List<Object[]> arguments = ids.stream().map(id -> new Object[] {marks.orElse(""), id}).toList();
    return marks.isEmpty() ? Map.of() : found(OF_ARTICLE, ids, arguments);
  }

  private Map<String, String> found(String sql, Collection<String> ids, List<Object[]> arguments) {
    List<List<String>> snippets = db.lists(sql, row -> row.getString(1), arguments);
    List<String> order = new ArrayList<>(ids);
    Map<String, String> result = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      if (!snippets.get(i).isEmpty()) {
        result.put(order.get(i), snippets.get(i).get(0));
      }
    }
    return result;
  }
}
