// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.party.Party;
import org.demarche.statement.ChangeClaim;
import org.demarche.statement.ChangeClaim.Direction;
import org.demarche.statement.Evidence;
import org.demarche.text.Span;

/** Writes and lists what articles say about change. */
final class ClaimStore {
  private static final String INSERT =
      """
      INSERT INTO claim (id, dossier, article_n, party_n, direction, issue, words, said_from, said_to,
        said_basis, evidence_in, evidence_start, evidence_end, evidence_exact, prefix_length,
        suffix_length, pattern)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String LIST =
      """
      SELECT c.*, p.id AS party_id, p.name AS party_name
      FROM claim c JOIN shown s ON s.article_n = c.article_n JOIN party p ON p.n = c.party_n
      WHERE c.dossier = ?
      ORDER BY s.day, s.source, s.ordinal, c.evidence_in DESC, c.evidence_start, c.id""";

  private final Db db;
  private final String dossier;

  ClaimStore(Db db, String dossier) {
    this.db = db;
    this.dossier = dossier;
  }

  /** Puts these in place of an article's claims, within a transaction. */
  void write(long articleN, Article article, List<ChangeClaim> claims) {
    EvidenceCheck check = new EvidenceCheck(article);
    claims.forEach(claim -> check.accept(claim.articleId(), claim.evidence()));
    db.update("DELETE FROM claim WHERE article_n = ? AND dossier = ?", articleN, dossier);
    Set<String> ids = new HashSet<>();
    for (ChangeClaim claim : claims) {
      if (ids.add(claim.id())) {
        db.update(INSERT, values(articleN, claim));
      }
    }
  }

  private Object[] values(long articleN, ChangeClaim claim) {
    Evidence evidence = claim.evidence();
    return new Object[] {
      claim.id(),
      dossier,
      articleN,
      PartyRows.numberOf(db, claim.party()),
      claim.direction().word(),
      claim.issue(),
      claim.words(),
      Rows.from(claim.said()),
      Rows.to(claim.said()),
      Rows.basis(claim.said()),
      evidence.in() == Evidence.In.TITLE ? "title" : "text",
      evidence.place().start(),
      evidence.place().end(),
      evidence.exact(),
      evidence.prefix().length(),
      evidence.suffix().length(),
      claim.pattern()
    };
  }

  /** The claims in view, by date of their articles. */
  List<ClaimRow> list() {
    return db.read(
        () -> {
          List<Long> homes =
              db.list("SELECT DISTINCT article_n FROM claim", row -> row.getLong(1)).stream()
                  .toList();
          Map<Long, ArticleRow> articles = new ArticleLoader(db).load(homes);
          return db.list(LIST, row -> claim(row, articles), dossier);
        });
  }

  private static ClaimRow claim(ResultSet row, Map<Long, ArticleRow> articles) throws SQLException {
    ArticleRow home = articles.get(row.getLong("article_n"));
    return new ClaimRow(
        new ChangeClaim(
            home.article().id(),
            new Party(row.getString("party_id"), row.getString("party_name")),
            Direction.of(row.getString("direction")),
            Rows.text(row, "issue"),
            row.getString("words"),
            Rows.span(row, "said"),
            evidence(row, home.article()),
            row.getString("pattern")),
        home);
  }

  private static Evidence evidence(ResultSet row, Article article) throws SQLException {
    boolean isTitle = row.getString("evidence_in").equals("title");
    String whole = isTitle ? article.title() : article.text();
    Span place = new Span(row.getInt("evidence_start"), row.getInt("evidence_end"));
    return new Evidence(
        isTitle ? Evidence.In.TITLE : Evidence.In.TEXT,
        row.getString("evidence_exact"),
        whole.substring(place.start() - row.getInt("prefix_length"), place.start()),
        whole.substring(place.end(), place.end() + row.getInt("suffix_length")),
        place);
  }
}
