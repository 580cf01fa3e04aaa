// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import java.util.function.Consumer;
import org.demarche.change.Change;
import org.demarche.cli.Kit;
import org.demarche.position.Positions;
import org.demarche.store.Ledger;
import org.demarche.view.listing.ChangeListing;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche changes}. */
@Command(description = "Show what moved and because of what, the newest last.")
final class ChangesCommand extends ListCommand<Change> {
  @Option(names = "--all", description = "In a table too, show positions that were only repeated.")
  private boolean all;

  ChangesCommand(Kit kit) {
    super(kit);
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
