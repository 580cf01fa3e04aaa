// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import java.util.Map;
import org.demarche.change.Claimed;
import org.demarche.statement.ChangeClaim;
import org.demarche.store.ClaimRow;
import org.demarche.time.DateSpan;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** What articles themselves say about how positions moved. */
public final class ClaimListing {
  /** Names of what is shown of a claim beside a change. */
  static final List<String> PARTS =
      List.of("direction", "stands", "issue", "words", "said", "article", "exact");

  private ClaimListing() {}

  /** The listing. */
  public static Listing<ClaimRow> listing() {
    return new Listing<>(fields(), columns(), "No claims about change.");
  }

  private static List<Field<ClaimRow>> fields() {
    return List.of(
        Field.of("id", row -> row.claim().id()),
        Field.of("page", row -> row.article().page()),
        Field.of("article", row -> row.claim().articleId()),
        Field.of("outlet", row -> Values.orNull(row.article().outlet())),
        Field.of("party", row -> row.claim().party().id()),
        Field.of("direction", row -> row.claim().direction().word()),
        Field.of("issue", row -> Values.orNull(row.claim().issue())),
        Field.of("words", row -> row.claim().words()),
        Field.of("said", Values.DAYS, row -> Values.days(row.claim().said())),
        Field.of("evidence", Values.EVIDENCE, row -> Values.evidence(row.claim().evidence())));
  }

  private static List<Column<ClaimRow>> columns() {
    return List.of(
        Column.days("said", row -> Shown.days(row.claim().said())),
        new Column<>("party", 5, 16, 2, row -> row.claim().party().id()),
        Column.word("direction", 9, row -> row.claim().direction().word()),
        Column.word("issue", 14, row -> row.claim().issue().orElse("")),
        Column.text("words", 20, 4, row -> Words.clean(row.claim().words())),
        Column.text("told by", 11, 3, row -> Shown.outlet(row.article())));
  }

  static Map<String, Object> map(Claimed claimed) {
    ChangeClaim claim = claimed.claim();
    return Values.map(
        PARTS,
        claim.direction().word(),
        claimed.word(),
        Values.orNull(claim.issue()),
        claim.words(),
        claim.said().map(DateSpan::iso).orElse(null),
        claim.articleId(),
        claim.evidence().exact());
  }

  /** "≈ the press: “gave ground on the terms”", "≠" where it conflicts. */
  static String line(Claimed claimed) {
    String mark = claimed.agrees() ? "≈ the press agrees: “" : "≠ the press: “";
    return mark + Words.clean(claimed.claim().words()) + "”";
  }
}
