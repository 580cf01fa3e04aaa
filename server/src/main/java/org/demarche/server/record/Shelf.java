// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;

/** The articles in view, without their texts, in memory while nobody changes the ledger. */
public final class Shelf {
  private static final String NO_TITLE = "(no title)";

  private final Ledger ledger;
  private String mark = "";
  private List<ArticleRow> articles = List.of();

  /** The articles of a ledger. */
  public Shelf(Ledger ledger) {
    this.ledger = ledger;
  }

  /** By date (unknown last), source and place on the page; texts, cuts and segments are empty. */
  public synchronized List<ArticleRow> articles() {
    String now = ledger.mark();
    if (!now.equals(mark)) {
      List<ArticleRow> read = new ArrayList<>();
      ledger.eachArticle(ArticleFilter.ALL, row -> read.add(lean(row)));
      articles = List.copyOf(read);
      mark = now;
    }
    return articles;
  }

  private static ArticleRow lean(ArticleRow row) {
    String title = row.title().isBlank() ? NO_TITLE : row.title();
    return new ArticleRow(lean(row.article()), title, row.story(), row.superseded());
  }

  private static Article lean(Article article) {
    return new Article(
        article.id(),
        article.pageHash(),
        article.page(),
        article.ordinal(),
        article.title().isBlank() ? NO_TITLE : article.title(),
        article.outlet(),
        article.via(),
        Optional.empty(),
        article.language(),
        article.published(),
        article.captured(),
        "",
        article.place(),
        article.partial(),
        List.of(),
        List.of(),
        article.origin(),
        article.url(),
        article.modified());
  }
}
