// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.cli.option.Filters;
import org.demarche.cli.option.OutOption;
import org.demarche.position.Positions;
import org.demarche.store.Ledger;
import org.demarche.view.export.ExportFormat;
import org.demarche.view.export.Exported;
import org.demarche.view.export.Exporter;
import org.demarche.view.export.Sheet;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche export}. */
@Command(
    description = {
      "Write the record in the format of another program.",
      "csl, bibtex and ris hold the articles; all others the statements.",
      "In csv and xlsx a text that a spreadsheet could take for a formula is made harmless: in csv"
          + " by an apostrophe before it, which texts that begin with an apostrophe get too."
    })
final class ExportCommand extends LedgerCommand {
  @Option(
      names = "--as",
      required = true,
      paramLabel = "FORMAT",
      description =
          "csv, xlsx, jsonl, annotations (W3C Web Annotations), csl (CSL-JSON), bibtex, ris,"
              + " graphml, events (Discourse Network Analyzer) or plover.")
  private String as;

  @Option(
      names = "--of",
      paramLabel = "WHAT",
      split = ",",
      description =
          "What csv, jsonl and xlsx hold: statements, positions or changes. Default: statements;"
              + " in xlsx all three, a sheet each.")
  private List<String> of = new ArrayList<>();

  @Option(names = "--once", description = "Leave out what copies of an article repeat.")
  private boolean once;

  @Mixin private OutOption out;
  @Mixin private Filters filters;

  ExportCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    // Before the ledger is opened: a slip in an option is told first.
    sheets(format());
    filters.selection(dossier());
    out.check(format().isBinary(), console());
    return super.call();
  }

  @Override
  int run(Ledger ledger) {
    Selection selection =
        filters.selection(dossier()).meeting(filters.query(ledger, dossier(), console()));
    Exported exported =
        new Exported(
            ledger.statements(selection.statements().build()),
            ledger.articles(selection.articles().build()),
            counts -> Told.in(ledger, selection, counts),
            selection,
            Positions.Options.DEFAULT,
            once);
    out.write(
        stream -> new Exporter(exported).write(format(), sheets(format()), stream), console());
    exported.problems().forEach(console()::say);
    if (exported.statements().isEmpty()) {
      Parties.sayWhichThereAre(ledger, selection, console());
    }
    return exported.problems().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
  }

  private ExportFormat format() {
    try {
      return ExportFormat.of(as);
    } catch (IllegalArgumentException e) {
      throw new UserMistake("--as: " + e.getMessage());
    }
  }

  private List<Sheet> sheets(ExportFormat format) {
    if (!of.isEmpty() && !format.hasSheets()) {
      throw new UserMistake(
          "--of goes with csv, xlsx and jsonl; " + format.word() + " has a content of its own.");
    }
    if (of.isEmpty()) {
      return format == ExportFormat.XLSX ? List.of(Sheet.values()) : List.of(Sheet.STATEMENTS);
    }
    if (of.size() > 1 && format != ExportFormat.XLSX) {
      throw new UserMistake("--of: " + format.word() + " holds one; xlsx holds several.");
    }
    return of.stream().map(ExportCommand::sheet).distinct().toList();
  }

  private static Sheet sheet(String word) {
    try {
      return Sheet.of(word);
    } catch (IllegalArgumentException e) {
      throw new UserMistake("--of: " + e.getMessage());
    }
  }
}
