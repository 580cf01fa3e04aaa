// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import java.util.Map;
import org.demarche.answer.Answer;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Statement;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;

/** What was answered to what. */
public final class AnswerListing {
  private static final List<String> ASKED = List.of("party", "act", "issue", "content", "on");

  private AnswerListing() {}

  /** The listing. */
  public static Listing<Answer> listing() {
    return new Listing<>(
        fields(),
        columns(),
        "No answers. A party has to refuse, accept or offer what another asked before.");
  }

  private static List<Field<Answer>> fields() {
    return List.of(
        Field.of("party", row -> row.answer().statement().holder().id()),
        Field.of("act", row -> row.answer().statement().act().word()),
        Field.of("issue", row -> row.answer().statement().issue()),
        Field.of("content", row -> row.answer().statement().content()),
        Field.of("on", Values.DAYS_ALONE, row -> Values.daysAlone(row.answer().said())),
        Field.of("to", ASKED, row -> asked(row.question())),
        Field.of("score", Answer::score),
        Field.of("answers", row -> row.answers().stream().map(StatementInStory::id).toList()),
        Field.of("asked", row -> row.asked().stream().map(StatementInStory::id).toList()));
  }

  private static Map<String, Object> asked(StatementInStory asked) {
    Statement statement = asked.statement();
    return Values.map(
        ASKED,
        statement.holder().id(),
        statement.act().word(),
        statement.issue(),
        statement.content(),
        Values.daysAlone(asked.said()));
  }

  private static List<Column<Answer>> columns() {
    return List.of(
        Column.days("date", row -> Shown.days(row.answer().said())),
        new Column<>("who", 5, 16, 2, row -> row.answer().statement().holder().id()),
        Column.text("answers", 18, 4, row -> words(row.answer())),
        Column.days("asked", row -> Shown.days(row.question().said())),
        new Column<>("whom", 5, 16, 2, row -> row.question().statement().holder().id()),
        Column.text("what was asked", 18, 4, AnswerListing::allAsked),
        Column.word("sure", 4, row -> Shown.share(row.score())));
  }

  private static String allAsked(Answer row) {
    long more = row.asked().stream().map(each -> each.statement().content()).distinct().count() - 1;
    return words(row.question()) + (more > 0 ? " (and " + more + " more)" : "");
  }

  private static String words(StatementInStory said) {
    Statement statement = said.statement();
    return statement.act().word() + ": " + Shown.words(statement.content(), statement.mode());
  }
}
