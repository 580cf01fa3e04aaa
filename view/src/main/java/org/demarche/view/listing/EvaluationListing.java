// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import java.util.Locale;
import org.demarche.evaluation.Detail;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** Scores, and what is not as labelled. */
public final class EvaluationListing {
  private EvaluationListing() {}

  /** The scores. */
  public static Listing<EvaluationRow> scores() {
    return new Listing<>(
        List.of(
            Field.of("measure", EvaluationRow::measure),
            Field.of("precision", row -> row.score().precision()),
            Field.of("recall", row -> row.score().recall()),
            Field.of("f1", row -> row.score().f1()),
            Field.of("met", row -> row.score().met().size()),
            Field.of("missed", row -> row.score().missed().size()),
            Field.of("false", row -> row.score().wrong().size())),
        List.of(
            Column.word("agree in", 18, EvaluationRow::measure),
            number("precision", row -> share(row.score().precision())),
            number("recall", row -> share(row.score().recall())),
            number("F1", row -> share(row.score().f1())),
            number("met", row -> "" + row.score().met().size()),
            number("missed", row -> "" + row.score().missed().size()),
            number("false", row -> "" + row.score().wrong().size())),
        "Nothing was measured.");
  }

  /** The breakdown. */
  public static Listing<Detail> details() {
    return new Listing<>(
        List.of(
            Field.of("section", Detail::section),
            Field.of("name", Detail::name),
            Field.of("precision", Detail::precision),
            Field.of("recall", Detail::recall),
            Field.of("f1", Detail::f1),
            Field.of("right", Detail::right),
            Field.of("missed", Detail::missed),
            Field.of("false", Detail::wrong)),
        List.of(
            Column.word("by", 10, Detail::section),
            Column.word("", 24, Detail::name),
            number("precision", row -> share(row.precision())),
            number("recall", row -> tellsMissed(row) ? share(row.recall()) : ""),
            number("F1", row -> tellsMissed(row) ? share(row.f1()) : ""),
            number("right", row -> "" + row.right()),
            number("missed", row -> tellsMissed(row) ? "" + row.missed() : ""),
            number("false", row -> "" + row.wrong())),
        "Nothing was measured.");
  }

  /** Of a role, a rule or a range of confidence nobody can say what it missed. */
  private static boolean tellsMissed(Detail row) {
    return List.of("act", "mode", "issue").contains(row.section());
  }

  private static <T> Column<T> number(String header, java.util.function.Function<T, String> cell) {
    return new Column<>(header, 5, 9, 1, cell);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  /** The errors. */
  public static Listing<EvaluationRow.Error> errors() {
    return new Listing<>(
        List.of(
            Field.of("error", EvaluationRow.Error::error),
            Field.of("page", EvaluationRow.Error::page),
            Field.of("acts", EvaluationRow.Error::acts),
            Field.of("holders", EvaluationRow.Error::holders),
            Field.of("issues", EvaluationRow.Error::issues),
            Field.of("evidence", EvaluationRow.Error::evidence),
            Field.of("statement", EvaluationRow.Error::statement)),
        List.of(
            Column.word("error", 6, EvaluationRow.Error::error),
            Column.text("page", 10, 2, EvaluationRow.Error::page),
            new Column<>("act", 6, 10, 3, error -> String.join("\n", error.acts())),
            new Column<>("holder", 6, 16, 3, error -> String.join("\n", error.holders())),
            new Column<>("issue", 6, 14, 3, error -> String.join("\n", error.issues())),
            Column.text("evidence", 30, 4, error -> Words.clean(error.evidence()))),
        "No errors.");
  }
}
