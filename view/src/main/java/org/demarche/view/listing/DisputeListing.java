// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.account.Dispute;
import org.demarche.account.Dispute.Side;
import org.demarche.account.Teller;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Statement;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** Where accounts differ, side by side. */
public final class DisputeListing {
  private static final List<String> SIDE = List.of("claim", "outlets", "tellers", "statements");

  private DisputeListing() {}

  /** The listing. */
  public static Listing<DisputeRow> listing() {
    return new Listing<>(
        fields(), columns(), "No disputes: no two accounts of one position contradict each other.");
  }

  private static List<Field<DisputeRow>> fields() {
    return List.of(
        Field.of("party", row -> row.dispute().party().id()),
        Field.of("issue", row -> row.dispute().issue()),
        Field.of("provision", row -> row.dispute().provision()),
        Field.of("over", row -> row.dispute().over().word()),
        Field.of("on", Values.DAYS_ALONE, row -> Values.daysAlone(row.dispute().on())),
        Field.of("sides", SIDE, DisputeListing::sides));
  }

  private static List<Map<String, Object>> sides(DisputeRow row) {
    List<Map<String, Object>> sides = new ArrayList<>();
    for (int i = 0; i < row.dispute().sides().size(); i++) {
      Side side = row.dispute().sides().get(i);
      sides.add(
          Values.map(
              SIDE,
              side.claim(),
              outlets(side),
              row.tellers().get(i).stream().map(teller -> teller.kind().word()).distinct().toList(),
              side.statements().stream().map(StatementInStory::id).toList()));
    }
    return sides;
  }

  private static List<String> outlets(Side side) {
    return side.statements().stream()
        .flatMap(each -> each.outlet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Column<DisputeRow>> columns() {
    return List.of(
        Column.days("date", row -> Shown.days(row.dispute().on())),
        new Column<>("party", 5, 16, 2, row -> row.dispute().party().id()),
        Column.word("issue", 14, row -> row.dispute().issue()),
        Column.text("one account", 20, 6, row -> account(row, 0)),
        Column.text("another", 20, 6, DisputeListing::others));
  }

  private static String others(DisputeRow row) {
    return IntStream.range(1, row.dispute().sides().size())
        .mapToObj(side -> account(row, side))
        .collect(Collectors.joining("\n"));
  }

  /** "refuse: to open its ports (Kestrel Post; its foreign minister)". */
  private static String account(DisputeRow row, int number) {
    Dispute dispute = row.dispute();
    Side side = dispute.sides().get(number);
    StatementInStory first = side.statements().get(0);
    Statement statement = first.statement();
    Teller teller = row.tellers().get(number).get(0);
    String source =
        Stream.concat(
                first.outlet().stream(),
                statement.speaker().stream()
                    .map(speaker -> speaker.name() + ", " + teller.kind().word()))
            .map(Words::clean)
            .collect(Collectors.joining("; "));
    return side.claim()
        + ": "
        + Shown.words(statement.content(), statement.mode())
        + (source.isEmpty() ? "" : " (" + source + ")");
  }
}
