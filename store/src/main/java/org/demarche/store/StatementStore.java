// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.demarche.article.Article;
import org.demarche.party.Party;
import org.demarche.statement.ChangeClaim;
import org.demarche.statement.Evidence;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.text.Require;

/** Writes the statements of an article. */
final class StatementStore {
  private static final String INSERT =
      """
      INSERT INTO statement (id, article_n, holder_n, shown, day, act, issue, mode,
        said_from, said_to, said_basis, speaker_name, speaker_role, content, condition,
        evidence_in, evidence_start, evidence_end, evidence_exact, prefix_length, suffix_length,
        rule, confidence)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n""";

  private final Db db;
  private final ArticleLoader articles;

  /** Where a statement is put: its article, and how that stands in the lists. */
  private record Home(long article, boolean shown, Optional<String> published) {}

  StatementStore(Db db) {
    this.db = db;
    this.articles = new ArticleLoader(db);
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
    db.update("DELETE FROM statement WHERE article_n = ?", n);
    Home home = home(n);
    distinct(statements).forEach(statement -> insert(home, statement));
    new ClaimStore(db).write(n, article, claims);
    markDone(n, version);
  }

  private long numberOf(String articleId) {
    OptionalLong n = db.number("SELECT n FROM article WHERE id = ?", articleId);
    Require.that(n.isPresent(), "the ledger has no article %s", articleId);
    return n.getAsLong();
  }

  private Home home(long article) {
    return db.first(
            "SELECT published_from FROM shown WHERE article_n = ?",
            row -> new Home(article, true, Rows.text(row, "published_from")),
            article)
        .orElse(new Home(article, false, Optional.empty()));
  }

  /** Two statements of one id say the same of the same words: the first one counts. */
  private static Iterable<Statement> distinct(List<Statement> statements) {
    Map<String, Statement> result = new LinkedHashMap<>();
    statements.forEach(statement -> result.putIfAbsent(statement.id(), statement));
    return result.values();
  }

  private void insert(Home home, Statement statement) {
    long n = db.number(INSERT, values(home, statement)).orElseThrow();
    List<Object[]> addressees = new ArrayList<>();
    for (Party party : statement.addressees()) {
      addressees.add(new Object[] {n, addressees.size(), PartyRows.numberOf(db, party)});
    }
    db.batch("INSERT INTO addressee (statement_n, ordinal, party_n) VALUES (?, ?, ?)", addressees);
    List<Object[]> scope = new ArrayList<>();
    for (String item : statement.scope()) {
      scope.add(new Object[] {n, scope.size(), item});
    }
    db.batch("INSERT INTO scope (statement_n, ordinal, item) VALUES (?, ?, ?)", scope);
  }

  private Object[] values(Home home, Statement statement) {
    Evidence evidence = statement.evidence();
    return new Object[] {
      statement.id(),
      home.article(),
      PartyRows.numberOf(db, statement.holder()),
      home.shown(),
      Rows.from(statement.said()).map(Object::toString).or(home::published).orElse("unknown"),
      statement.act().word(),
      statement.issue(),
      statement.mode().word(),
      Rows.from(statement.said()),
      Rows.to(statement.said()),
      Rows.basis(statement.said()),
      statement.speaker().map(Speaker::name),
      statement.speaker().map(Speaker::role),
      statement.content(),
      statement.condition(),
      evidence.in() == Evidence.In.TITLE ? "title" : "text",
      evidence.place().start(),
      evidence.place().end(),
      evidence.exact(),
      evidence.prefix().length(),
      evidence.suffix().length(),
      statement.rule(),
      statement.confidence()
    };
  }

  private void markDone(long article, String version) {
    db.update(
        """
        UPDATE article SET statement_version = ?, statement_dates =
          coalesce((SELECT dates FROM shown WHERE article_n = article.n), '')
        WHERE n = ?""",
        version,
        article);
  }
}
