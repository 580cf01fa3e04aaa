// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** What a search found. */
public final class SearchListing {
  private static final String NONE =
      "Nothing found. Fewer words find more; demarche search --help shows what can be asked.";

  private SearchListing() {}

  /** Both kinds as columns that they share, for tables and CSV. */
  public static Listing<SearchRow> both() {
    return new Listing<>(shared(), columns(), NONE);
  }

  /** Statements as JSON Lines: the fields of the list of statements, and the kind. */
  public static Listing<SearchRow> statements() {
    return ofKind(StatementListing.listing(), row -> row.statement().orElseThrow());
  }

  /** Articles as JSON Lines: the fields of the list of articles, and the kind. */
  public static Listing<SearchRow> articles() {
    return ofKind(ArticleListing.listing(), SearchRow::article);
  }

  private static <T> Listing<SearchRow> ofKind(Listing<T> of, Function<SearchRow, T> row) {
    List<Field<SearchRow>> fields = new ArrayList<>();
    fields.add(Field.of("kind", SearchRow::kind));
    for (Field<T> field : of.fields()) {
      fields.add(
          Field.of(field.name(), field.parts(), found -> field.value().apply(row.apply(found))));
    }
    fields.add(Field.of("snippet", SearchRow::snippet));
    return new Listing<>(fields, columns(), NONE);
  }

  private static List<Field<SearchRow>> shared() {
    return List.of(
        Field.of("kind", SearchRow::kind),
        Field.of("id", row -> statement(row).map(Statement::id).orElseGet(() -> row.read().id())),
        Field.of("page", row -> row.read().page()),
        Field.of("article", row -> row.read().id()),
        Field.of("title", row -> row.article().title()),
        Field.of("outlet", row -> Values.orNull(row.read().outlet())),
        Field.of("published", Values.DAYS, row -> Values.days(row.read().published())),
        Field.of("act", row -> Values.orNull(statement(row).map(each -> each.act().word()))),
        Field.of("holder", row -> Values.orNull(statement(row).map(each -> each.holder().id()))),
        Field.of("issue", row -> Values.orNull(statement(row).map(Statement::issue))),
        Field.of("said", Values.DAYS, row -> Values.days(statement(row).flatMap(Statement::said))),
        Field.of("snippet", SearchRow::snippet));
  }

  private static Optional<Statement> statement(SearchRow row) {
    return row.statement().map(StatementRow::statement);
  }

  private static List<Column<SearchRow>> columns() {
    return List.of(
        Column.days("day", SearchListing::day),
        Column.word("found", 9, SearchRow::kind),
        new Column<>("who", 5, 18, 3, row -> statement(row).map(SearchListing::who).orElse("")),
        Column.word("issue", 14, row -> statement(row).map(Statement::issue).orElse("")),
        Column.text("words", 20, 4, row -> Words.clean(row.snippet())),
        Column.text("in", 11, 4, SearchListing::source));
  }

  private static String day(SearchRow row) {
    return Shown.days(statement(row).flatMap(Statement::said).or(() -> row.read().published()));
  }

  private static String who(Statement statement) {
    return statement.holder().id() + "\n" + statement.act().word();
  }

  /** Of an article its title too: a statement's words say enough. */
  private static String source(SearchRow row) {
    String outlet = Shown.outlet(row.read());
    return row.statement().isPresent()
        ? outlet
        : Words.clean(row.article().title()) + ", " + outlet;
  }
}
