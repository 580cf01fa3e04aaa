// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.function.Consumer;
import org.demarche.cli.Kit;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.StatementListing;
import org.demarche.view.output.Listing;
import org.demarche.view.record.OncePerStory;
import org.demarche.view.record.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche statements}. */
@Command(
    description = "List the statements, a row for each article; --once gives one for each story.")
final class StatementsCommand extends ListCommand<StatementRow> {
  @Option(names = "--once", description = "Leave out what copies of an article repeat.")
  private boolean once;

  StatementsCommand(Kit kit) {
    super(kit);
  }

  @Override
  Listing<StatementRow> listing() {
    return StatementListing.listing();
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<StatementRow> consumer) {
    OncePerStory told = new OncePerStory();
    ledger.eachStatement(
        selection.statements().build(),
        row -> {
          if (selection.has(row) && (!once || told.isNew(row))) {
            consumer.accept(row);
          }
        });
  }
}
