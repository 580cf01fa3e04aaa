// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.view.listing.ChangeListing;
import org.demarche.view.listing.PositionListing;
import org.demarche.view.listing.StatementListing;
import org.demarche.view.output.Csv;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.output.RowWriter;

/** Writes an export. */
public final class Exporter {
  private final Exported exported;

  /** Writes from these rows. */
  public Exporter(Exported exported) {
    this.exported = exported;
  }

  /**
   * Writes all of it, in UTF-8 where it is text; the stream stays open.
   *
   * @param sheets what a format with sheets holds, see {@link ExportFormat#hasSheets}; only a
   *     workbook holds several
   */
  public void write(ExportFormat format, List<Sheet> sheets, OutputStream to) throws IOException {
    if (format == ExportFormat.XLSX) {
      workbook(sheets, to);
      return;
    }
    PrintStream out = new PrintStream(to, false, StandardCharsets.UTF_8);
    switch (format) {
      case CSV, JSONL -> sheets.forEach(sheet -> sheet(format, sheet, out));
      case ANNOTATIONS -> out.print(new Annotations(exported.statements()).document());
      case CSL -> out.print(Csl.document(exported.articles()));
      case BIBTEX -> out.print(Bibtex.document(exported.articles()));
      case RIS -> out.print(Ris.document(exported.articles()));
      case GRAPHML -> out.print(new GraphMl(exported.statements()).document());
      case EVENTS ->
          write(EventListing.of(exported.statements()), format, exported.statements(), out);
      case PLOVER ->
          write(PloverListing.listing(), format, PloverListing.rows(exported.statements()), out);
      default -> throw new IllegalArgumentException("no writer of " + format);
    }
    out.flush();
    if (out.checkError()) {
      throw new IOException("the export could not be written to its end");
    }
  }

  private void sheet(ExportFormat format, Sheet sheet, PrintStream out) {
    switch (sheet) {
      case STATEMENTS -> write(StatementListing.listing(), format, exported.statements(), out);
      case POSITIONS -> write(PositionListing.listing(), format, exported.positions(), out);
      case CHANGES -> write(ChangeListing.listing(), format, exported.changes(), out);
    }
  }

  private static <T> void write(
      Listing<T> listing, ExportFormat format, List<T> rows, PrintStream out) {
    RowWriter<T> writer =
        format == ExportFormat.JSONL
            ? RowWriter.of(listing, Format.JSONL, out, 0)
            : Csv.forSpreadsheets(listing, out);
    rows.forEach(writer);
    out.flush();
  }

  private void workbook(List<Sheet> sheets, OutputStream to) throws IOException {
    Workbook workbook = new Workbook();
    for (Sheet sheet : sheets) {
      switch (sheet) {
        case STATEMENTS ->
            workbook.add(sheet.word(), StatementListing.listing(), exported.statements());
        case POSITIONS ->
            workbook.add(sheet.word(), PositionListing.listing(), exported.positions());
        case CHANGES -> workbook.add(sheet.word(), ChangeListing.listing(), exported.changes());
      }
    }
    workbook.write(to);
  }
}
