// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.Optional;
import org.demarche.cli.Kit;
import org.demarche.cli.option.DossierOption;
import org.demarche.cli.option.LedgerOption;
import org.demarche.dossier.Dossier;
import org.demarche.store.Ledger;
import picocli.CommandLine.Mixin;

/** A command that works on a ledger. */
abstract class LedgerCommand extends AbstractCommand {
  @Mixin private LedgerOption ledgerOption;
  @Mixin private DossierOption dossierOption;

  LedgerCommand(Kit kit) {
    super(kit);
  }

  /** Runs on a ledger that is open meanwhile. */
  abstract int run(Ledger ledger);

  /** Opens a ledger that is there. */
  Ledger open() {
    return ledgerOption.openExisting(kit(), dossier());
  }

  @Override
  public Integer call() {
    try (Ledger ledger = open()) {
      return run(ledger);
    }
  }

  final LedgerOption ledgerOption() {
    return ledgerOption;
  }

  final DossierOption dossierOption() {
    return dossierOption;
  }

  final Optional<Dossier> dossier() {
    return dossierOption.read();
  }
}
