// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.text.Require;

/** Writes sources, pages and their readings. */
final class PageStore {
  private static final String SOURCE =
      """
      INSERT INTO source (name, status, message, attempted_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET status = excluded.status, message = excluded.message,
        attempted_at = excluded.attempted_at
      RETURNING n""";

  private static final String READING_COLUMNS =
      "url, outlet, via, published_from, published_to, published_basis, captured_from, captured_to,"
          + " captured_basis, title";

  private static final String CURRENT =
      "SELECT n, page_n FROM reading WHERE source_n = ? AND superseded_at IS NULL";

  private static final String FIRST_SOURCE =
      """
      SELECT min(s.n) FROM reading r JOIN source s ON s.n = r.source_n
      WHERE r.page_n = ? AND r.superseded_at IS NULL AND s.removed = 0""";

  private final Db db;
  private final ArticleStore articles;
  private final Shown shown;
  private final ReviewApplier reviews;
  private final Earlier earlier;

  private record Reading(long n, long page) {}

  PageStore(Db db, Shown shown) {
    this.db = db;
    this.articles = new ArticleStore(db);
    this.shown = shown;
    this.reviews = new ReviewApplier(db);
    this.earlier = new Earlier(db);
  }

  void save(Page page, List<Article> found, String readerVersion, Instant when) {
    found.forEach(article -> requireOn(page, article));
    Require.filled(readerVersion, "version of the reader");
    db.write(() -> write(page, found, readerVersion, when));
  }

  void recordFailure(String source, String message, Instant when) {
    Require.filled(source, "source");
    Require.filled(message, "message of a failure");
    db.write(() -> attempt(source, SourceStatus.FAILED, message, when));
  }

  private static void requireOn(Page page, Article article) {
    Require.that(
        article.pageHash().equals(page.hash()),
        "the article %s stands on another page than %s",
        article.id(),
        page.source());
  }

  private void write(Page page, List<Article> found, String readerVersion, Instant when) {
    long source = attempt(page.source(), SourceStatus.READ, "", when);
    Optional<Reading> before =
        db.first(CURRENT, row -> new Reading(row.getLong(1), row.getLong(2)), source);
    long stored = storedPage(page, source);
    before
        .filter(reading -> reading.page() != stored)
        .ifPresent(reading -> supersede(reading, when));
    db.update("DELETE FROM reading WHERE source_n = ? AND superseded_at IS NULL", source);
    insertReading(source, stored, page.facts(), readerVersion, when);
    if (ownsPage(source, stored)) {
      db.update(
          "UPDATE page SET written_by = ?, text = ? WHERE n = ?",
          source,
          Packed.packText(page.text(), page.bytes()),
          stored);
      articles.replace(stored, page.source(), found);
      reviews.apply(page.hash(), found);
    }
    shown.refresh(stored);
    earlier.refresh(source);
  }

  private long attempt(String source, SourceStatus status, String message, Instant when) {
    return db.number(SOURCE, source, status.word(), message, when).orElseThrow();
  }

  private void supersede(Reading reading, Instant when) {
    db.update("UPDATE reading SET superseded_at = ? WHERE n = ?", when, reading.n());
    shown.refresh(reading.page());
  }

  private long storedPage(Page page, long source) {
    OptionalLong known = db.number("SELECT n FROM page WHERE hash = ?", page.hash());
    if (known.isPresent()) {
      return known.getAsLong();
    }
    byte[] bytes = page.bytes();
    return db.number(
            "INSERT INTO page (hash, written_by, size, bytes, text) VALUES (?, ?, ?, ?, ?)"
                + " RETURNING n",
            page.hash(),
            source,
            bytes.length,
            Packed.pack(bytes),
            Packed.packText(page.text(), bytes))
        .orElseThrow();
  }

  private void insertReading(
      long source, long page, PageFacts facts, String readerVersion, Instant when) {
    db.update(
        "INSERT INTO reading ("
            + READING_COLUMNS
            + ", source_n, page_n, reader_version, read_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        facts.url(),
        facts.outlet(),
        facts.via(),
        Rows.from(facts.published()),
        Rows.to(facts.published()),
        Rows.basis(facts.published()),
        Rows.from(facts.captured()),
        Rows.to(facts.captured()),
        Rows.basis(facts.captured()),
        facts.title(),
        source,
        page,
        readerVersion,
        when);
  }

  /** Whether a page's articles come from this source: the first one that holds it. */
  private boolean ownsPage(long source, long page) {
    long first = db.number(FIRST_SOURCE, page).orElse(0);
    // Nobody's page, because its source was taken out: whoever reads it keeps it up to date.
    return first == source || first == 0;
  }

  Optional<Page> page(String source) {
    return db.first(
        """
        SELECT s.name, p.bytes, p.text AS page_text, r.* FROM source s
        JOIN reading r ON r.source_n = s.n AND r.superseded_at IS NULL
        JOIN page p ON p.n = r.page_n WHERE s.name = ?""",
        PageStore::page,
        source);
  }

  private static Page page(ResultSet row) throws SQLException {
    byte[] bytes = Packed.unpack(row.getBytes("bytes"));
    String text = Packed.unpackText(row.getBytes("page_text"), bytes);
    return new Page(row.getString("name"), bytes, text, facts(row));
  }

  static PageFacts facts(ResultSet row) throws SQLException {
    return new PageFacts(
        Rows.text(row, "url"),
        Rows.text(row, "outlet"),
        Rows.text(row, "via"),
        Rows.span(row, "published"),
        Rows.span(row, "captured"),
        Rows.text(row, "title"));
  }
}
