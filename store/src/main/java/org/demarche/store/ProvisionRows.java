// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.position.ProvisionDecisions.Kind;
import org.demarche.statement.Statement;

/** Writes and reads the rows of decisions about provisions. */
final class ProvisionRows {
  private static final String INSERT =
      """
      INSERT INTO provision_review
        (dossier, decision, party, issue, first, second, words, who, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n""";

  private static final String UNDO =
      """
      INSERT INTO provision_review
        (dossier, decision, party, issue, first, second, words, undoes, who, at)
      SELECT dossier, 'undone', party, issue, '[]', '[]', words, n, ?, ?
      FROM provision_review WHERE n = ? AND decision <> 'undone'
        AND NOT EXISTS (SELECT 1 FROM provision_review u WHERE u.undoes = provision_review.n)
      RETURNING n""";

  private static final String SELECT =
      """
      SELECT r.*, EXISTS (SELECT 1 FROM provision_review u WHERE u.undoes = r.n) AS is_undone
      FROM provision_review r WHERE r.decision <> 'undone' ORDER BY r.n""";

  private final Db db;

  ProvisionRows(Db db) {
    this.db = db;
  }

  long insert(
      String dossier,
      Kind kind,
      List<Statement> first,
      List<Statement> second,
      String words,
      String who,
      Instant at) {
    return db.number(
            INSERT,
            dossier,
            kind.name().toLowerCase(Locale.ROOT),
            first.get(0).holder().id(),
            first.get(0).issue(),
            StatementJson.writeAll(first),
            StatementJson.writeAll(second),
            words,
            who,
            at)
        .orElseThrow();
  }

  boolean undo(long decision, String who, Instant at) {
    return db.number(UNDO, who, at, decision).isPresent();
  }

  List<ProvisionDecision> all() {
    return db.list(SELECT, ProvisionRows::decision);
  }

  Optional<ProvisionDecision> find(long id) {
    return all().stream().filter(each -> each.id() == id).findFirst();
  }

  private static ProvisionDecision decision(ResultSet row) throws SQLException {
    return new ProvisionDecision(
        row.getLong("n"),
        row.getString("dossier"),
        Kind.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
        row.getString("party"),
        row.getString("issue"),
        StatementJson.readAll(row.getString("first")),
        StatementJson.readAll(row.getString("second")),
        row.getString("words"),
        row.getString("who"),
        Rows.instant(row, "at"),
        row.getBoolean("is_undone"));
  }
}
