// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.demarche.article.Article;
import org.demarche.party.Party;
import org.demarche.statement.Evidence;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;

/**
 * Leaves out of rows what lists do not show, and keeps each word that many rows have only once: a
 * snapshot of a large ledger stays in memory.
 */
final class Slim {
  private final Map<String, ArticleRow> articles = new HashMap<>();
  private final Map<Object, Object> shared = new HashMap<>();

  ArticleRow article(ArticleRow row) {
    return articles.computeIfAbsent(
        row.article().id(),
        id ->
            new ArticleRow(
                slim(row.article()), row.title(), row.story().map(this::one), row.superseded()));
  }

  StatementRow statement(StatementRow row) {
    Statement all = row.statement();
    ArticleRow home = article(row.articleRow());
    UnaryOperator<Party> party = this::one;
    Statement statement =
        new Statement(
            home.article().id(),
            all.act(),
            one(all.holder()),
            all.speaker().map(this::one),
            all.addressees().stream().map(party).toList(),
            one(all.issue()),
            content(all),
            all.condition(),
            all.scope().stream().map(this::one).toList(),
            all.mode(),
            all.said().map(this::one),
            all.evidence(),
            one(all.rule()),
            all.confidence());
    return new StatementRow(statement, home, row.verdict(), row.original());
  }

  /** The evidence's own string where the content is all of it. */
  private static String content(Statement statement) {
    Evidence evidence = statement.evidence();
    return statement.content().equals(evidence.exact()) ? evidence.exact() : statement.content();
  }

  private Article slim(Article all) {
    return new Article(
        all.id(),
        all.pageHash(),
        all.page(),
        all.ordinal(),
        all.title(),
        all.outlet().map(this::one),
        all.via().map(this::one),
        all.byline().map(this::one),
        one(all.language()),
        all.published().map(this::one),
        all.captured().map(this::one),
        // An article has one of both.
        all.title().isBlank() ? "…" : "",
        Optional.empty(),
        all.partial(),
        List.of(),
        List.of(),
        all.origin().map(this::one),
        all.url(),
        all.modified().map(this::one));
  }

  @SuppressWarnings("unchecked")
  private <T> T one(T value) {
    return (T) shared.computeIfAbsent(value, same -> same);
  }
}
