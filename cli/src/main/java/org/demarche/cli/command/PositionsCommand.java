// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import java.util.function.Consumer;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.dossier.Knowledge;
import org.demarche.position.Positions;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.PositionListing;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.record.Matrix;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche positions}. */
@Command(
    description = {
      "Show who holds what: the matrix of issues and parties, as of a day.",
      "As jsonl and csv, and with --list: a row for each party, issue and provision."
    })
final class PositionsCommand extends ListCommand<PositionRow> {
  @Option(names = "--list", description = "One row for each position instead of the matrix.")
  private boolean list;

  @Option(
      names = "--stale-after",
      paramLabel = "DAYS",
      description = "Days without a confirmation after which a position is stale. Default: 365.")
  private int staleAfter = Positions.Options.DEFAULT.staleAfterDays();

  PositionsCommand(Kit kit) {
    super(kit);
  }

  @Override
  Listing<PositionRow> listing() {
    return PositionListing.listing();
  }

  @Override
  int run(Ledger ledger) {
    if (staleAfter < 0) {
      throw new UserMistake(
          "--stale-after: a number of days is 0 or more, not " + staleAfter + ".");
    }
    if (list || format() != Format.TABLE) {
      return super.run(ledger);
    }
    Selection selection = selection(ledger);
    Told told = told(ledger, selection);
    List<PositionRow> rows = told.positionsWithMoves(selection.asOf(), options(), selection::has);
    Matrix matrix = new Matrix(rows, told, new Knowledge(dossier()).issues().ids());
    new MatrixTable(matrix, told.coverage(), console()).print();
    if (rows.isEmpty()) {
      Parties.sayWhichThereAre(ledger, selection, console());
    }
    return Exit.DONE;
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<PositionRow> consumer) {
    told(ledger, selection)
        .positions(selection.asOf(), options(), selection::has)
        .forEach(consumer);
  }

  private static Told told(Ledger ledger, Selection selection) {
    return Told.in(ledger, selection, row -> counts(row, selection));
  }

  private static boolean counts(StatementRow row, Selection selection) {
    return selection.hasSource(row) && selection.isWithin(row.statement().said());
  }

  private Positions.Options options() {
    return Positions.Options.DEFAULT.staleAfter(staleAfter);
  }
}
