// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demarche backup}. */
@Command(description = "Write a whole copy of the ledger to a new file, while it may be in use.")
final class BackupCommand extends LedgerCommand {
  @Parameters(paramLabel = "FILE", description = "The copy; it must not exist yet.")
  private Path target;

  BackupCommand(Kit kit) {
    super(kit);
  }

  @Override
  int run(Ledger ledger) {
    if (Files.exists(target)) {
      throw new UserMistake("There is a file " + target + " already; name another for the copy.");
    }
    ledger.backup(target);
    console().say("The copy is " + target + ".");
    return Exit.DONE;
  }
}
