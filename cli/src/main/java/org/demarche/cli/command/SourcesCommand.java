// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.option.FormatOption;
import org.demarche.store.Ledger;
import org.demarche.store.SourceRow;
import org.demarche.view.listing.SourceListing;
import org.demarche.view.output.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche sources}. */
@Command(
    description =
        "List what was read, when, what it gave, what failed and why, and what was not analysed.")
final class SourcesCommand extends LedgerCommand {
  @Mixin private FormatOption formatOption;

  @Option(names = "--failed", description = "Only what could not be read, the last time or ever.")
  private boolean failed;

  SourcesCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    formatOption.on(console());
    return super.call();
  }

  @Override
  int run(Ledger ledger) {
    List<SourceRow> rows = ledger.sources();
    try (RowWriter<SourceRow> writer =
        RowWriter.of(
            SourceListing.listing(),
            formatOption.on(console()),
            console().out(),
            console().width())) {
      rows.stream().filter(row -> !failed || row.isFailing()).forEach(writer);
    }
    return Exit.DONE;
  }
}
