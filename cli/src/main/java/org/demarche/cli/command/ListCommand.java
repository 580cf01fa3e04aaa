// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.function.Consumer;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.option.Filters;
import org.demarche.cli.option.FormatOption;
import org.demarche.store.Ledger;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.output.RowWriter;
import org.demarche.view.record.Selection;
import picocli.CommandLine.Mixin;

/** A command that lists rows of a ledger. */
abstract class ListCommand<T> extends LedgerCommand {
  @Mixin private FormatOption formatOption;
  @Mixin private Filters filters;

  ListCommand(Kit kit) {
    super(kit);
  }

  abstract Listing<T> listing();

  /** Gives every row that is selected, in order. */
  abstract void rows(Ledger ledger, Selection selection, Consumer<T> consumer);

  @Override
  public Integer call() {
    // Before the ledger is opened: a slip in an option is told first.
    format();
    selection();
    return super.call();
  }

  final Format format() {
    return formatOption.on(console());
  }

  final Selection selection() {
    return filters.selection(dossier());
  }

  /** The same with the query, whose parties and issues only the ledger knows. */
  final Selection selection(Ledger ledger) {
    return selection().meeting(filters.query(ledger, dossier(), console()));
  }

  @Override
  int run(Ledger ledger) {
    return list(ledger, listing());
  }

  final int list(Ledger ledger, Listing<T> listing) {
    Selection selection = selection(ledger);
    Counted<T> counted;
    try (RowWriter<T> writer =
        RowWriter.of(listing, format(), console().out(), console().width())) {
      counted = new Counted<>(writer);
      rows(ledger, selection, counted);
    }
    if (counted.rows == 0) {
      Parties.sayWhichThereAre(ledger, selection, console());
    }
    return Exit.DONE;
  }

  private static final class Counted<T> implements Consumer<T> {
    private final Consumer<T> to;
    private int rows;

    Counted(Consumer<T> to) {
      this.to = to;
    }

    @Override
    public void accept(T row) {
      rows++;
      to.accept(row);
    }
  }
}
