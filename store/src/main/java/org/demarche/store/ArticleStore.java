// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.article.Segment;
import org.demarche.text.Require;
import org.demarche.text.Span;

/** Writes the articles of a page as they were read. */
final class ArticleStore {
  private static final String INSERT =
      """
      INSERT INTO article (origin, url, modified_from, modified_to, modified_basis, outlet, via, byline, language,
        published_from, published_to, published_basis, captured_from, captured_to, captured_basis,
        place_start, place_end, partial, ordinal, label_tail, title, text, id, page_n)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n""";

  private static final String UPDATE =
      """
      UPDATE article SET origin = ?, url = ?,
        modified_from = ?, modified_to = ?, modified_basis = ?,
        outlet = ?, via = ?, byline = ?, language = ?,
        published_from = ?, published_to = ?, published_basis = ?,
        captured_from = ?, captured_to = ?, captured_basis = ?,
        place_start = ?, place_end = ?, partial = ?, ordinal = ?, label_tail = ?,
        title = ?, text = ? WHERE n = ?""";

  private final Db db;

  private record Stored(long n, String id, String title, String text) {
    boolean saysTheSame(Article article) {
      return title.equals(article.title()) && text.equals(article.text());
    }
  }

  ArticleStore(Db db) {
    this.db = db;
  }

  /** Makes these the articles of a page. Articles that say the same keep their statements. */
  void replace(long page, String source, List<Article> articles) {
    Map<String, Stored> before = stored(page);
    for (Article article : articles) {
      save(page, source, article, before.remove(article.id()));
    }
    for (Stored gone : before.values()) {
      db.update("DELETE FROM article WHERE n = ?", gone.n());
    }
  }

  private Map<String, Stored> stored(long page) {
    Map<String, Stored> result = new HashMap<>();
    db.list(
            "SELECT n, id, title, text FROM article WHERE page_n = ?",
            row -> new Stored(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
            page)
        .forEach(each -> result.put(each.id(), each));
    return result;
  }

  private void save(long page, String source, Article article, Stored before) {
    List<Object> values = values(source, article);
    if (before == null) {
      values.add(article.id());
      values.add(page);
      saveParts(db.number(INSERT, values.toArray()).orElseThrow(), article);
      return;
    }
    if (!before.saysTheSame(article)) {
      forgetStatements(before.n());
    }
    values.add(before.n());
    db.update(UPDATE, values.toArray());
    db.update("DELETE FROM cut WHERE article_n = ?", before.n());
    db.update("DELETE FROM segment WHERE article_n = ?", before.n());
    saveParts(before.n(), article);
  }

  private void forgetStatements(long article) {
    db.update("DELETE FROM statement WHERE article_n = ?", article);
    db.update("DELETE FROM claim WHERE article_n = ?", article);
    db.update("DELETE FROM analysis WHERE article_n = ?", article);
    db.update("UPDATE article SET statement_version = NULL WHERE n = ?", article);
  }

  private static List<Object> values(String source, Article article) {
    Characters.requireWhole(article.title(), "title of " + article.page());
    Characters.requireWhole(article.text(), "text of " + article.page());
    List<Object> values = new ArrayList<>();
    values.add(article.origin());
    values.add(article.url());
    values.add(Rows.from(article.modified()));
    values.add(Rows.to(article.modified()));
    values.add(Rows.basis(article.modified()));
    values.add(article.outlet());
    values.add(article.via());
    values.add(article.byline());
    values.add(article.language());
    values.add(Rows.from(article.published()));
    values.add(Rows.to(article.published()));
    values.add(Rows.basis(article.published()));
    values.add(Rows.from(article.captured()));
    values.add(Rows.to(article.captured()));
    values.add(Rows.basis(article.captured()));
    values.add(article.place().map(Span::start));
    values.add(article.place().map(Span::end));
    values.add(article.partial());
    values.add(article.ordinal());
    values.add(tail(source, article));
    values.add(article.title());
    values.add(article.text());
    return values;
  }

  private static String tail(String source, Article article) {
    Require.that(
        article.page().startsWith(source),
        "the article's page %s does not begin with its source %s",
        article.page(),
        source);
    return article.page().substring(source.length());
  }

  private void saveParts(long article, Article of) {
    saveCuts(article, of);
    saveSegments(article, of);
  }

  private void saveSegments(long article, Article of) {
    List<Object[]> rows = new ArrayList<>();
    for (Segment segment : of.segments()) {
      Span stretch = segment.inArticle();
      rows.add(
          new Object[] {
            article, rows.size(), segment.title(), stretch.start(), stretch.end(), segment.onPage()
          });
    }
    db.batch(
        "INSERT INTO segment (article_n, ordinal, in_title, start_at, end_at, on_page)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void saveCuts(long article, Article of) {
    List<Object[]> rows = new ArrayList<>();
    for (Cut cut : of.cuts()) {
      rows.add(
          new Object[] {
            article, rows.size(), cut.place().start(), cut.place().end(), cut.text(), cut.reason()
          });
    }
    db.batch(
        "INSERT INTO cut (article_n, ordinal, start_at, end_at, text, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        rows);
  }
}
