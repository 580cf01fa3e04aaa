// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.page.PageFacts;

/** Tells how it stands with the sources. */
final class SourceViews {
  /** The first source of those that hold a page: its articles are shown under that one. */
  private static final String FIRST =
      """
      (SELECT min(o.n) FROM reading x JOIN source o ON o.n = x.source_n
        WHERE x.page_n = r.page_n AND x.superseded_at IS NULL AND o.removed = 0)""";

  private static final String STATE =
      """
      SELECT s.n AS source_number, s.name, s.status, s.message, s.attempted_at, s.removed,
        p.hash, p.written_by, r.*, %s AS first_source
      FROM source s
      LEFT JOIN reading r ON r.source_n = s.n AND r.superseded_at IS NULL
      LEFT JOIN page p ON p.n = r.page_n
      WHERE s.name = ?"""
          .formatted(FIRST);

  private static final String VERSIONS =
      """
      SELECT DISTINCT CASE WHEN sh.dates IS NULL OR a.statement_dates = sh.dates
        THEN a.statement_version END
      FROM source s
      JOIN reading r ON r.source_n = s.n AND r.superseded_at IS NULL
      JOIN article a ON a.page_n = r.page_n
      LEFT JOIN shown sh ON sh.article_n = a.n
      WHERE s.name = ?""";

  private static final String LIST =
      """
      SELECT s.name, s.status, s.message, s.attempted_at, s.removed, r.n IS NOT NULL AS held,
        (SELECT count(*) FROM earlier e WHERE e.source_n = s.n
          AND NOT EXISTS (SELECT 1 FROM shown x WHERE x.article_n = e.article_n)) AS earlier,
        (SELECT name FROM source f WHERE f.n = %s AND f.n <> s.n AND s.removed = 0) AS same_as
      FROM source s LEFT JOIN reading r ON r.source_n = s.n AND r.superseded_at IS NULL
      ORDER BY s.name"""
          .formatted(FIRST);

  private static final String ARTICLES =
      "SELECT source AS name, count(*) AS number FROM shown GROUP BY source";

  private static final String STATEMENTS =
      """
      SELECT sh.source AS name, count(*) AS number
      FROM statement s JOIN shown sh ON sh.article_n = s.article_n
      WHERE s.shown = 1 AND s.verdict <> 'rejected' AND s.dossier = ? GROUP BY sh.source""";

  private static final String NOT_ANALYSED =
      """
      SELECT sh.source AS name, a.language, count(*) AS number
      FROM shown sh JOIN article a ON a.n = sh.article_n
      WHERE a.statement_version IS NULL GROUP BY sh.source, a.language""";

  private final Db db;
  private final DossierView dossier;

  private record Number(String source, int number) {}

  SourceViews(Db db, DossierView dossier) {
    this.db = db;
    this.dossier = dossier;
  }

  Optional<SourceState> state(String source) {
    return db.read(
        () -> {
          Optional<String> version = statementVersion(source);
          return db.first(STATE, row -> state(row, version), source);
        });
  }

  private Optional<String> statementVersion(String source) {
    List<Optional<String>> versions =
        db.list(VERSIONS, row -> Optional.ofNullable(row.getString(1)), source);
    return versions.size() == 1 ? versions.get(0) : Optional.empty();
  }

  private static SourceState state(ResultSet row, Optional<String> version) throws SQLException {
    Optional<String> hash = Rows.text(row, "hash");
    return new SourceState(
        row.getString("name"),
        SourceStatus.of(row.getBoolean("removed"), row.getString("status"), hash.isPresent()),
        row.getString("message"),
        Rows.instant(row, "attempted_at"),
        hash,
        hash.isPresent() ? PageStore.facts(row) : PageFacts.NONE,
        readerVersion(row),
        version);
  }

  private static Optional<String> readerVersion(ResultSet row) throws SQLException {
    long source = row.getLong("source_number");
    boolean first = row.getLong("first_source") == source;
    // Made with the facts of another source, which has since changed or was taken out.
    boolean inherited = first && row.getLong("written_by") != source;
    return inherited ? Optional.empty() : Rows.text(row, "reader_version");
  }

  List<SourceRow> list() {
    return db.read(
        () -> {
          Map<String, Integer> articles = numbers(ARTICLES);
          Map<String, Integer> statements = numbers(STATEMENTS, dossier.shown());
          Map<String, Map<String, Integer>> notAnalysed = notAnalysed();
          return List.copyOf(
              db.list(LIST, row -> sourceRow(row, articles, statements, notAnalysed)));
        });
  }

  private static SourceRow sourceRow(
      ResultSet row,
      Map<String, Integer> articles,
      Map<String, Integer> statements,
      Map<String, Map<String, Integer>> notAnalysed)
      throws SQLException {
    String name = row.getString("name");
    return new SourceRow(
        name,
        SourceStatus.of(row.getBoolean("removed"), row.getString("status"), row.getBoolean("held")),
        row.getString("message"),
        Rows.instant(row, "attempted_at"),
        Rows.text(row, "same_as"),
        articles.getOrDefault(name, 0),
        statements.getOrDefault(name, 0),
        row.getInt("earlier"),
        notAnalysed.getOrDefault(name, Map.of()));
  }

  private Map<String, Integer> numbers(String sql, Object... values) {
    return db
        .list(sql, row -> new Number(row.getString("name"), row.getInt("number")), values)
        .stream()
        .collect(Collectors.toMap(Number::source, Number::number));
  }

  private Map<String, Map<String, Integer>> notAnalysed() {
    Map<String, Map<String, Integer>> result = new HashMap<>();
    Function<String, Map<String, Integer>> none = source -> new HashMap<>();
    db.list(
        NOT_ANALYSED,
        row ->
            result
                .computeIfAbsent(row.getString("name"), none)
                .put(row.getString("language"), row.getInt("number")));
    return result;
  }

  Counts counts() {
    return db.first(
            """
            SELECT count(*) AS sources,
              coalesce(sum(removed = 0 AND status = 'failed'), 0) AS failed,
              coalesce(sum(removed), 0) AS removed,
              (SELECT count(*) FROM shown) AS articles,
              (SELECT count(*) FROM statement
                WHERE shown = 1 AND verdict <> 'rejected' AND dossier = ?) AS statements,
              (SELECT count(*) FROM story) AS stories
            FROM source""",
            row ->
                new Counts(
                    row.getLong("sources"),
                    row.getLong("failed"),
                    row.getLong("removed"),
                    row.getLong("articles"),
                    row.getLong("statements"),
                    row.getLong("stories")),
            dossier.shown())
        .orElseThrow();
  }
}
