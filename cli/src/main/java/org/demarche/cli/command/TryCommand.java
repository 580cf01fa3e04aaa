// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import java.util.Optional;
import org.demarche.change.Change;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.Shell;
import org.demarche.cli.option.LedgerOption;
import org.demarche.cli.reading.Progress;
import org.demarche.cli.reading.Reading;
import org.demarche.cli.reading.StatementMaker;
import org.demarche.cli.reading.Summary;
import org.demarche.cli.sample.Sample;
import org.demarche.dossier.Knowledge;
import org.demarche.issue.IssueBook;
import org.demarche.position.Positions;
import org.demarche.store.Ledger;
import org.demarche.view.listing.ChangeListing;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.output.TextTable;
import org.demarche.view.output.Words;
import org.demarche.view.record.Matrix;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche try}. */
@Command(
    description = {
      "Read a sample negotiation and show who holds what and what moved.",
      "It has a ledger of its own: --ledger, else " + TryCommand.LEDGER + " in the current folder."
    })
final class TryCommand extends AbstractCommand {
  /** The ledger of the sample, so that it never mixes with a user's own. */
  static final String LEDGER = "demarche-try.db";

  private static final String LEGEND =
      "Each cell: what the party does and the words for it, then when it was last said and how many"
          + " stories tell it, a copy counted once. Words in “ ” are the party's own.";

  @Mixin private LedgerOption ledgerOption;

  TryCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    String location = ledgerOption.location(LEDGER);
    try (Ledger ledger = Ledger.open(location, kit().clock())) {
      Reading reading = reading(ledger);
      say("The sample: Iran's nuclear programme, 2013 to 2015, told on ten saved pages.");
      say("They go into the ledger " + location + ".");
      Summary summary = reading.read(Sample.pages());
      say(
          summary.isNothingNew()
              ? "They were read before; this is what the ledger holds."
              : String.join(" ", summary.sentences()));
      if (reading.noModels().isPresent()) {
        throw reading.noModels().get();
      }
      show(ledger, location);
    }
    return Exit.DONE;
  }

  private void say(String sentence) {
    console().say(sentence);
  }

  private Reading reading(Ledger ledger) {
    StatementMaker maker =
        new StatementMaker(
            () -> kit().analyzer().apply(this::say), new Knowledge(Optional.empty()));
    boolean isNew = ledger.counts().articles() == 0;
    return new Reading(
        ledger,
        kit().languages(),
        Optional.of(maker),
        false,
        kit().clock(),
        isNew ? Progress.lines(console().err()) : Progress.none(),
        this::say,
        this::show);
  }

  private void show(Ledger ledger, String location) {
    Told told = Told.in(ledger, Selection.ALL, row -> true);
    List<PositionRow> rows =
        told.positionsWithMoves(Optional.empty(), Positions.Options.DEFAULT, position -> true);
    heading("Who holds what");
    Words.wrap(LEGEND, console().width(), 9).forEach(console().out()::println);
    console().out().println();
    new MatrixTable(new Matrix(rows, told, IssueBook.builtIn().ids()), told.coverage(), console())
        .print();
    heading("What changed, and when");
    try (TextTable<Change> table =
        new TextTable<>(ChangeListing.listing(), console().out(), console().width())) {
      ChangesCommand.in(ledger, Selection.ALL).stream()
          .filter(change -> change.kind() != Change.Kind.REPEATED)
          .filter(change -> change.kind() != Change.Kind.NEW)
          .forEach(table);
    }
    heading("What to type next");
    next(location).forEach(console().out()::println);
  }

  private void heading(String words) {
    console().out().println();
    console().out().println(words.toUpperCase(java.util.Locale.ROOT));
    console().out().println();
  }

  private List<String> next(String location) {
    String program = "  " + console().program() + " ";
    String ledger = " --ledger " + Shell.quoted(location);
    return List.of(
        program + "positions --as-of 2014-12-31" + ledger,
        program + "changes --party IRN --all" + ledger,
        program + "statements --issue nuclear --act offer" + ledger,
        program + "read PATH…   (your own pages, into demarche.db)");
  }
}
