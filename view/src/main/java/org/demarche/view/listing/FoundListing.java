// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import java.util.Locale;
import org.demarche.statement.Statement;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** Statements that were just found in a text, with the rules that found them. */
public final class FoundListing {
  private FoundListing() {}

  /** The listing; its fields are those of the statements, without those of an article. */
  public static Listing<Statement> listing() {
    return new Listing<>(
        List.of(
            Field.of("act", statement -> statement.act().word()),
            Field.of("holder", Values.PARTY, statement -> Values.party(statement.holder())),
            Field.of("speaker", Values.SPEAKER, statement -> Values.speaker(statement.speaker())),
            Field.of(
                "addressees",
                Values.PARTY,
                statement -> statement.addressees().stream().map(Values::party).toList()),
            Field.of("issue", Statement::issue),
            Field.of("content", Statement::content),
            Field.of("condition", statement -> Values.orNull(statement.condition())),
            Field.of("scope", Statement::scope),
            Field.of("mode", statement -> statement.mode().word()),
            Field.of("said", Values.DAYS, statement -> Values.days(statement.said())),
            Field.of(
                "evidence", Values.EVIDENCE, statement -> Values.evidence(statement.evidence())),
            Field.of("rule", Statement::rule),
            Field.of("confidence", Statement::confidence)),
        List.of(
            Column.text("rule", 12, 2, Statement::rule),
            Column.word("act", 8, statement -> statement.act().word()),
            new Column<>("who", 5, 22, 3, StatementListing::who),
            Column.word("issue", 14, Statement::issue),
            Column.text("what", 20, 6, StatementListing::what),
            Column.text("speaker", 8, 2, FoundListing::speaker),
            new Column<>("sure", 4, 4, 1, FoundListing::confidence)),
        "No rule found a statement.");
  }

  private static String speaker(Statement statement) {
    return statement.speaker().map(speaker -> Words.clean(speaker.name())).orElse("–");
  }

  private static String confidence(Statement statement) {
    return String.format(Locale.ROOT, "%.2f", statement.confidence());
  }
}
