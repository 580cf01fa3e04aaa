// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.change.Change;
import org.demarche.change.Changes;
import org.demarche.cli.Kit;
import org.demarche.cli.listing.ChangeListing;
import org.demarche.cli.option.Selection;
import org.demarche.cli.output.Format;
import org.demarche.cli.output.Listing;
import org.demarche.cli.reading.Summary;
import org.demarche.position.Positions;
import org.demarche.store.Ledger;
import org.demarche.time.DateSpan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche changes}. */
@Command(description = "Show what moved and because of what, the newest last.")
final class ChangesCommand extends ListCommand<Change> {
  private static final Comparator<Change> BY_DAY =
      Comparator.comparing((Change c) -> c.on().map(DateSpan::to).orElse(LocalDate.MIN))
          .thenComparing(c -> c.on().map(DateSpan::from).orElse(LocalDate.MIN));

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
      console().say(Summary.count(hidden, "repeated position") + " left out; --all shows.");
    }
  }

  private static boolean isRepeat(Change change) {
    return change.kind() == Change.Kind.REPEATED;
  }

  /** Changes of the statements that count, by day, the undated first. */
  static List<Change> in(Ledger ledger, Selection selection) {
    Told told = Told.in(ledger, selection, selection::hasSource);
    return Changes.between(
            told.statements(),
            selection.from(),
            selection.to(),
            told.decided(Positions.Options.DEFAULT))
        .stream()
        .filter(selection::has)
        .filter(change -> shows(change, told, selection))
        .filter(change -> told.isAsked(change.after()))
        .sorted(BY_DAY)
        .toList();
  }

  private static boolean shows(Change change, Told told, Selection selection) {
    return selection.acts().isEmpty()
        || change.after().stream().anyMatch(id -> selection.acts().contains(told.act(id)));
  }
}
