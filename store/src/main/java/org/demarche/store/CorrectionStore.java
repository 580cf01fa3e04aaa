// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/** Writes what is set by hand. Rows are added and marked as undone, never changed or deleted. */
final class CorrectionStore {
  private static final String REMOVED = "removed";
  private static final String IN_VIEW = "in view";

  private final Db db;
  private final Shown shown;
  private final Earlier earlier;

  private record Latest(long id, Optional<String> value) {}

  CorrectionStore(Db db, Shown shown) {
    this.db = db;
    this.shown = shown;
    this.earlier = new Earlier(db);
  }

  long set(String articleId, ArticleField field, String value, Instant when) {
    String checked = HandValues.check(field, value);
    return db.write(
        () -> {
          requireArticle(articleId);
          Optional<Latest> latest = latest(articleId, field);
          if (latest.flatMap(Latest::value).filter(checked::equals).isPresent()) {
            return latest.orElseThrow().id();
          }
          return setField(articleId, field, Optional.of(checked), when);
        });
  }

  boolean unset(String articleId, ArticleField field, Instant when) {
    return db.write(
        () -> {
          requireArticle(articleId);
          if (latest(articleId, field).flatMap(Latest::value).isEmpty()) {
            return false;
          }
          setField(articleId, field, Optional.empty(), when);
          return true;
        });
  }

  boolean setRemoved(String source, boolean removed, Instant when) {
    return db.write(
        () -> {
          boolean before = isRemoved(source);
          if (before == removed) {
            return false;
          }
          insert(null, source, "page", Optional.of(word(before)), Optional.of(word(removed)), when);
          applyTo(source);
          return true;
        });
  }

  boolean undo(long id, Instant when) {
    return db.write(
        () -> {
          Optional<Correction> correction = list().stream().filter(c -> c.id() == id).findFirst();
          Require.that(correction.isPresent(), "the ledger has no correction number %d", id);
          if (correction.get().undone().isPresent()) {
            return false;
          }
          db.update("UPDATE correction SET undone_at = ? WHERE n = ?", when, id);
          apply(correction.get());
          return true;
        });
  }

  List<Correction> list() {
    return db.list("SELECT * FROM correction ORDER BY n", CorrectionStore::correction);
  }

  private static Correction correction(ResultSet row) throws SQLException {
    String article = row.getString("article_id");
    return new Correction(
        row.getLong("n"),
        Rows.instant(row, "at"),
        article == null ? row.getString("source") : article,
        row.getString("field"),
        Rows.text(row, "old_value"),
        Rows.text(row, "new_value"),
        Rows.text(row, "undone_at").map(Instant::parse));
  }

  private void requireArticle(String id) {
    boolean known = db.number("SELECT n FROM article WHERE id = ?", id).isPresent();
    Require.that(known, "the ledger has no article %s", id);
  }

  private boolean isRemoved(String source) {
    Optional<Boolean> removed =
        db.first("SELECT removed FROM source WHERE name = ?", row -> row.getBoolean(1), source);
    Require.that(removed.isPresent(), "the ledger has no page from %s", source);
    return removed.get();
  }

  private static String word(boolean removed) {
    return removed ? REMOVED : IN_VIEW;
  }

  private Optional<Latest> latest(String articleId, ArticleField field) {
    return db.first(
        """
        SELECT n, new_value FROM correction
        WHERE article_id = ? AND field = ? AND undone_at IS NULL ORDER BY n DESC LIMIT 1""",
        row -> new Latest(row.getLong("n"), Rows.text(row, "new_value")),
        articleId,
        field.word());
  }

  private long setField(
      String articleId, ArticleField field, Optional<String> value, Instant when) {
    long id = insert(articleId, null, field.word(), shownValue(articleId, field), value, when);
    refreshArticle(articleId);
    return id;
  }

  private long insert(
      String article,
      String source,
      String field,
      Optional<String> before,
      Optional<String> after,
      Instant when) {
    return db.number(
            """
            INSERT INTO correction (article_id, source, field, old_value, new_value, at)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING n""",
            article,
            source,
            field,
            before,
            after,
            when)
        .orElseThrow();
  }

  private Optional<String> shownValue(String articleId, ArticleField field) {
    return db.first(
            "SELECT sh.* FROM shown sh JOIN article a ON a.n = sh.article_n WHERE a.id = ?",
            row ->
                field == ArticleField.PUBLISHED
                    ? Rows.span(row, "published").map(DateSpan::iso)
                    : Rows.text(row, field.word()),
            articleId)
        .flatMap(value -> value);
  }

  private void apply(Correction correction) {
    if (correction.field().equals("page")) {
      applyTo(correction.target());
    } else {
      refreshArticle(correction.target());
    }
  }

  /** Makes a source's state what the latest correction says that is not undone. */
  private void applyTo(String source) {
    Optional<String> latest =
        db.first(
            """
            SELECT new_value FROM correction WHERE source = ? AND undone_at IS NULL
            ORDER BY n DESC LIMIT 1""",
            row -> row.getString(1),
            source);
    boolean removed = latest.filter(REMOVED::equals).isPresent();
    db.update("UPDATE source SET removed = ? WHERE name = ?", removed, source);
    db.list(
            """
            SELECT r.page_n FROM reading r JOIN source s ON s.n = r.source_n
            WHERE s.name = ? AND r.superseded_at IS NULL""",
            row -> row.getLong(1),
            source)
        .forEach(shown::refresh);
    db.number("SELECT n FROM source WHERE name = ?", source).ifPresent(earlier::refresh);
  }

  private void refreshArticle(String id) {
    db.number("SELECT page_n FROM article WHERE id = ?", id).ifPresent(shown::refresh);
  }
}
