// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** The statements, with the articles that they stand in. */
public final class StatementListing {
  private StatementListing() {}

  /** The listing. */
  public static Listing<StatementRow> listing() {
    return new Listing<>(
        fields(), columns(), "No statements. demarche sources tells what was read and analysed.");
  }

  private static List<Field<StatementRow>> fields() {
    return List.of(
        Field.of("id", row -> row.statement().id()),
        Field.of("page", row -> row.article().page()),
        Field.of("article", row -> row.statement().articleId()),
        Field.of("title", StatementRow::title),
        Field.of("outlet", row -> Values.orNull(row.article().outlet())),
        Field.of("via", row -> Values.orNull(row.article().via())),
        Field.of("published", Values.DAYS, row -> Values.days(row.article().published())),
        Field.of("act", row -> row.statement().act().word()),
        Field.of("holder", Values.PARTY, row -> Values.party(row.statement().holder())),
        Field.of("speaker", Values.SPEAKER, row -> Values.speaker(row.statement().speaker())),
        Field.of(
            "addressees",
            Values.PARTY,
            row -> row.statement().addressees().stream().map(Values::party).toList()),
        Field.of("issue", row -> row.statement().issue()),
        Field.of("content", row -> row.statement().content()),
        Field.of("condition", row -> Values.orNull(row.statement().condition())),
        Field.of("scope", row -> row.statement().scope()),
        Field.of("mode", row -> row.statement().mode().word()),
        Field.of("said", Values.DAYS, row -> Values.days(row.statement().said())),
        Field.of("evidence", Values.EVIDENCE, row -> Values.evidence(row.statement().evidence())),
        Field.of("rule", row -> row.statement().rule()),
        Field.of("confidence", row -> row.statement().confidence()),
        Field.of("review", StatementRow::review),
        Field.of("original", row -> Values.orNull(row.original())));
  }

  private static List<Column<StatementRow>> columns() {
    return List.of(
        Column.days("said", row -> Shown.days(row.statement().said())),
        new Column<>("who", 5, 22, 3, row -> who(row.statement())),
        Column.word("act", 8, row -> row.statement().act().word()),
        Column.word("issue", 14, row -> row.statement().issue()),
        Column.text("what", 20, 4, row -> what(row.statement())),
        Column.text("told by", 11, 4, StatementListing::source));
  }

  static String who(Statement statement) {
    String to = Shown.parties(statement.addressees());
    return statement.holder().id() + (to.isEmpty() ? "" : "\n→ " + to);
  }

  static String what(Statement statement) {
    String words = Shown.words(statement.content(), statement.mode());
    return statement
        .condition()
        .filter(condition -> !statement.content().contains(condition))
        .map(condition -> words + " [" + Words.clean(condition) + "]")
        .orElse(words);
  }

  private static String source(StatementRow row) {
    String outlet = Shown.outlet(row.article());
    return row.statement()
        .speaker()
        .map(speaker -> Words.clean(speaker.name()) + ", " + outlet)
        .orElse(outlet);
  }
}
