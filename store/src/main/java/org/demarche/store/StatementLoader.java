// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.text.Span;

/** Makes statements of their rows, a chunk of numbers at a time; for one list, then thrown away. */
final class StatementLoader {
  private static final int ARTICLES_KEPT = 1_000;

  private static final String STATEMENTS =
      """
      SELECT s.n AS parent, s.*, p.id AS holder_id, p.name AS holder_name
      FROM statement s JOIN party p ON p.n = s.holder_n
      WHERE s.n IN (%s)""";

  private static final String ADDRESSEES =
      """
      SELECT d.statement_n AS parent, p.id, p.name FROM addressee d JOIN party p ON p.n = d.party_n
      WHERE d.statement_n IN (%s) ORDER BY d.statement_n, d.ordinal""";

  private static final String SCOPE =
      """
      SELECT statement_n AS parent, item FROM scope
      WHERE statement_n IN (%s) ORDER BY statement_n, ordinal""";

  private static final String HOMES =
      "SELECT n AS parent, article_n FROM statement WHERE n IN (%s)";

  private final Db db;
  private final ArticleLoader loader;

  /** Articles of the statements just loaded, since neighbours often share one. */
  private final Map<Long, ArticleRow> articles =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ArticleRow> eldest) {
          return size() > ARTICLES_KEPT;
        }
      };

  private record Parts(Map<Long, List<Party>> addressees, Map<Long, List<String>> scope) {}

  StatementLoader(Db db) {
    this.db = db;
    this.loader = new ArticleLoader(db);
  }

  /** The statements with these numbers (no more than articles are kept), in this order. */
  List<StatementRow> load(List<Long> numbers) {
    loadArticles(numbers);
    Parts parts =
        new Parts(
            Children.of(
                db, numbers, ADDRESSEES, row -> new Party(row.getString(2), row.getString(3))),
            Children.of(db, numbers, SCOPE, row -> row.getString("item")));
    Map<Long, List<StatementRow>> rows =
        Children.of(db, numbers, STATEMENTS, row -> statement(row, parts));
    return numbers.stream().map(n -> rows.get(n).get(0)).toList();
  }

  private void loadArticles(Collection<Long> numbers) {
    Set<Long> missing = new HashSet<>();
    Children.of(db, numbers, HOMES, row -> row.getLong("article_n"))
        .values()
        .forEach(missing::addAll);
    // By get, not by keySet(): a look keeps an article from being the eldest.
    missing.removeIf(n -> articles.get(n) != null);
    articles.putAll(loader.load(missing));
  }

  private StatementRow statement(ResultSet row, Parts parts) throws SQLException {
    long n = row.getLong("parent");
    ArticleRow home = articles.get(row.getLong("article_n"));
    Statement statement =
        new Statement(
            home.article().id(),
            Act.of(row.getString("act")),
            new Party(row.getString("holder_id"), row.getString("holder_name")),
            speaker(row),
            parts.addressees().getOrDefault(n, List.of()),
            row.getString("issue"),
            row.getString("content"),
            Rows.text(row, "condition"),
            parts.scope().getOrDefault(n, List.of()),
            Mode.of(row.getString("mode")),
            Rows.span(row, "said"),
            evidence(row, home),
            row.getString("rule"),
            row.getDouble("confidence"));
    return new StatementRow(
        statement, home, Verdict.of(row.getString("verdict")), Rows.text(row, "replaces"));
  }

  private static Optional<Speaker> speaker(ResultSet row) throws SQLException {
    String role = row.getString("speaker_role");
    return Rows.text(row, "speaker_name").map(name -> new Speaker(name, role));
  }

  private static Evidence evidence(ResultSet row, ArticleRow home) throws SQLException {
    boolean title = row.getString("evidence_in").equals("title");
    String whole = title ? home.article().title() : home.article().text();
    Span place = new Span(row.getInt("evidence_start"), row.getInt("evidence_end"));
    return new Evidence(
        title ? Evidence.In.TITLE : Evidence.In.TEXT,
        row.getString("evidence_exact"),
        whole.substring(place.start() - row.getInt("prefix_length"), place.start()),
        whole.substring(place.end(), place.end() + row.getInt("suffix_length")),
        place);
  }
}
