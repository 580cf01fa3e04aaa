// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.statement.Act;

/** Lists articles and statements in view. */
final class Lists {
  /** Rows loaded at a time: enough to make queries few, few enough to stay small in memory. */
  private static final int CHUNK = 400;

  private final Db db;
  private final String asked;
  private final DossierView dossier;

  /**
   * Lists of what is in view.
   *
   * @param asked the dossier whose statements are made
   * @param dossier the one whose statements are shown
   */
  Lists(Db db, String asked, DossierView dossier) {
    this.db = db;
    this.asked = asked;
    this.dossier = dossier;
  }

  void eachArticle(ArticleFilter filter, Consumer<ArticleRow> consumer) {
    db.read(
        () -> {
          ArticleLoader loader = new ArticleLoader(db);
          for (List<Long> chunk : chunks(articleNumbers(filter))) {
            Map<Long, ArticleRow> rows = loader.load(chunk);
            chunk.forEach(n -> consumer.accept(rows.get(n)));
          }
          return null;
        });
  }

  List<ArticleRow> articles(ArticleFilter filter) {
    List<ArticleRow> result = new ArrayList<>();
    eachArticle(filter, result::add);
    return List.copyOf(result);
  }

  void eachStatement(StatementFilter filter, Consumer<StatementRow> consumer) {
    db.read(
        () -> {
          StatementLoader loader = new StatementLoader(db);
          chunks(statementNumbers(filter)).forEach(chunk -> loader.load(chunk).forEach(consumer));
          return null;
        });
  }

  List<StatementRow> statements(StatementFilter filter) {
    List<StatementRow> result = new ArrayList<>();
    eachStatement(filter, result::add);
    return List.copyOf(result);
  }

  /** Ids of articles in view whose statements were not made, or not with this version and dates. */
  List<String> toAnalyse(Optional<String> source, String version, List<String> languages) {
    Where where =
        new Where()
            .when("coalesce(x.dates <> sh.dates OR x.version <> ?, 1)", Optional.of(version))
            .anyOf("a.language IN (%s)", languages)
            .when("sh.source = ?", source);
    return db.list(
        "SELECT a.id FROM shown sh JOIN article a ON a.n = sh.article_n"
            + " LEFT JOIN analysis x ON x.article_n = a.n AND x.dossier = ?"
            + where.sql()
            + " ORDER BY sh.source, sh.ordinal",
        row -> row.getString(1),
        Stream.concat(Stream.of(asked), Stream.of(where.values())).toArray());
  }

  List<Long> articleNumbers(ArticleFilter filter) {
    Where where =
        new Where()
            .anyOf("a.id IN (%s)", filter.ids())
            .anyOf("(sh.source IN (%s) OR sh.label IN (%s))", filter.pages())
            .anyOf("sh.outlet IN (%s)", filter.outlets())
            .anyOf("sh.via IN (%s)", filter.vias())
            .anyOf("a.language IN (%s)", filter.languages())
            .when("sh.published_to >= ?", filter.from())
            .when("sh.published_from <= ?", filter.to());
    filter.query().ifPresent(query -> QuerySql.ofArticles(db, query, dossier.shown(), where));
    List<Object> before = new ArrayList<>();
    if (filter.earlier()) {
      before.addAll(filter.ids());
      before.addAll(filter.ids());
    }
    return new InOrder(
            db,
            "SELECT sh.article_n FROM "
                + (filter.earlier() ? Earlier.listed(filter.ids().size()) : "shown")
                + " sh JOIN article a ON a.n = sh.article_n",
            before,
            "sh.day",
            "sh.source, sh.ordinal, "
                + (filter.earlier() ? "sh.superseded_at IS NULL, sh.superseded_at, " : "")
                + "a.id",
            where)
        .numbers(filter.newestFirst(), filter.limit(), filter.offset());
  }

  List<Long> statementNumbers(StatementFilter filter) {
    Where where =
        new Where()
            .and("s.shown = 1")
            .when("s.dossier = ?", Optional.of(dossier.shown()))
            .anyOf("s.id IN (%s)", filter.ids())
            .anyOf("s.article_n IN (SELECT n FROM article WHERE id IN (%s))", filter.articles())
            .anyOf("(sh.source IN (%s) OR sh.label IN (%s))", filter.pages())
            .anyOf("s.holder_n IN (SELECT n FROM party WHERE id IN (%s))", filter.parties())
            .anyOf(
                "EXISTS (SELECT 1 FROM addressee d JOIN party p ON p.n = d.party_n"
                    + " WHERE d.statement_n = s.n AND p.id IN (%s))",
                filter.addressees())
            .anyOf("s.issue IN (%s)", filter.issues())
            .anyOf("s.act IN (%s)", filter.acts().stream().map(Act::word).toList())
            .anyOf("sh.outlet IN (%s)", filter.outlets())
            .anyOf("sh.via IN (%s)", filter.vias())
            .anyOf("s.verdict IN (%s)", verdicts(filter))
            .when("s.said_to >= ?", filter.from())
            .when("s.said_from <= ?", filter.to())
            // The same for the column that the list is ordered by, so that it ends early.
            .when("s.day <= ?", filter.to());
    filter.query().ifPresent(query -> QuerySql.ofStatements(db, query, where));
    return new InOrder(
            db,
            "SELECT s.n FROM statement s JOIN shown sh ON sh.article_n = s.article_n",
            List.of(),
            "s.day",
            "sh.source, sh.ordinal, CASE s.evidence_in WHEN 'title' THEN 0 ELSE 1 END,"
                + " s.evidence_start, s.evidence_end, s.id",
            where)
        .numbers(filter.newestFirst(), filter.limit(), filter.offset());
  }

  private static List<String> verdicts(StatementFilter filter) {
    boolean all = filter.verdicts().size() == Verdict.values().length;
    return all ? List.of() : filter.verdicts().stream().map(Verdict::word).sorted().toList();
  }

  private static List<List<Long>> chunks(List<Long> numbers) {
    List<List<Long>> result = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += CHUNK) {
      result.add(numbers.subList(i, Math.min(numbers.size(), i + CHUNK)));
    }
    return result;
  }
}
