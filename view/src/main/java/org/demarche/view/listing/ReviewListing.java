// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import java.util.Locale;
import org.demarche.store.Decision;
import org.demarche.store.StatementRow;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;

/** What is to be reviewed, and what was decided. */
public final class ReviewListing {
  private ReviewListing() {}

  /** Statements to review: the fields of the list of statements. */
  public static Listing<StatementRow> queue() {
    return new Listing<>(
        StatementListing.listing().fields(),
        List.of(
            Column.word("id", 8, row -> Shown.id(row.statement().id())),
            new Column<>("sure", 4, 4, 1, ReviewListing::confidence),
            new Column<>("who", 5, 18, 3, row -> StatementListing.who(row.statement())),
            Column.word("act", 8, row -> row.statement().act().word()),
            Column.word("issue", 14, row -> row.statement().issue()),
            Column.text("what", 20, 4, row -> StatementListing.what(row.statement())),
            Column.text("in", 11, 4, row -> Shown.outlet(row.article()))),
        "Nothing to review.");
  }

  private static String confidence(StatementRow row) {
    return String.format(Locale.ROOT, "%.2f", row.statement().confidence());
  }

  /** Decisions about statements. */
  public static Listing<Decision> decisions() {
    return new Listing<>(
        List.of(
            Field.of("decision", Decision::id),
            Field.of("statement", Decision::statementId),
            Field.of("verdict", row -> row.verdict().word()),
            Field.of("reason", Decision::reason),
            Field.of("who", Decision::who),
            Field.of("at", row -> row.at().toString()),
            Field.of("undone", Decision::undone),
            Field.of("act", row -> row.seen().act().word()),
            Field.of("holder", row -> row.seen().holder().id()),
            Field.of("issue", row -> row.seen().issue()),
            Field.of("article", row -> row.seen().articleId()),
            Field.of("content", row -> row.seen().content()),
            Field.of("evidence", Values.EVIDENCE, row -> Values.evidence(row.seen().evidence()))),
        List.of(
            Column.number("no", Decision::id),
            Column.word("verdict", 9, row -> row.undone() ? "(undone)" : row.verdict().word()),
            new Column<>("why", 4, 12, 2, Decision::reason),
            new Column<>(
                "who", 4, 12, 2, row -> row.who() + "\n" + row.at().toString().substring(0, 10)),
            new Column<>("party", 5, 16, 2, row -> row.seen().holder().id()),
            Column.word("act", 8, row -> row.seen().act().word()),
            Column.text("words", 20, 3, row -> StatementListing.what(row.seen()))),
        "Nothing was decided.");
  }
}
