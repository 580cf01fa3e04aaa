// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.query.Field;
import org.demarche.query.Query;

/**
 * A query as a condition of SQL, over the aliases that lists use: s for statement, sh for shown,
 * with values apart from it. Of articles, fields of statements ask for one statement that has them
 * all.
 */
final class QuerySql {
  private final Db db;
  private final boolean ofArticles;
  private final List<Object> values = new ArrayList<>();

  private QuerySql(Db db, boolean ofArticles) {
    this.db = db;
    this.ofArticles = ofArticles;
  }

  /** Adds the condition that a statement meets the query. */
  static void ofStatements(Db db, Query query, Where where) {
    QuerySql sql = new QuerySql(db, false);
    where.with(sql.condition(query), sql.values);
  }

  /** Adds the condition that an article does, by its statements of this dossier. */
  static void ofArticles(Db db, Query query, String dossier, Where where) {
    QuerySql sql = new QuerySql(db, true);
    if (!query.asksFor(Field::isOfStatements)) {
      where.with(sql.condition(query), sql.values);
      return;
    }
    sql.values.add(dossier);
    String rejected = query.asksFor(Field.REVIEW::equals) ? "" : " AND s.verdict <> 'rejected'";
    String condition = sql.condition(query);
    where.with(
        "EXISTS (SELECT 1 FROM statement s WHERE s.article_n = sh.article_n AND s.shown = 1"
            + " AND s.dossier = ?"
            + rejected
            + " AND "
            + condition
            + ")",
        sql.values);
  }

  private String condition(Query query) {
    Optional<String> words = FullText.of(query);
    if (words.isPresent()) {
      return holds(words.get());
    }
    if (query instanceof Query.And and) {
      return and(and);
    }
    if (query instanceof Query.Or or) {
      return or.parts().stream().map(this::condition).collect(Collectors.joining(" OR ", "(", ")"));
    }
    if (query instanceof Query.Not not) {
      return "NOT " + condition(not.part());
    }
    return query instanceof Query.Day day ? day(day) : oneOf((Query.OneOf) query);
  }

  /** Words are looked for together: the index answers that faster than one by one. */
  private String and(Query.And and) {
    List<Query> words = and.parts().stream().filter(each -> FullText.of(each).isPresent()).toList();
    Stream<Query> rest = and.parts().stream().filter(each -> !words.contains(each));
    Stream<Query> together = words.isEmpty() ? Stream.empty() : Stream.of(new Query.And(words));
    List<String> all = Stream.concat(together, rest).map(this::condition).toList();
    return all.isEmpty() ? "1" : "(" + String.join(" AND ", all) + ")";
  }

  private String holds(String expression) {
    values.add(expression);
    return ofArticles
        ? "sh.article_n IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)"
        : "s.n IN (SELECT rowid FROM statement_fts WHERE statement_fts MATCH ?)";
  }

  /** What has no day meets no bound; so it meets the negation of one. */
  private String day(Query.Day day) {
    values.add(day.day());
    String days = ofArticles ? "sh.published" : "s.said";
    return switch (day.field()) {
      case FROM -> "coalesce(" + days + "_to >= ?, 0)";
      case TO -> "coalesce(" + days + "_from <= ?, 0)";
      default ->
          ofArticles
              ? "coalesce(sh.published_to <= ?, 0)"
              : "coalesce(coalesce(s.said_to, sh.published_to) <= ?, 0)";
    };
  }

  private String oneOf(Query.OneOf one) {
    List<String> wanted = one.values();
    return switch (one.field()) {
      case PARTY -> in("s.holder_n IN (SELECT n FROM party WHERE id IN (%s))", wanted);
      case ADDRESSEE ->
          in(
              "EXISTS (SELECT 1 FROM addressee d JOIN party p ON p.n = d.party_n"
                  + " WHERE d.statement_n = s.n AND p.id IN (%s))",
              wanted);
      case ACT -> in("s.act IN (%s)", wanted);
      case ISSUE -> in("s.issue IN (%s)", wanted);
      case MODE -> in("s.mode IN (%s)", wanted);
      case OUTLET -> in("coalesce(sh.outlet IN (%s), 0)", inAnyCase("outlet", wanted));
      case VIA -> in("coalesce(sh.via IN (%s), 0)", inAnyCase("via", wanted));
      case SPEAKER -> speaker(wanted);
      case REVIEW -> in("s.verdict IN (%s)", wanted.stream().flatMap(QuerySql::verdicts).toList());
      case KIND -> wanted.contains(ofArticles ? "article" : "statement") ? "1" : "0";
      case FROM, TO, AS_OF -> throw new IllegalArgumentException(one + " is a day");
    };
  }

  private String in(String condition, List<String> wanted) {
    if (wanted.isEmpty()) {
      return "0";
    }
    values.addAll(wanted);
    return condition.replace("%s", Where.placeholders(wanted.size()));
  }

  /** The names as they are in the ledger: SQLite knows upper and lower case of ASCII only. */
  private List<String> inAnyCase(String column, List<String> wanted) {
    Function<String, String> plain = name -> name.toLowerCase(Locale.ROOT);
    List<String> asked = wanted.stream().map(plain).toList();
    return db
        .list(
            "SELECT DISTINCT " + column + " FROM shown WHERE " + column + " IS NOT NULL",
            row -> row.getString(1))
        .stream()
        .filter(name -> asked.contains(plain.apply(name)))
        .toList();
  }

  private String speaker(List<String> wanted) {
    return wanted.stream()
        .map(
            name -> {
              values.add("%" + name.replaceAll("([%_\\\\])", "\\\\$1") + "%");
              return "coalesce(s.speaker_name LIKE ? ESCAPE '\\', 0)";
            })
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static Stream<String> verdicts(String word) {
    return switch (word) {
      case "any" -> Stream.of(Verdict.values()).map(Verdict::word);
      case "accepted" -> Stream.of(Verdict.values()).filter(Verdict::isRight).map(Verdict::word);
      default -> Stream.of(word);
    };
  }
}
