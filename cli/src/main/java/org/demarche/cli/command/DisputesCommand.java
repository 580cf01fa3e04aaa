// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.function.Consumer;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.dossier.Knowledge;
import org.demarche.position.Positions;
import org.demarche.store.Ledger;
import org.demarche.view.listing.DisputeListing;
import org.demarche.view.listing.DisputeRow;
import org.demarche.view.output.Listing;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche disputes}. */
@Command(
    description = {
      "Show where accounts of one position in the same days contradict each other, side by side.",
      "The newest first."
    })
final class DisputesCommand extends ListCommand<DisputeRow> {
  @Option(
      names = "--within",
      paramLabel = "DAYS",
      description = "Days between two accounts up to which they are of the same days. Default: 3.")
  private int within = Positions.Options.DEFAULT.disputeWithinDays();

  DisputesCommand(Kit kit) {
    super(kit);
  }

  @Override
  Listing<DisputeRow> listing() {
    return DisputeListing.listing();
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<DisputeRow> consumer) {
    if (within < 0) {
      throw new UserMistake("--within: a number of days is 0 or more, not " + within + ".");
    }
    Told.in(ledger, selection, selection::hasSource)
        .disputes(selection, within, new Knowledge(dossier()).parties())
        .forEach(consumer);
  }
}
