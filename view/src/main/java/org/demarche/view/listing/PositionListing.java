// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import org.demarche.position.Position;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;

/** The positions, a row for each party, issue and provision. */
public final class PositionListing {
  /** What a table without positions says. */
  public static final String NONE =
      "No positions. demarche statements tells what was found, demarche read PATH… reads more.";

  private PositionListing() {}

  /** The listing. */
  public static Listing<PositionRow> listing() {
    return new Listing<>(fields(), columns(), NONE);
  }

  private static List<Field<PositionRow>> fields() {
    return List.of(
        field("party", position -> position.party().id()),
        field("issue", Position::issue),
        field("provision", Position::provision),
        field("act", position -> position.act().word()),
        field("content", Position::content),
        field("scope", Position::scope),
        field("conditions", Position::conditions),
        Field.of("since", Values.DAYS, row -> Values.days(row.position().since())),
        Field.of("confirmed", Values.DAYS, row -> Values.days(row.position().confirmed())),
        field("stories", Position::stories),
        field("outlets", Position::outlets),
        field("state", position -> position.state().word()),
        field("statements", Position::statements),
        Field.of("told_by", PositionRow::toldBy));
  }

  private static Field<PositionRow> field(
      String name, java.util.function.Function<Position, Object> value) {
    return Field.of(name, row -> value.apply(row.position()));
  }

  private static List<Column<PositionRow>> columns() {
    return List.of(
        new Column<>("party", 8, 16, 2, row -> row.position().party().id()),
        new Column<>("issue", 10, 14, 2, row -> row.position().issue()),
        Column.text("what", 18, 4, row -> row.position().act().word() + ": " + row.words()),
        Column.days("since", row -> Shown.days(row.position().since())),
        Column.days("last said", row -> Shown.days(row.position().confirmed())),
        new Column<>("standing", 10, 10, 2, PositionListing::standing));
  }

  /** In how many stories it stands, and whether it still holds. */
  private static String standing(PositionRow row) {
    int stories = row.position().stories();
    return stories + (stories == 1 ? " story" : " stories") + "\n" + row.position().state().word();
  }
}
