// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.change.Change;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Reply;
import org.demarche.server.record.Snapshot;
import org.demarche.view.listing.Shown;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/** What moved, the newest first. */
public final class ChangesScreen {
  private static final int PAGE = 100;

  private final Desk desk;

  ChangesScreen(Desk desk) {
    this.desk = desk;
  }

  /**
   * A change as the page shows it.
   *
   * @param on when
   * @param kind in which way
   * @param why in a sentence
   * @param quotes the words that show it
   */
  public record Row(
      String on,
      String party,
      String issue,
      String kind,
      String why,
      List<CellHistory.Quote> quotes,
      String path) {}

  /**
   * The page.
   *
   * @param rows the changes
   * @param total how many there are
   * @param next the address of the next ones, "" where these are the last
   * @param files what can be taken along
   */
  public record Model(Filter filter, List<Row> rows, int total, String next, List<Take> files) {}

  Reply answer(Exchange exchange) {
    Snapshot snapshot = desk.snapshots().latest();
    Selection selection = desk.selection(exchange);
    Told told = snapshot.views().sources(selection);
    List<Change> changes = new ArrayList<>(snapshot.views().changes(selection));
    Collections.reverse(changes);
    boolean all = exchange.query().has("all");
    changes.removeIf(change -> !all && change.kind() == Change.Kind.REPEATED);
    int from = exchange.query().number("offset", 0, 0, Integer.MAX_VALUE);
    int to = from + Math.min(PAGE, Math.max(0, changes.size() - from));
    List<Row> rows =
        changes.subList(Math.min(from, changes.size()), Math.min(to, changes.size())).stream()
            .map(change -> row(change, told))
            .toList();
    String next =
        to < changes.size()
            ? "/changes" + exchange.query().with("offset", String.valueOf(to)).query()
            : "";
    Filter filter = Filter.of("/changes", exchange.query(), snapshot, desk, false);
    Frame frame = desk.pages().frame("Changes", "/changes", exchange);
    return desk.pages()
        .show(
            "changes",
            frame,
            new Model(filter, rows, changes.size(), next, Take.changes(frame.filters())));
  }

  private static Row row(Change change, Told told) {
    return new Row(
        Shown.daysOnOneLine(change.on()),
        change.party().id(),
        change.issue(),
        change.kind().word(),
        change.why(),
        change.after().stream().flatMap(id -> told.row(id).stream()).map(Quotes::of).toList(),
        "/path"
            + Params.NONE.with("party", change.party().id()).with("issue", change.issue()).query());
  }
}
