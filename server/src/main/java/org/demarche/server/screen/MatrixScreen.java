// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.account.Coverage;
import org.demarche.party.Party;
import org.demarche.position.Position.State;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Reply;
import org.demarche.server.record.Snapshot;
import org.demarche.statement.Act;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.record.Matrix;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/** The matrix issue × party, and what stands behind its cells. */
final class MatrixScreen {
  /** Parties that are shown at first. */
  private static final int PARTIES = 6;

  /** Positions of a cell that are shown at first. */
  private static final int LINES = 3;

  private static final int MOST_WORDS = 110;

  private final Desk desk;

  MatrixScreen(Desk desk) {
    this.desk = desk;
  }

  Reply answer(Exchange exchange) {
    Snapshot snapshot = desk.snapshots().latest();
    Frame frame = desk.pages().frame("Matrix", "/", exchange);
    return desk.pages().show("matrix", frame, model(exchange, snapshot, frame.filters()));
  }

  private MatrixModel model(Exchange exchange, Snapshot snapshot, Params filters) {
    Params query = exchange.query();
    Selection selection = desk.selection(exchange);
    Told told = snapshot.views().within(selection);
    List<PositionRow> rows = snapshot.views().positions(selection);
    Matrix matrix = new Matrix(rows, told, desk.knowledge().issues().ids());
    boolean all = query.has("parties");
    List<Party> shown = matrix.parties().stream().limit(all ? 200 : PARTIES).toList();
    Cells cells = new Cells(matrix, snapshot.views().coverage(), query);
    return new MatrixModel(
        Filter.of("/", query, snapshot, desk, true),
        snapshot.views().days(),
        selection.asOf().map(LocalDate::toString).orElse(""),
        shown.stream().map(party -> head(party, query)).toList(),
        matrix.issues().stream().map(issue -> cells.row(issue, shown)).toList(),
        matrix.parties().size() - shown.size(),
        "/" + query.with("parties", "all").query(),
        open(query, rows, told),
        Take.positions(filters));
  }

  private static MatrixModel.Head head(Party party, Params query) {
    return new MatrixModel.Head(
        party.id(),
        party.name(),
        "/changes" + query.without("cell", "vs").with("party", party.id()).query());
  }

  private List<CellHistory> open(Params query, List<PositionRow> rows, Told told) {
    List<CellHistory> open = new ArrayList<>();
    for (String field : List.of("cell", "vs")) {
      query
          .first(field)
          .flatMap(cell -> history(cell, field, query, rows, told))
          .ifPresent(open::add);
    }
    return open;
  }

  private Optional<CellHistory> history(
      String cell, String field, Params query, List<PositionRow> rows, Told told) {
    String[] parts = cell.split("~", 2);
    List<PositionRow> held =
        rows.stream()
            .filter(row -> parts.length == 2 && row.position().issue().equals(parts[0]))
            .filter(row -> row.position().party().id().equals(parts[1]))
            .toList();
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Party party = held.get(0).position().party();
    return Optional.of(
        new CellHistory(
            party.id(),
            party.name(),
            parts[0],
            held.stream().map(row -> held(row, told)).toList(),
            "/" + query.without(field).query(),
            "/path"
                + query
                    .without("cell", "vs")
                    .with("party", party.id())
                    .with("issue", parts[0])
                    .query()));
  }

  private static CellHistory.Held held(PositionRow row, Told told) {
    return new CellHistory.Held(
        row.position().act().word(),
        row.position().state().word(),
        row.position().provision(),
        org.demarche.view.listing.Shown.daysOnOneLine(row.position().since()),
        row.moved().map(change -> change.kind().word() + ": " + change.why()).orElse(""),
        row.position().statements().stream()
            .flatMap(id -> told.row(id).stream())
            .map(Quotes::of)
            .toList());
  }

  /** Makes cells. */
  private record Cells(Matrix matrix, Coverage coverage, Params query) {
    MatrixModel.Row row(String issue, List<Party> parties) {
      return new MatrixModel.Row(
          issue, parties.stream().map(party -> cell(issue, party)).toList(), agreed(issue));
    }

    private MatrixModel.Cell cell(String issue, Party party) {
      String name = issue + "~" + party.id();
      List<PositionRow> held = matrix.cell(issue, party);
      boolean isOpen = query.all("cell").contains(name) || query.all("vs").contains(name);
      Optional<String> compare =
          query.has("cell") && !isOpen
              ? Optional.of("/" + query.with("vs", name).query() + "#open")
              : Optional.empty();
      return new MatrixModel.Cell(
          party.id(),
          held.stream().limit(LINES).map(row -> Line.of(row, MOST_WORDS)).toList(),
          Math.max(0, held.size() - LINES),
          "/" + query.without("vs").with("cell", name).query() + "#open",
          compare,
          isOpen,
          coverage.covers(party.id(), issue) ? "silent" : "not covered");
    }

    /** What two parties or more agree to. */
    private List<String> agreed(String issue) {
      List<PositionRow> agreed =
          matrix.parties().stream()
              .flatMap(party -> matrix.cell(issue, party).stream())
              .filter(row -> row.position().act() == Act.AGREE)
              .filter(row -> row.position().state() == State.CURRENT)
              .toList();
      long parties = agreed.stream().map(row -> row.position().party()).distinct().count();
      return parties < 2
          ? List.of()
          : agreed.stream()
              .map(row -> row.position().party().id() + ": " + row.words(MOST_WORDS))
              .toList();
    }
  }
}
