// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.position.Positions;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.store.StatementFilter;
import org.demarche.time.DateSpan;
import org.demarche.view.brief.Brief;
import org.demarche.view.brief.BriefFormat;
import org.demarche.view.brief.BriefWriter;
import org.demarche.view.brief.Briefing;
import org.demarche.view.record.Asked;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/** What each side wants, what moved, where accounts differ: on the page, or as a file. */
public final class BriefScreen {
  private final Desk desk;

  BriefScreen(Desk desk) {
    this.desk = desk;
  }

  /**
   * The page.
   *
   * @param by "party" or "issue"
   * @param since the day from which changes are told, "" for a year before the brief's day
   * @param problems what was left out, and why
   */
  public record Model(
      Filter filter,
      Brief brief,
      String by,
      String since,
      List<Take> files,
      List<String> problems,
      boolean none) {}

  Reply answer(Exchange exchange) {
    Params query = exchange.query();
    Selection selection = desk.selection(exchange);
    Briefing briefing =
        new Briefing(
            desk.ledger().statements(StatementFilter.ALL),
            desk.snapshots().latest().articles(),
            counts -> Told.in(desk.ledger(), selection, counts),
            selection,
            Positions.Options.DEFAULT,
            by(query),
            since(query));
    Brief brief = briefing.brief();
    Optional<BriefFormat> as = query.first("as").map(BriefFormat::of);
    if (as.isPresent()) {
      return file(brief, as.get());
    }
    Model model =
        new Model(
            Filter.of("/brief", query, desk.snapshots().latest(), desk, true),
            brief,
            query.first("by").orElse("party"),
            query.first("since").orElse(""),
            Take.briefs(query),
            briefing.problems(),
            desk.snapshots().latest().rows().isEmpty());
    return desk.pages().show("brief", desk.pages().frame("Brief", "/brief", exchange), model);
  }

  private static Briefing.By by(Params query) {
    return switch (query.first("by").orElse("party")) {
      case "party" -> Briefing.By.PARTY;
      case "issue" -> Briefing.By.ISSUE;
      default -> throw Refusal.wrong("by: a brief goes by party or by issue.");
    };
  }

  private static Optional<LocalDate> since(Params query) {
    return query.first("since").map(text -> Asked.days("since", text)).map(DateSpan::from);
  }

  private static Reply file(Brief brief, BriefFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BriefWriter.write(brief, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reply.file("brief." + format.extension(), format.mediaType(), out.toByteArray());
  }
}
