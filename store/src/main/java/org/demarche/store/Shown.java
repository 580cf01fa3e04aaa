// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.time.DateSpan;

/**
 * Works out which articles are in view and how, whenever a source, an article or a correction
 * changes: lists and filters then read plain columns, whatever the size of the ledger.
 */
final class Shown {
  private static final String FIRST_SOURCE =
      """
      SELECT s.name FROM reading r JOIN source s ON s.n = r.source_n
      WHERE r.page_n = ? AND r.superseded_at IS NULL AND s.removed = 0
      ORDER BY s.n LIMIT 1""";

  private static final String INSERT =
      """
      INSERT INTO shown (article_n, page_n, source, ordinal, label, day, dates,
        title, outlet, via, byline, published_from, published_to, published_basis)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String STATEMENTS =
      """
      UPDATE statement SET shown = 1 - replaced, day = coalesce(said_from,
        (SELECT published_from FROM shown WHERE shown.article_n = statement.article_n), 'unknown')
      WHERE article_n IN (SELECT article_n FROM shown WHERE page_n = ?)""";

  private final Db db;

  private record Read(
      long n,
      String id,
      int ordinal,
      String tail,
      String language,
      Optional<DateSpan> captured,
      Map<ArticleField, Optional<String>> values,
      Optional<DateSpan> published) {}

  Shown(Db db) {
    this.db = db;
  }

  /** Works out again what is in view of a page. */
  void refresh(long page) {
    db.update("DELETE FROM shown WHERE page_n = ?", page);
    Optional<String> source = db.first(FIRST_SOURCE, row -> row.getString(1), page);
    if (source.isEmpty()) {
      hideStatements(page);
      return;
    }
    Map<String, Map<ArticleField, String>> byHand = corrections(page);
    List<Object[]> rows = new ArrayList<>();
    for (Read article : articles(page)) {
      Map<ArticleField, String> set = byHand.getOrDefault(article.id(), Map.of());
      rows.add(row(page, source.get(), article, set));
    }
    db.batch(INSERT, rows);
    db.update(STATEMENTS, page);
  }

  private void hideStatements(long page) {
    db.update(
        "UPDATE statement SET shown = 0"
            + " WHERE article_n IN (SELECT n FROM article WHERE page_n = ?)",
        page);
  }

  private List<Read> articles(long page) {
    return db.list(
        "SELECT * FROM article WHERE page_n = ?",
        row ->
            new Read(
                row.getLong("n"),
                row.getString("id"),
                row.getInt("ordinal"),
                row.getString("label_tail"),
                row.getString("language"),
                Rows.span(row, "captured"),
                Map.of(
                    ArticleField.TITLE, Rows.text(row, "title"),
                    ArticleField.OUTLET, Rows.text(row, "outlet"),
                    ArticleField.VIA, Rows.text(row, "via"),
                    ArticleField.BYLINE, Rows.text(row, "byline")),
                Rows.span(row, "published")),
        page);
  }

  /** What is set by hand: by article, the latest value of each field. */
  private Map<String, Map<ArticleField, String>> corrections(long page) {
    Map<String, Map<ArticleField, String>> result = new HashMap<>();
    db.list(
        """
        SELECT article_id, field, new_value FROM correction
        WHERE undone_at IS NULL AND article_id IN (SELECT id FROM article WHERE page_n = ?)
        ORDER BY n""",
        row -> {
          Map<ArticleField, String> set =
              result.computeIfAbsent(row.getString(1), id -> new HashMap<>());
          return set.put(ArticleField.of(row.getString(2)), row.getString(3));
        },
        page);
    return result;
  }

  private static Object[] row(
      long page, String source, Read article, Map<ArticleField, String> set) {
    Optional<DateSpan> published =
        Optional.ofNullable(set.get(ArticleField.PUBLISHED))
            .map(HandValues::published)
            .orElse(article.published());
    String day = published.map(span -> span.from().toString()).orElse("unknown");
    return new Object[] {
      article.n(),
      page,
      source,
      article.ordinal(),
      source + article.tail(),
      day,
      Dates.of(published, article.captured(), article.language()),
      shown(article, set, ArticleField.TITLE).orElse(""),
      shown(article, set, ArticleField.OUTLET),
      shown(article, set, ArticleField.VIA),
      shown(article, set, ArticleField.BYLINE),
      Rows.from(published),
      Rows.to(published),
      Rows.basis(published)
    };
  }

  private static Optional<String> shown(
      Read article, Map<ArticleField, String> set, ArticleField field) {
    String byHand = set.get(field);
    return byHand == null
        ? article.values().get(field)
        : Optional.of(byHand).filter(text -> !text.isEmpty());
  }
}
