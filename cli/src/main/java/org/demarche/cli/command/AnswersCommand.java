// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.function.Consumer;
import org.demarche.answer.Answer;
import org.demarche.cli.Kit;
import org.demarche.store.Ledger;
import org.demarche.view.listing.AnswerListing;
import org.demarche.view.output.Listing;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import picocli.CommandLine.Command;

/** {@code demarche answers}. */
@Command(
    description = {
      "Show which refusals, agreements and counter-offers answer which demands and offers.",
      "The newest first; --party and --act choose by who answers."
    })
final class AnswersCommand extends ListCommand<Answer> {
  AnswersCommand(Kit kit) {
    super(kit);
  }

  @Override
  Listing<Answer> listing() {
    return AnswerListing.listing();
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<Answer> consumer) {
    Told.in(ledger, selection, selection::hasSource).answers(selection).forEach(consumer);
  }
}
