// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.statement.Statement;

/**
 * Puts reviewers' decisions on the statements of an article: works out, from the rows of decisions
 * alone, what each statement's verdict is and which statements were made by hand. Called whenever a
 * statement or a decision changes, in the same transaction.
 */
final class ReviewApplier {
  private static final String CLEAR =
      """
      UPDATE statement SET verdict = 'none', review_n = NULL, replaced = 0,
        shown = EXISTS (SELECT 1 FROM shown WHERE shown.article_n = statement.article_n)
      WHERE article_n = ? AND dossier = ? AND review_n IS NOT NULL""";

  private final Db db;
  private final ReviewRows rows;
  private final StatementWriter writer;

  ReviewApplier(Db db) {
    this.db = db;
    this.rows = new ReviewRows(db);
    this.writer = new StatementWriter(db);
  }

  /** What was decided about one statement and not taken back, in order. */
  private record Thread(List<Decision> decisions) {
    Decision last() {
      return decisions.get(decisions.size() - 1);
    }

    /** Whether a reviewer added the statement: then it is there without the program's. */
    boolean isAdded() {
      return decisions.stream().anyMatch(each -> each.verdict() == Verdict.ADDED);
    }

    /** The statement as the latest reviewer made it. */
    Optional<Statement> made() {
      return decisions.stream().flatMap(each -> each.made().stream()).reduce((a, b) -> b);
    }
  }

  /** Puts the decisions about a page on the statements of its articles. */
  void apply(String pageHash, Collection<Article> articles) {
    List<Decision> decisions = rows.ofPage(pageHash);
    if (!decisions.isEmpty()) {
      articles.forEach(article -> apply(article, decisions));
    }
  }

  /** Puts the decisions about its page on the statements of an article. */
  void apply(Article article) {
    apply(article.pageHash(), List.of(article));
  }

  private void apply(Article article, List<Decision> ofPage) {
    long n = db.number("SELECT n FROM article WHERE id = ?", article.id()).orElseThrow();
    Set<String> there =
        Set.copyOf(
            db.list(
                "SELECT id FROM article WHERE page_n = (SELECT page_n FROM article WHERE n = ?)",
                row -> row.getString(1),
                n));
    Map<String, List<Decision>> byDossier =
        ofPage.stream()
            .filter(each -> isAbout(each, article, there))
            .collect(Collectors.groupingBy(Decision::dossier));
    byDossier.forEach((dossier, decisions) -> apply(article, n, dossier, decisions));
  }

  /** About this article, or about one that the page had and has no more. */
  private static boolean isAbout(Decision decision, Article article, Set<String> there) {
    String id = decision.seen().articleId();
    return id.equals(article.id()) || !there.contains(id);
  }

  private void apply(Article article, long n, String dossier, List<Decision> decisions) {
    db.update(
        "DELETE FROM statement WHERE article_n = ? AND dossier = ? AND by_hand = 1", n, dossier);
    db.update(CLEAR, n, dossier);
    Map<String, Long> numbers = numbers(n, dossier);
    Map<String, Statement> statements = statements(numbers);
    Collection<Thread> threads = threads(decisions);
    Map<Long, String> anchors =
        Anchors.of(
            threads.stream().filter(each -> !each.isAdded()).map(Thread::last).toList(),
            statements);
    Rowset now = new Rowset(article, writer.home(n, dossier), numbers, statements);
    for (Thread thread : threads) {
      if (thread.isAdded()) {
        applyAdded(now, thread);
      } else {
        Optional.ofNullable(anchors.get(thread.last().id()))
            .ifPresent(id -> applyTo(now, id, thread));
      }
    }
  }

  /** The program's statements of an article, by id. */
  private record Rowset(
      Article article,
      StatementWriter.Home home,
      Map<String, Long> numbers,
      Map<String, Statement> statements) {}

  private void applyTo(Rowset now, String id, Thread thread) {
    Decision last = thread.last();
    if (last.verdict() != Verdict.EDITED) {
      mark(now.numbers().get(id), last.verdict(), last);
      return;
    }
    // Words that are no longer there, or not there once: the decision is listed as an orphan.
    last.made()
        .flatMap(made -> Anchors.in(now.article(), made))
        .ifPresent(
            made -> {
              mark(now.numbers().get(id), Verdict.EDITED, last);
              if (!made.id().equals(id)) {
                replace(now.numbers().get(id));
                insert(now, made, Optional.of(id), last);
              }
            });
  }

  private void applyAdded(Rowset now, Thread thread) {
    thread
        .made()
        .flatMap(made -> Anchors.in(now.article(), made))
        .ifPresent(
            made -> {
              List<String> same =
                  now.statements().entrySet().stream()
                      .filter(each -> Anchors.isSame(made, each.getValue()))
                      .map(Map.Entry::getKey)
                      .toList();
              // What the program finds by now is not told twice.
              if (same.size() == 1 && !same.get(0).equals(made.id())) {
                mark(now.numbers().get(same.get(0)), thread.last().verdict(), thread.last());
                replace(now.numbers().get(same.get(0)));
              }
              insert(now, made, Optional.empty(), thread.last());
            });
  }

  /** Where the program says the same to the letter, its statement gets the verdict. */
  private void insert(Rowset now, Statement made, Optional<String> replaces, Decision last) {
    Long known = now.numbers().get(made.id());
    if (known != null) {
      mark(known, last.verdict() == Verdict.EDITED ? Verdict.ACCEPTED : last.verdict(), last);
    } else if (!exists(made.id(), now.home().dossier())) {
      writer.insert(
          now.home(), made, new StatementWriter.Hand(replaces, last.verdict(), last.id()));
    }
  }

  private boolean exists(String id, String dossier) {
    return db.number("SELECT n FROM statement WHERE id = ? AND dossier = ?", id, dossier)
        .isPresent();
  }

  private void mark(long statement, Verdict verdict, Decision decision) {
    db.update(
        "UPDATE statement SET verdict = ?, review_n = ? WHERE n = ?",
        verdict.word(),
        decision.id(),
        statement);
  }

  private void replace(long statement) {
    db.update("UPDATE statement SET replaced = 1, shown = 0 WHERE n = ?", statement);
  }

  private static Collection<Thread> threads(List<Decision> decisions) {
    Map<String, List<Decision>> byStatement = new LinkedHashMap<>();
    decisions.stream()
        .filter(each -> !each.undone())
        .forEach(
            each ->
                byStatement.computeIfAbsent(each.statementId(), id -> new ArrayList<>()).add(each));
    return byStatement.values().stream().map(Thread::new).toList();
  }

  private Map<String, Long> numbers(long article, String dossier) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    db.list(
        "SELECT id, n FROM statement WHERE article_n = ? AND dossier = ? ORDER BY n",
        row -> numbers.put(row.getString(1), row.getLong(2)),
        article,
        dossier);
    return numbers;
  }

  private Map<String, Statement> statements(Map<String, Long> numbers) {
    Map<String, Statement> statements = new LinkedHashMap<>();
    if (!numbers.isEmpty()) {
      new StatementLoader(db)
          .load(List.copyOf(numbers.values()))
          .forEach(row -> statements.put(row.statement().id(), row.statement()));
    }
    return statements;
  }
}
