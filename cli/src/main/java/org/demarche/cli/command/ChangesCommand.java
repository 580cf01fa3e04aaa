// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.change.Change;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.cli.option.OutOption;
import org.demarche.position.Positions;
import org.demarche.store.Ledger;
import org.demarche.view.listing.ChangeListing;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;
import org.demarche.view.plot.PathDrawing;
import org.demarche.view.plot.Paths;
import org.demarche.view.record.Checked;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche changes}. */
@Command(description = "Show what moved and because of what, the newest last.")
final class ChangesCommand extends ListCommand<Change> {
  @Option(names = "--all", description = "In a table too, show positions that were only repeated.")
  private boolean all;

  @Option(
      names = "--plot",
      paramLabel = "FILE.svg",
      description = "Draw the path of one party (--party) on one issue (--issue) into this file.")
  private Path plot;

  ChangesCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    boolean isOne = selection().parties().size() == 1 && selection().issues().size() == 1;
    if (plot != null && !isOne) {
      throw new UserMistake(
          "--plot draws one party on one issue: name them, as in --party USA --issue trade.");
    }
    return super.call();
  }

  @Override
  int run(Ledger ledger) {
    return plot == null ? super.run(ledger) : draw(ledger);
  }

  private int draw(Ledger ledger) {
    Selection selection = selection(ledger);
    Optional<org.demarche.view.plot.Path> path =
        Paths.of(
            Checked.of(ledger.statements(selection.statements().build())).rows(),
            Told.in(ledger, selection, row -> Checked.stands(row) && selection.hasSource(row)),
            selection,
            Positions.Options.DEFAULT);
    if (path.isEmpty()) {
      Parties.sayWhichThereAre(ledger, selection, console());
      console().say("There is no statement to draw; nothing was written.");
      return Exit.DONE;
    }
    byte[] drawing = PathDrawing.file(path.get()).getBytes(StandardCharsets.UTF_8);
    OutOption.write(out -> out.write(drawing), plot);
    console().say("The drawing is " + plot + ".");
    return Exit.DONE;
  }

  @Override
  Listing<Change> listing() {
    return ChangeListing.listing();
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<Change> consumer) {
    List<Change> changes = in(ledger, selection);
    boolean hide = !all && format() == Format.TABLE;
    changes.stream().filter(change -> !hide || !isRepeat(change)).forEach(consumer);
    long hidden = hide ? changes.stream().filter(ChangesCommand::isRepeat).count() : 0;
    if (hidden > 0) {
      console().say(Words.count(hidden, "repeated position") + " left out; --all shows.");
    }
  }

  private static boolean isRepeat(Change change) {
    return change.kind() == Change.Kind.REPEATED;
  }

  /** Changes of the statements that count, by day, the undated first. */
  static List<Change> in(Ledger ledger, Selection selection) {
    return Told.in(ledger, selection, selection::hasSource)
        .changes(selection, Positions.Options.DEFAULT);
  }
}
