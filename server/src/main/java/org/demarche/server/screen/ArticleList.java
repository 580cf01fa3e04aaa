// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.store.ArticleRow;
import org.demarche.view.record.Selection;

/**
 * The articles that a filter selects, in the order in which they are listed.
 *
 * @param rows the articles, without their texts
 * @param statements number of statements of each that the filter selects, by id of the article
 */
record ArticleList(List<ArticleRow> rows, Map<String, Integer> statements) {
  static ArticleList of(Desk desk, Selection selection) {
    Map<String, Integer> statements = new HashMap<>();
    desk.snapshots().latest().rows().stream()
        .filter(selection::has)
        .forEach(row -> statements.merge(row.article().id(), 1, Integer::sum));
    List<ArticleRow> rows = new ArrayList<>();
    for (ArticleRow row : desk.snapshots().latest().articles()) {
      boolean asked = !selection.asksForStatements() || statements.containsKey(row.article().id());
      if (asked && selection.has(row.article())) {
        rows.add(row);
      }
    }
    return new ArticleList(rows, statements);
  }

  int statementsOf(ArticleRow row) {
    return statements.getOrDefault(row.article().id(), 0);
  }

  /** The place of an article in the list, counted from 0; -1 where it is not there. */
  int place(String id) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).article().id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
