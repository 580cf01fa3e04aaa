// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Knowledge;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.intake.Jobs;
import org.demarche.server.record.Following;
import org.demarche.server.record.Snapshots;
import org.demarche.store.Ledger;
import org.demarche.view.record.Asked;
import org.demarche.view.record.Selection;

/**
 * What screens work with.
 *
 * @param ledger the record; for short questions and for changes
 * @param snapshots the statements in memory
 * @param following what the user follows
 * @param jobs reading that users ask for
 * @param pages makes pages
 */
public record Desk(
    Ledger ledger, Snapshots snapshots, Following following, Jobs jobs, Pages pages) {
  /** The dossier, where there is one. */
  Optional<Dossier> dossier() {
    return following.dossier();
  }

  /** What the fields of a query select, the same as the options of the command line. */
  public Selection selection(Exchange exchange) {
    return selection(exchange.query());
  }

  /** What these fields select. */
  Selection selection(Params query) {
    Asked asked =
        new Asked(
            "",
            query.list("party"),
            query.list("issue"),
            query.list("act"),
            query.all("outlet"),
            query.first("from").orElse(null),
            query.first("to").orElse(null),
            query.first("as-of").orElse(null),
            query.first("min-confidence").map(Desk::number).orElse(0.0));
    return asked.selection(dossier());
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw Refusal.wrong("min-confidence: \"" + text + "\" is no number from 0 to 1.");
    }
  }

  /** The parties and issues to read with. */
  Knowledge knowledge() {
    return new Knowledge(dossier());
  }
}
