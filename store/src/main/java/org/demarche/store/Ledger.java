// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.page.Page;
import org.demarche.party.Party;
import org.demarche.query.Query;
import org.demarche.statement.ChangeClaim;
import org.demarche.statement.Statement;
import org.demarche.story.Story;

/**
 * The record of what was read, found and corrected: one SQLite file, the only place with SQL.
 *
 * <p>Every change is whole or not there, through a crash of the program or the machine. Other
 * processes may read while one writes. Methods may be called from several threads; they take turns.
 *
 * <p>Everything throws {@link LedgerException} where the ledger cannot be used, and {@link
 * IllegalArgumentException} where an argument is wrong; both say so in a sentence for a user.
 */
public final class Ledger implements AutoCloseable {
  private final Db db;
  private final Clock clock;
  private final PageStore pages;
  private final StatementStore statements;
  private final ClaimStore claims;
  private final CorrectionStore corrections;
  private final StoryStore stories;
  private final Lists lists;
  private final SourceViews sources;
  private final FetchStore fetches;
  private final DossierView view;

  private Ledger(Db db, Clock clock, String dossier) {
    this.claims = new ClaimStore(db, dossier);
    this.db = db;
    this.view = new DossierView(db, dossier);
    this.clock = clock;
    Shown shown = new Shown(db);
    this.pages = new PageStore(db, shown);
    this.statements = new StatementStore(db, dossier);
    this.corrections = new CorrectionStore(db, shown);
    this.stories = new StoryStore(db);
    this.lists = new Lists(db, dossier, view);
    this.sources = new SourceViews(db, view);
    this.fetches = new FetchStore(db);
  }

  /**
   * Opens a ledger, makes it where there is none (no file, or an empty one), and brings an older
   * one up to date.
   *
   * @param location path of a SQLite file, or {@code jdbc:sqlite:PATH?NAME=VALUE&…} with settings
   *     of its driver such as {@code busy_timeout} in milliseconds (10000 where not given)
   * @throws LedgerException where the place cannot be used, or holds something else
   */
  public static Ledger open(String location) {
    return open(location, Clock.systemUTC());
  }

  /** The same, with the clock that dates corrections by hand. */
  public static Ledger open(String location, Clock clock) {
    return open(location, clock, "");
  }

  /**
   * The same for a dossier: its statements are made and shown, and those of others left alone.
   *
   * @param dossier the dossier's name; "" without one
   */
  public static Ledger open(String location, Clock clock, String dossier) {
    return new Ledger(Opening.open(location), clock, dossier);
  }

  /**
   * Runs several changes as one: all of them, or none where the work throws. Faster than one by
   * one, since a transaction costs more than a row.
   */
  public void together(Runnable changes) {
    db.write(changes);
  }

  // What was read

  /** What is stored of a source; empty where it was never tried. */
  public Optional<SourceState> sourceState(String source) {
    return sources.state(source);
  }

  /**
   * Stores what a source holds now, and its articles in place of those it had. Articles whose id,
   * title and text stay the same keep their statements. What a changed source held before goes out
   * of view; articles of it that say something else are kept as earlier versions, which belong to
   * their stories and count nowhere. Bytes that another source holds too are stored and shown once,
   * under the source that came first. A source that was taken out by hand stays out.
   *
   * @param page the page; its source is the name under which the ledger knows it
   * @param articles its articles; the page of each begins with the page's source
   * @param readerVersion what made them: results of another version are stale
   * @param when when it was read
   */
  public void savePage(Page page, List<Article> articles, String readerVersion, Instant when) {
    pages.save(page, articles, readerVersion, when);
  }

  /** Notes that a source could not be read, and why. What was read of it before stays in view. */
  public void recordFailure(String source, String message, Instant when) {
    pages.recordFailure(source, message, when);
  }

  /**
   * Takes back that a source could not be read: it can now. One that holds no page of its own, such
   * as a feed whose entries are pages, is then no longer listed.
   */
  public void clearFailure(String source) {
    fetches.clearFailure(source);
  }

  /** What its server said of an address; empty where it was never read whole. */
  public Optional<FetchState> fetchState(String address) {
    return fetches.state(address);
  }

  /** Stores what a server said of an address whose content was read whole. */
  public void saveFetch(FetchState state) {
    fetches.save(state);
  }

  /** The page that a source holds, with its bytes; in view or not. */
  public Optional<Page> page(String source) {
    return db.read(() -> pages.page(source));
  }

  // What was found

  /**
   * Ids of the articles in view that lack statements of this version: nobody made them yet, another
   * version did, or the article's date or language was another then (a correction by hand, a
   * manifest). By source and place on the page.
   *
   * @param languages ISO 639-1 codes of the languages to analyse; empty for all
   */
  public List<String> toAnalyse(String statementVersion, List<String> languages) {
    return lists.toAnalyse(Optional.empty(), statementVersion, languages);
  }

  /** The same for the articles of one source. */
  public List<String> toAnalyse(String source, String statementVersion, List<String> languages) {
    return lists.toAnalyse(Optional.of(source), statementVersion, languages);
  }

  /**
   * Stores the statements of an article in place of those it had. Two of one id are one. No call
   * for an article that is not analysed: an empty list says that there is no statement in it.
   *
   * @param statementVersion what made them: rules, analyzer and data
   * @throws LedgerException where the evidence of one does not stand in the article to the letter;
   *     nothing is stored then
   */
  public void saveStatements(String articleId, List<Statement> found, String statementVersion) {
    saveStatements(articleId, found, List.of(), statementVersion);
  }

  /** The same with what the article itself says about how positions moved. */
  public void saveStatements(
      String articleId, List<Statement> found, List<ChangeClaim> claims, String statementVersion) {
    statements.save(articleId, found, claims, statementVersion);
  }

  /** What the articles in view say about how positions moved, by the date of the article. */
  public List<ClaimRow> claims() {
    return claims.list();
  }

  /**
   * Works out the stories of the articles that were added, changed, taken out or put back since the
   * last call, and of those that are copies of these. Each is compared with the few that share its
   * sampled shingles, so that the time depends on what is new, not on what the ledger holds. The
   * result is that of all articles compared at once, whatever the order in which they came.
   *
   * @param storyVersion what compares: with another one than last time all is worked out anew
   */
  public void updateStories(String storyVersion) {
    new StoryUpdate(db, stories).run(storyVersion);
  }

  /** Stores the stories in place of those that were there: for those worked out elsewhere. */
  public void saveStories(List<Story> found) {
    stories.replaceAll(found);
  }

  // Corrections by hand

  /**
   * Sets a field of an article by hand, through later reads of the same page.
   *
   * @param value the value, "" for none; a date as "2024-06-14" or "2024-06-01/2024-06-30"
   * @return number of the correction, for {@link #undo}
   */
  public long setField(String articleId, ArticleField field, String value) {
    return corrections.set(articleId, field, value, clock.instant());
  }

  /** Goes back to what was read; false where nothing was set. */
  public boolean unset(String articleId, ArticleField field) {
    return corrections.unset(articleId, field, clock.instant());
  }

  /** Takes a source's page out of view, through later reads; false where it is out already. */
  public boolean removePage(String source) {
    return corrections.setRemoved(source, true, clock.instant());
  }

  /** Puts a page back that was taken out; false where it is in view. */
  public boolean restorePage(String source) {
    return corrections.setRemoved(source, false, clock.instant());
  }

  /** Undoes a correction, so that the one before it holds; false where it is undone already. */
  public boolean undo(long correction) {
    return corrections.undo(correction, clock.instant());
  }

  /** Every correction ever made, oldest first, those undone included. */
  public List<Correction> corrections() {
    return db.read(() -> List.copyOf(corrections.list()));
  }

  // Views

  /** The articles in view, by date (unknown last), source and place on the page. */
  public List<ArticleRow> articles(ArticleFilter filter) {
    return lists.articles(filter);
  }

  /** The same, one by one, for ledgers of any size. The ledger cannot be changed meanwhile. */
  public void eachArticle(ArticleFilter filter, Consumer<ArticleRow> consumer) {
    lists.eachArticle(filter, consumer);
  }

  /** The article with this id, where it is in view. */
  public Optional<ArticleRow> article(String id) {
    return articles(ArticleFilter.builder().id(id).build()).stream().findFirst();
  }

  /**
   * The statements in view, by date (said, else published, unknown last), source and place on the
   * page.
   */
  public List<StatementRow> statements(StatementFilter filter) {
    return lists.statements(filter);
  }

  /** The same, one by one, for ledgers of any size. The ledger cannot be changed meanwhile. */
  public void eachStatement(StatementFilter filter, Consumer<StatementRow> consumer) {
    lists.eachStatement(filter, consumer);
  }

  /** The statement with this id, where it is in view and nobody rejected it. */
  public Optional<StatementRow> statement(String id) {
    return statements(StatementFilter.builder().id(id).build()).stream().findFirst();
  }

  /** The statement with this id, where it is in view, whatever reviewers think of it. */
  public Optional<StatementRow> statementOfAnyVerdict(String id) {
    return statements(StatementFilter.builder().id(id).verdicts(Set.of()).build()).stream()
        .findFirst();
  }

  /**
   * The passages in which these statements meet the query's words, by id; a word that was found
   * stands between asterisks.
   */
  public Map<String, String> statementSnippets(Collection<String> ids, Query query) {
    return new Snippets(db).ofStatements(ids, view.shown(), query);
  }

  /** The same of articles. */
  public Map<String, String> articleSnippets(Collection<String> ids, Query query) {
    return new Snippets(db).ofArticles(ids, query);
  }

  /** Every party that holds a position, with each name it has; in all dossiers. */
  public List<Party> parties() {
    return db.list(
        "SELECT id, name FROM party ORDER BY id, name",
        row -> new Party(row.getString(1), row.getString(2)));
  }

  /** The issues of the statements in view, with how many there are of each. */
  public Map<String, Long> issues() {
    Map<String, Long> issues = new TreeMap<>();
    db.list(
        "SELECT issue, count(*) FROM statement WHERE shown = 1 AND dossier = ? GROUP BY issue",
        row -> issues.put(row.getString(1), row.getLong(2)),
        view.shown());
    return issues;
  }

  /** What reviewers decided, and where they decide. */
  public Reviews reviews() {
    return new Reviews(db, clock, view);
  }

  /** What was cut from an article, in page order; empty where the article is not in view. */
  public List<Cut> cuts(String articleId) {
    return article(articleId).map(row -> row.article().cuts()).orElse(List.of());
  }

  /** Every source, by name. */
  public List<SourceRow> sources() {
    return sources.list();
  }

  /** How much the ledger holds in view. */
  public Counts counts() {
    return db.read(sources::counts);
  }

  /** Number of articles that sources held before they changed: {@link ArticleFilter#earlier()}. */
  public long earlierVersions() {
    return db.read(() -> new Earlier(db).count());
  }

  /** The stories as they were saved, by first day (unknown last). */
  public List<Story> stories() {
    return stories.list();
  }

  /** The story that an article belongs to. */
  public Optional<Story> storyOf(String articleId) {
    return stories.of(articleId);
  }

  // Care

  /**
   * What is wrong with the ledger, in sentences; empty where nothing is. Looks at the file, at the
   * links between rows, at every page's bytes and at every statement's evidence.
   */
  public List<String> check() {
    return new Health(db).check();
  }

  /**
   * Writes a whole copy of the ledger to a new file, while others may use it.
   *
   * @throws LedgerException where the file exists or cannot be written
   */
  public void backup(Path target) {
    new Health(db).backup(target);
  }

  /**
   * A mark that differs after every change of the ledger, by whichever process. It says nothing but
   * that.
   */
  public String mark() {
    return db.read(
        () ->
            db.number("PRAGMA data_version").orElse(0)
                + "."
                + db.number("SELECT total_changes()").orElse(0));
  }

  @Override
  public void close() {
    db.close();
  }
}
