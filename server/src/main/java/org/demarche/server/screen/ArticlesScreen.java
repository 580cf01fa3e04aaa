// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Reply;
import org.demarche.server.record.Snapshot;
import org.demarche.store.ArticleFilter;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.record.Selection;

/** The articles that were read. */
public final class ArticlesScreen {
  private final Desk desk;

  ArticlesScreen(Desk desk) {
    this.desk = desk;
  }

  /** An article. */
  public record Row(
      String href, String title, String outlet, String published, String page, int statements) {}

  /** The page. */
  public record Model(Filter filter, List<Row> rows) {}

  Reply answer(Exchange exchange) {
    Snapshot snapshot = desk.snapshots().latest();
    Selection selection = desk.selection(exchange);
    Map<String, Integer> statements = new HashMap<>();
    snapshot.rows().stream()
        .filter(selection::has)
        .forEach(row -> statements.merge(row.article().id(), 1, Integer::sum));
    List<Row> rows = new ArrayList<>();
    desk.ledger()
        .eachArticle(
            ArticleFilter.ALL,
            row -> {
              int count = statements.getOrDefault(row.article().id(), 0);
              if (selection.has(row.article()) && (count > 0 || !selection.asksForStatements())) {
                rows.add(
                    new Row(
                        "/articles/" + row.article().id(),
                        Words.clean(row.title()),
                        row.article().outlet().orElse("outlet unknown")
                            + row.article().via().map(via -> " via " + via).orElse(""),
                        Shown.daysOnOneLine(row.article().published()),
                        Shown.page(row.article().page()),
                        count));
              }
            });
    Filter filter = Filter.of("/articles", exchange.query(), snapshot, desk, false);
    Frame frame = desk.pages().frame("Articles", "/articles", exchange);
    return desk.pages().show("articles", frame, new Model(filter, rows));
  }
}
