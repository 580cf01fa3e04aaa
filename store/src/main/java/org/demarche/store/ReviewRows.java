// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.statement.Statement;

/** Writes and reads the rows of decisions about statements. */
final class ReviewRows {
  private static final String INSERT =
      """
      INSERT INTO review (dossier, statement_id, article_id, page_hash, decision, reason, seen,
        made, undoes, who, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n""";

  private static final String UNDO =
      """
      INSERT INTO review (dossier, statement_id, article_id, page_hash, decision, reason, seen,
        undoes, who, at)
      SELECT dossier, statement_id, article_id, page_hash, 'undone', '', seen, n, ?, ?
      FROM review WHERE n = ? AND decision <> 'undone'
        AND NOT EXISTS (SELECT 1 FROM review u WHERE u.undoes = review.n)
      RETURNING n""";

  private static final String SELECT =
      """
      SELECT r.*, EXISTS (SELECT 1 FROM review u WHERE u.undoes = r.n) AS is_undone
      FROM review r WHERE r.decision <> 'undone'""";

  private final Db db;

  ReviewRows(Db db) {
    this.db = db;
  }

  long insert(
      String dossier,
      String statementId,
      String pageHash,
      Verdict verdict,
      String reason,
      Statement seen,
      Optional<Statement> made,
      String who,
      Instant at) {
    return db.number(
            INSERT,
            dossier,
            statementId,
            seen.articleId(),
            pageHash,
            verdict.word(),
            reason,
            StatementJson.write(seen),
            made.map(StatementJson::write),
            null,
            who,
            at)
        .orElseThrow();
  }

  /** Takes a decision back; false where it is back already, or is none. */
  boolean undo(long decision, String who, Instant at) {
    return db.number(UNDO, who, at, decision).isPresent();
  }

  List<Decision> all() {
    return db.list(SELECT + " ORDER BY r.n", ReviewRows::decision);
  }

  List<Decision> ofPage(String pageHash) {
    return db.list(SELECT + " AND r.page_hash = ? ORDER BY r.n", ReviewRows::decision, pageHash);
  }

  Optional<Decision> find(long id) {
    return db.first(SELECT + " AND r.n = ?", ReviewRows::decision, id);
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getLong("n"),
        row.getString("dossier"),
        row.getString("statement_id"),
        row.getString("page_hash"),
        Verdict.of(row.getString("decision")),
        row.getString("reason"),
        StatementJson.read(row.getString("seen")),
        Rows.text(row, "made").map(StatementJson::read),
        row.getString("who"),
        Rows.instant(row, "at"),
        row.getBoolean("is_undone"));
  }
}
