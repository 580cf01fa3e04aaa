// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.demarche.article.Article;
import org.demarche.statement.ChangeClaim;
import org.demarche.statement.Statement;
import org.demarche.text.Require;

/** Writes what the program found in an article, for one dossier. */
final class StatementStore {
  private final Db db;
  private final String dossier;
  private final ArticleLoader articles;
  private final StatementWriter writer;
  private final ReviewApplier reviews;

  StatementStore(Db db, String dossier) {
    this.db = db;
    this.dossier = dossier;
    this.articles = new ArticleLoader(db);
    this.writer = new StatementWriter(db);
    this.reviews = new ReviewApplier(db);
  }

  void save(
      String articleId, List<Statement> statements, List<ChangeClaim> claims, String version) {
    Require.filled(version, "version of the statement maker");
    db.write(() -> write(articleId, statements, claims, version));
  }

  private void write(
      String articleId, List<Statement> statements, List<ChangeClaim> claims, String version) {
    long n = numberOf(articleId);
    Article article = articles.load(List.of(n)).get(n).article();
    EvidenceCheck check = new EvidenceCheck(article);
    statements.forEach(check::accept);
    db.update("DELETE FROM statement WHERE article_n = ? AND dossier = ?", n, dossier);
    StatementWriter.Home home = writer.home(n, dossier);
    distinct(statements).forEach(statement -> writer.insert(home, statement));
    new ClaimStore(db, dossier).write(n, article, claims);
    markDone(n, version);
    reviews.apply(article);
  }

  private long numberOf(String articleId) {
    OptionalLong n = db.number("SELECT n FROM article WHERE id = ?", articleId);
    Require.that(n.isPresent(), "the ledger has no article %s", articleId);
    return n.getAsLong();
  }

  /** Two statements of one id say the same of the same words: the first one counts. */
  private static Iterable<Statement> distinct(List<Statement> statements) {
    Map<String, Statement> result = new LinkedHashMap<>();
    statements.forEach(statement -> result.putIfAbsent(statement.id(), statement));
    return result.values();
  }

  private void markDone(long article, String version) {
    db.update(
        """
        INSERT INTO analysis (article_n, dossier, version, dates)
        VALUES (?, ?, ?, coalesce((SELECT dates FROM shown WHERE article_n = ?), ''))
        ON CONFLICT (article_n, dossier)
        DO UPDATE SET version = excluded.version, dates = excluded.dates""",
        article,
        dossier,
        version,
        article);
    db.update(
        """
        UPDATE article SET statement_version = ?, statement_dates =
          coalesce((SELECT dates FROM shown WHERE article_n = article.n), '')
        WHERE n = ?""",
        version,
        article);
  }
}
