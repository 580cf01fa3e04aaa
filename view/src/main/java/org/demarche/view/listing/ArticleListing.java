// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.time.Instant;
import java.util.List;
import org.demarche.store.ArticleRow;
import org.demarche.text.Span;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** The articles read. */
public final class ArticleListing {
  private ArticleListing() {}

  /** The listing. */
  public static Listing<ArticleRow> listing() {
    return new Listing<>(
        fields(), columns(), "No articles. demarche read PATH… reads pages into the ledger.");
  }

  private static List<Field<ArticleRow>> fields() {
    return List.of(
        Field.of("id", row -> row.article().id()),
        Field.of("page", row -> row.article().page()),
        Field.of("title", ArticleRow::title),
        Field.of("outlet", row -> Values.orNull(row.article().outlet())),
        Field.of("via", row -> Values.orNull(row.article().via())),
        Field.of("byline", row -> Values.orNull(row.article().byline())),
        Field.of("language", row -> row.article().language()),
        Field.of("published", Values.DAYS, row -> Values.days(row.article().published())),
        Field.of("captured", Values.DAYS, row -> Values.days(row.article().captured())),
        Field.of("text", row -> row.article().text()),
        Field.of("start", row -> row.article().place().map(Span::start).orElse(null)),
        Field.of("end", row -> row.article().place().map(Span::end).orElse(null)),
        Field.of("story", row -> Values.orNull(row.story())),
        Field.of("origin", row -> Values.orNull(row.article().origin())),
        Field.of("url", row -> Values.orNull(row.article().url())),
        Field.of("partial", row -> row.article().partial()),
        Field.of("modified", Values.DAYS, row -> Values.days(row.article().modified())),
        Field.of("superseded", row -> row.superseded().map(Instant::toString).orElse(null)));
  }

  private static List<Column<ArticleRow>> columns() {
    return List.of(
        Column.word("id", 8, row -> Shown.id(row.article().id())),
        Column.days("published", row -> Shown.days(row.article().published())),
        Column.text("outlet", 10, 3, row -> Shown.outlet(row.article())),
        Column.text("title", 16, 3, ArticleListing::title),
        Column.word("in", 3, row -> row.article().language()),
        Column.number("words", row -> words(row.article().text())),
        Column.text("page", 10, 2, row -> Shown.page(row.article().page())));
  }

  /** With a mark where it surely is only the beginning of a story, and of an earlier version. */
  private static String title(ArticleRow row) {
    return Words.clean(row.title())
        + (row.article().partial() ? " [partial]" : "")
        + (row.superseded().isPresent() ? " [earlier version]" : "");
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
