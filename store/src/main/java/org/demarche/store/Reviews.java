// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.statement.Statement;
import org.demarche.text.Require;

/**
 * What reviewers decided. Every decision is a row with who and when; another row takes it back, and
 * none is deleted. Decisions outlive a read with newer rules: each is put on the statement of the
 * same id, else on the only one of the same act and holder in the same words; else it is an orphan,
 * and listed.
 */
public final class Reviews {
  private static final int CHUNK = 400;

  private static final String TARGET =
      """
      SELECT s.verdict, s.review_n, s.article_n, p.hash,
        coalesce((SELECT m.n FROM statement m
          WHERE m.id = s.replaces AND m.dossier = s.dossier), s.n) AS seen_n
      FROM statement s JOIN article a ON a.n = s.article_n JOIN page p ON p.n = a.page_n
      WHERE s.id = ? AND s.dossier = ?""";

  private final Db db;
  private final Clock clock;
  private final DossierView dossier;
  private final ReviewRows rows;
  private final ReviewApplier applier;
  private final ArticleLoader articles;
  private final ProvisionRows provisions;

  /** A statement that is decided about. */
  private record Target(
      String thread,
      String dossier,
      String pageHash,
      long articleN,
      Verdict verdict,
      Statement seen) {}

  Reviews(Db db, Clock clock, DossierView dossier) {
    this.db = db;
    this.clock = clock;
    this.dossier = dossier;
    this.rows = new ReviewRows(db);
    this.applier = new ReviewApplier(db);
    this.articles = new ArticleLoader(db);
    this.provisions = new ProvisionRows(db);
  }

  /**
   * Accepts or rejects a statement, or says that nobody can tell.
   *
   * @param verdict accepted, rejected or unsure
   * @param reason why, or ""; one of {@code holder act issue addressee said words duplicate none}
   *     of a rejection tells which later statement it still holds for
   * @param who the reviewer
   * @return the decision's number
   */
  public long decide(String statementId, Verdict verdict, String reason, String who) {
    boolean decides =
        verdict == Verdict.ACCEPTED || verdict == Verdict.REJECTED || verdict == Verdict.UNSURE;
    Require.that(decides, "a statement is accepted, rejected or unsure");
    return write(statementId, verdict, reason, Optional.empty(), who);
  }

  /**
   * Corrects a statement; the program's own stays beside it, out of view.
   *
   * @param made what it should have been, in the same article, with words that stand there
   */
  public long edit(String statementId, Statement made, String who) {
    return write(statementId, Verdict.EDITED, "", Optional.of(made), who);
  }

  private long write(
      String statementId, Verdict verdict, String reason, Optional<Statement> made, String who) {
    Require.filled(who, "name of the reviewer");
    return db.write(
        () -> {
          Target target = target(statementId);
          Require.that(
              verdict != Verdict.ACCEPTED || !target.verdict().isRight(),
              "the statement is %s already",
              target.verdict().word());
          Article article = article(target.articleN());
          made.ifPresent(each -> check(article, each));
          long id =
              rows.insert(
                  target.dossier(),
                  target.thread(),
                  target.pageHash(),
                  verdict,
                  reason,
                  target.seen(),
                  made,
                  who,
                  clock.instant());
          applier.apply(article);
          return id;
        });
  }

  /** Adds a statement that the program did not find, in words that stand in its article. */
  public long add(Statement made, String who) {
    Require.filled(who, "name of the reviewer");
    return db.write(
        () -> {
          long n = db.number("SELECT n FROM article WHERE id = ?", made.articleId()).orElse(-1);
          Require.that(n >= 0, "the ledger has no article %s", made.articleId());
          Article article = article(n);
          check(article, made);
          String view = dossier.shown();
          boolean known =
              db.number("SELECT n FROM statement WHERE id = ? AND dossier = ?", made.id(), view)
                  .isPresent();
          Require.that(!known, "the ledger has this statement already: %s", made.id());
          long id =
              rows.insert(
                  view,
                  made.id(),
                  article.pageHash(),
                  Verdict.ADDED,
                  "",
                  made,
                  Optional.of(made),
                  who,
                  clock.instant());
          applier.apply(article);
          return id;
        });
  }

  /** Takes a decision back; false where it was taken back before. */
  public boolean undo(long decision, String who) {
    Require.filled(who, "name of the reviewer");
    return db.write(
        () -> {
          Optional<Decision> found = rows.find(decision);
          Require.that(found.isPresent(), "the ledger has no decision number %d", decision);
          boolean done = rows.undo(decision, who, clock.instant());
          db.list(
                  "SELECT a.n FROM article a JOIN page p ON p.n = a.page_n WHERE p.hash = ?",
                  row -> row.getLong(1),
                  found.get().pageHash())
              .forEach(n -> applier.apply(article(n)));
          return done;
        });
  }

  /** The decision that holds for a statement. */
  public Optional<Decision> of(String statementId) {
    return db.first(
            "SELECT review_n FROM statement WHERE id = ? AND dossier = ? AND review_n IS NOT NULL",
            row -> row.getLong(1),
            statementId,
            dossier.shown())
        .flatMap(rows::find);
  }

  /**
   * Ids of the statements in view whose id, or the id of the program's statement that they stand
   * for, begins so; at most ten.
   */
  public List<String> named(String beginning) {
    return db.list(
        """
        SELECT id FROM statement WHERE dossier = ? AND shown = 1
          AND (substr(id, 1, ?) = ? OR substr(replaces, 1, ?) = ?) ORDER BY id LIMIT 10""",
        row -> row.getString(1),
        dossier.shown(),
        beginning.length(),
        beginning,
        beginning.length(),
        beginning);
  }

  /** Every decision ever made about a statement, oldest first, those taken back included. */
  public List<Decision> all() {
    return db.read(rows::all);
  }

  /**
   * The decisions that were not taken back and hold for no statement: newer rules do not find it
   * any more, or not surely the same.
   */
  public List<Decision> orphans() {
    return db.read(
        () -> {
          Set<Long> hold =
              Set.copyOf(
                  db.list(
                      "SELECT DISTINCT review_n FROM statement WHERE review_n IS NOT NULL",
                      row -> row.getLong(1)));
          return latest().stream().filter(each -> !hold.contains(each.id())).toList();
        });
  }

  /** The decision that holds about each statement of this dossier, oldest first. */
  public List<Decision> standing() {
    return db.read(
        () -> {
          String view = dossier.shown();
          return latest().stream().filter(each -> each.dossier().equals(view)).toList();
        });
  }

  private List<Decision> latest() {
    Map<List<String>, Decision> latest = new LinkedHashMap<>();
    rows.all().stream()
        .filter(each -> !each.undone())
        .forEach(each -> latest.put(List.of(each.dossier(), each.statementId()), each));
    return latest.values().stream().sorted(Comparator.comparingLong(Decision::id)).toList();
  }

  /** The program's own statements that somebody decided about, as the program made them. */
  public List<StatementRow> ofProgram() {
    return db.read(
        () -> {
          List<Long> numbers =
              db.list(
                  """
                  SELECT s.n FROM statement s JOIN shown sh ON sh.article_n = s.article_n
                  WHERE s.dossier = ? AND s.by_hand = 0 AND s.review_n IS NOT NULL ORDER BY s.n""",
                  row -> row.getLong(1),
                  dossier.shown());
          StatementLoader loader = new StatementLoader(db);
          List<StatementRow> found = new ArrayList<>();
          for (int i = 0; i < numbers.size(); i += CHUNK) {
            found.addAll(loader.load(numbers.subList(i, Math.min(numbers.size(), i + CHUNK))));
          }
          return List.copyOf(found);
        });
  }

  /** Merging and parting provisions. */
  public ProvisionReviews provisions() {
    return new ProvisionReviews(db, clock, dossier, provisions);
  }

  /** Where a reviewer stopped in a queue: id of the last statement that was shown. */
  public Optional<String> place(String who, String queue) {
    return db.first(
        "SELECT statement_id FROM review_place WHERE who = ? AND queue = ?",
        row -> row.getString(1),
        who,
        queue);
  }

  /** Keeps that place. */
  public void keepPlace(String who, String queue, String statementId) {
    db.write(
        () -> {
          db.update(
              "INSERT OR REPLACE INTO review_place (who, queue, statement_id, at)"
                  + " VALUES (?, ?, ?, ?)",
              who,
              queue,
              statementId,
              clock.instant());
        });
  }

  private Target target(String statementId) {
    String view = dossier.shown();
    return db.first(TARGET, row -> target(row, statementId, view), statementId, view)
        .orElseThrow(
            () -> new IllegalArgumentException("the ledger has no statement " + statementId));
  }

  private Target target(ResultSet row, String statementId, String view) throws SQLException {
    return new Target(
        thread(row.getLong("review_n"), statementId),
        view,
        row.getString("hash"),
        row.getLong("article_n"),
        Verdict.of(row.getString("verdict")),
        statement(row.getLong("seen_n")));
  }

  /** The statement about which the decisions before this one were. */
  private String thread(long review, String statementId) {
    return rows.find(review).map(Decision::statementId).orElse(statementId);
  }

  private Statement statement(long n) {
    return new StatementLoader(db).load(List.of(n)).get(0).statement();
  }

  private Article article(long n) {
    return articles.load(List.of(n)).get(n).article();
  }

  private static void check(Article article, Statement made) {
    try {
      new EvidenceCheck(article).accept(made);
    } catch (LedgerException e) {
      throw new IllegalArgumentException(
          "the words \"" + made.evidence().exact() + "\" do not stand there to the letter", e);
    }
  }
}
