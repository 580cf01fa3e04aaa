// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Reply;
import org.demarche.store.ArticleRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;

/** The articles that were read. */
public final class ArticlesScreen {
  private static final int PAGE = 200;

  private final Desk desk;

  ArticlesScreen(Desk desk) {
    this.desk = desk;
  }

  /** An article. */
  public record Row(
      String href,
      String title,
      String outlet,
      String published,
      String page,
      int statements,
      boolean partial) {}

  /** The page. */
  public record Model(Filter filter, List<Row> rows, Paging paging, List<Take> files) {}

  Reply answer(Exchange exchange) {
    ArticleList list = ArticleList.of(desk, desk.selection(exchange));
    Frame frame = desk.pages().frame("Articles", "/articles", exchange);
    Paging paging = Paging.of("/articles", exchange.query(), list.rows().size(), PAGE);
    List<Row> rows =
        paging.of(list.rows()).stream().map(row -> row(row, list, frame.filters())).toList();
    Filter filter =
        Filter.of("/articles", exchange.query(), desk.snapshots().latest(), desk, false);
    return desk.pages()
        .show("articles", frame, new Model(filter, rows, paging, Take.articles(frame.filters())));
  }

  private static Row row(ArticleRow row, ArticleList list, Params filters) {
    return new Row(
        "/articles/" + row.article().id() + filters.query(),
        title(row),
        outlet(row),
        Shown.daysOnOneLine(row.article().published()),
        Shown.page(row.article().page()),
        list.statementsOf(row),
        row.article().partial());
  }

  private static String title(ArticleRow row) {
    String title = Words.clean(row.title());
    return title.isEmpty() ? "(no title)" : title;
  }

  /** "Kestrel Post via Daily8". */
  static String outlet(ArticleRow row) {
    return Words.clean(
        row.article().outlet().orElse("outlet unknown")
            + row.article().via().map(via -> " via " + via).orElse(""));
  }
}
