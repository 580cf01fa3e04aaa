// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.change.Change;
import org.demarche.party.Party;
import org.demarche.position.Position;
import org.demarche.position.Positions;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.server.record.Snapshot;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.plot.PathDrawing;
import org.demarche.view.plot.Paths;
import org.demarche.view.record.Checked;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/** The path of a position over time: each moment, what moved in it and why, in which words. */
public final class PathScreen {
  /** Days without a word from which on the gap is told. */
  private static final long GAP = 30;

  private static final String PROVISION = "provision";

  private final Desk desk;

  PathScreen(Desk desk) {
    this.desk = desk;
  }

  /**
   * What moved.
   *
   * @param kind in which way
   * @param why in a sentence
   * @param quotes the words that show it
   */
  public record Move(String kind, String why, List<ActQuote> quotes) {}

  /** Words with the act that they do. */
  public record ActQuote(String act, CellHistory.Quote quote) {}

  /**
   * A moment.
   *
   * @param on its days; "no date" for what stands in the tray
   * @param basis what the days rest on
   * @param gap days without a word before it, "" where there are few
   */
  public record Moment(String on, String basis, String gap, List<Move> moves) {}

  /** A provision to choose. */
  public record Choice(String name, String href, boolean here) {}

  /** The page. */
  public record Model(
      Filter filter,
      String party,
      String issue,
      List<Choice> provisions,
      List<Moment> moments,
      String drawing,
      String matrix) {}

  Reply answer(Exchange exchange) {
    Params query = exchange.query();
    Snapshot snapshot = desk.snapshots().latest();
    Selection selection = desk.selection(exchange);
    Filter filter = Filter.of("/path", query, snapshot, desk, true);
    boolean one = selection.parties().size() == 1 && selection.issues().size() == 1;
    Model model =
        one
            ? model(filter, query, snapshot, selection)
            : new Model(filter, "", "", List.of(), List.of(), "", "/");
    String title = one ? model.party() + " on " + model.issue() : "Path";
    return desk.pages().show("path", desk.pages().frame(title, "/path", exchange), model);
  }

  /** The drawing, as a picture of its own. */
  Reply drawing(Exchange exchange) {
    Selection selection = desk.selection(exchange);
    if (selection.parties().size() != 1 || selection.issues().size() != 1) {
      throw Refusal.wrong("A drawing shows one party on one issue; name both.");
    }
    return Paths.of(
            Checked.of(desk.ledger().statements(StatementFilter.ALL)).rows(),
            Told.in(
                desk.ledger(), selection, row -> Checked.stands(row) && selection.hasSource(row)),
            selection,
            Positions.Options.DEFAULT)
        .map(PathDrawing::file)
        .map(svg -> Reply.text(200, "image/svg+xml; charset=utf-8", svg))
        .orElseThrow(() -> Refusal.missing("There is no statement to draw."))
        .with("Content-Security-Policy", "sandbox; default-src 'none'");
  }

  private Model model(Filter filter, Params query, Snapshot snapshot, Selection selection) {
    Told told = snapshot.told(selection::hasSource);
    List<PositionRow> held =
        told.positions(selection.asOf(), Positions.Options.DEFAULT, selection::has);
    Optional<String> provision = query.first(PROVISION);
    Set<String> statements = statements(held, provision);
    List<Change> changes =
        told.changes(selection, Positions.Options.DEFAULT).stream()
            .filter(change -> change.after().stream().anyMatch(statements::contains))
            .toList();
    String issue = selection.issues().get(0);
    Optional<Party> party = held.stream().map(row -> row.position().party()).findFirst();
    String name = party.map(Party::name).orElse(selection.parties().get(0));
    String id = party.map(Party::id).orElse("");
    return new Model(
        filter,
        name,
        issue,
        choices(held, provision, query),
        moments(changes, told, statements),
        "/path.svg" + query.without(PROVISION).query(),
        new Address("/").with("cell", issue + "~" + id) + "#open");
  }

  private static Set<String> statements(List<PositionRow> held, Optional<String> provision) {
    Set<String> ids = new HashSet<>();
    held.stream()
        .map(PositionRow::position)
        .filter(each -> provision.map(each.provision()::equals).orElse(true))
        .forEach(each -> ids.addAll(each.statements()));
    return ids;
  }

  private static List<Choice> choices(
      List<PositionRow> held, Optional<String> chosen, Params query) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("all", "/path" + query.without(PROVISION).query(), chosen.isEmpty()));
    held.stream()
        .map(PositionRow::position)
        .map(Position::provision)
        .distinct()
        .sorted()
        .map(
            name ->
                new Choice(
                    name,
                    "/path" + query.with(PROVISION, name).query(),
                    chosen.filter(name::equals).isPresent()))
        .forEach(choices::add);
    return choices;
  }

  private static List<Moment> moments(List<Change> changes, Told told, Set<String> shown) {
    Map<String, List<Change>> byDay =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    change -> change.on().map(DateSpan::iso).orElse(""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Moment> moments = new ArrayList<>();
    List<Moment> tray = new ArrayList<>();
    Optional<DateSpan> before = Optional.empty();
    for (List<Change> each : byDay.values()) {
      Optional<DateSpan> on = each.get(0).on();
      Moment moment =
          new Moment(
              Shown.daysOnOneLine(on),
              on.map(DateSpan::basis).map(PathScreen::basis).orElse(""),
              gap(before, on),
              each.stream().map(change -> move(change, told, shown)).toList());
      (on.isPresent() ? moments : tray).add(moment);
      before = on.isPresent() ? on : before;
    }
    moments.addAll(tray);
    return moments;
  }

  private static String basis(String basis) {
    return basis.equals("published") ? "days of publication" : Words.clean(basis);
  }

  private static String gap(Optional<DateSpan> before, Optional<DateSpan> on) {
    if (before.isEmpty() || on.isEmpty()) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(before.get().to(), on.get().from());
    return days < GAP ? "" : days + " days without a word";
  }

  private static Move move(Change change, Told told, Set<String> shown) {
    return new Move(
        change.kind().word(),
        change.why(),
        change.after().stream()
            .filter(shown::contains)
            .flatMap(id -> told.row(id).stream())
            .map(PathScreen::quote)
            .toList());
  }

  private static ActQuote quote(StatementRow row) {
    return new ActQuote(row.statement().act().word(), Quotes.of(row));
  }
}
