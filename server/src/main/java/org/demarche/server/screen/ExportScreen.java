// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.demarche.position.Positions;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.store.ArticleFilter;
import org.demarche.store.StatementFilter;
import org.demarche.view.export.ExportFormat;
import org.demarche.view.export.Exported;
import org.demarche.view.export.Exporter;
import org.demarche.view.export.Sheet;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/** The record in the formats of other programs. */
public final class ExportScreen {
  private final Desk desk;

  ExportScreen(Desk desk) {
    this.desk = desk;
  }

  /**
   * A format to choose.
   *
   * @param name its name
   * @param what what it is for
   * @param files its files
   */
  public record Choice(String name, String what, List<Take> files) {}

  /** The page. */
  public record Model(Filter filter, List<Choice> choices) {}

  Reply answer(Exchange exchange) {
    Params query = exchange.query();
    if (query.has("as")) {
      return file(exchange, ExportFormat.of(query.first("as").orElseThrow()));
    }
    Filter filter = Filter.of("/export", query, desk.snapshots().latest(), desk, true);
    Frame frame = desk.pages().frame("Export", "/export", exchange);
    return desk.pages().show("export", frame, new Model(filter, choices(frame.filters())));
  }

  private static List<Choice> choices(Params filters) {
    return List.of(
        new Choice("CSV", "a table for spreadsheets", sheets("csv", filters)),
        new Choice("XLSX", "a workbook with a sheet for each", List.of(all("xlsx", filters))),
        new Choice("JSON Lines", "an object a line, for scripts", sheets("jsonl", filters)),
        new Choice(
            "W3C Web Annotations",
            "the exact words with their place in the article",
            List.of(all("annotations", filters))),
        new Choice(
            "Citations",
            "the articles, for citation managers",
            List.of(
                take("BibTeX", "bibtex", filters),
                take("RIS", "ris", filters),
                take("CSL-JSON", "csl", filters))),
        new Choice("GraphML", "parties and issues as a graph", List.of(all("graphml", filters))),
        new Choice(
            "Events",
            "in the manner of Discourse Network Analyzer, and as PLOVER rows",
            List.of(
                take("Discourse Network Analyzer", "events", filters),
                take("PLOVER", "plover", filters))));
  }

  private static List<Take> sheets(String as, Params filters) {
    return List.of(
        take("statements", as, filters.with("of", "statements")),
        take("positions", as, filters.with("of", "positions")),
        take("changes", as, filters.with("of", "changes")));
  }

  private static Take all(String as, Params filters) {
    return take(as, as, filters);
  }

  private static Take take(String words, String as, Params filters) {
    return new Take(words, "/export" + filters.with("as", as).query());
  }

  private Reply file(Exchange exchange, ExportFormat format) {
    Params query = exchange.query();
    Selection selection = desk.selection(exchange);
    Exported exported =
        new Exported(
            desk.ledger().statements(StatementFilter.ALL),
            desk.ledger().articles(ArticleFilter.ALL),
            counts -> Told.in(desk.ledger(), selection, counts),
            selection,
            Positions.Options.DEFAULT,
            query.has("once"));
    List<Sheet> sheets = sheets(query.list("of"), format);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new Exporter(exported).write(format, sheets, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = sheets.size() == 1 && format.hasSheets() ? sheets.get(0).word() : format.word();
    return Reply.file(name + "." + format.extension(), format.mediaType(), out.toByteArray());
  }

  private static List<Sheet> sheets(List<String> of, ExportFormat format) {
    if (!format.hasSheets() || of.isEmpty()) {
      return format == ExportFormat.XLSX ? List.of(Sheet.values()) : List.of(Sheet.STATEMENTS);
    }
    if (of.size() > 1 && format != ExportFormat.XLSX) {
      throw Refusal.wrong("of: " + format.word() + " holds one; xlsx holds several.");
    }
    return of.stream().map(Sheet::of).distinct().toList();
  }
}
