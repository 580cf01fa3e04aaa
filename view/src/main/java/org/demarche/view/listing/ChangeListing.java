// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.change.Change;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** What moved, because of what. */
public final class ChangeListing {
  private static final int MOST_CLAIMS = 2;

  private ChangeListing() {}

  /** The listing. */
  public static Listing<Change> listing() {
    return new Listing<>(
        fields(), columns(), "No changes. A position has to be told twice before it can move.");
  }

  private static List<Field<Change>> fields() {
    return List.of(
        Field.of("party", change -> change.party().id()),
        Field.of("issue", Change::issue),
        Field.of("on", Values.DAYS_ALONE, change -> Values.daysAlone(change.on())),
        Field.of("kind", change -> change.kind().word()),
        Field.of("added", Change::added),
        Field.of("removed", Change::removed),
        Field.of("why", Change::why),
        Field.of("before", Change::before),
        Field.of("after", Change::after),
        Field.of(
            "claims",
            ClaimListing.PARTS,
            change -> change.claims().stream().map(ClaimListing::map).toList()));
  }

  private static List<Column<Change>> columns() {
    return List.of(
        Column.days("date", change -> Shown.days(change.on())),
        new Column<>("party", 5, 16, 2, change -> change.party().id()),
        Column.word("issue", 14, Change::issue),
        Column.word("kind", 8, change -> change.kind().word()),
        Column.text("what", 12, 6, ChangeListing::items),
        Column.text("why", 20, 8, ChangeListing::why));
  }

  /** Why, and what articles say of it in their own words. */
  private static String why(Change change) {
    return Stream.concat(
            Stream.of(Words.clean(change.why())),
            change.claims().stream().limit(MOST_CLAIMS).map(ClaimListing::line))
        .collect(Collectors.joining("\n"));
  }

  private static String items(Change change) {
    return Stream.concat(
            change.added().stream().map(item -> "+ " + Words.clean(item)),
            change.removed().stream().map(item -> "− " + Words.clean(item)))
        .collect(Collectors.joining("\n"));
  }
}
