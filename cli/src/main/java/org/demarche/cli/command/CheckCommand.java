// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.store.Counts;
import org.demarche.store.Ledger;
import org.demarche.view.output.Words;
import picocli.CommandLine.Command;

/** {@code demarche check}. */
@Command(
    description =
        "Look whether the ledger is whole: the file, the pages' bytes, and that every evidence"
            + " stands in its article to the letter.")
final class CheckCommand extends LedgerCommand {
  CheckCommand(Kit kit) {
    super(kit);
  }

  @Override
  int run(Ledger ledger) {
    List<String> problems = ledger.check();
    problems.forEach(console().out()::println);
    if (!problems.isEmpty()) {
      return Exit.UNUSABLE;
    }
    Counts counts = ledger.counts();
    console()
        .say(
            "The ledger is whole: "
                + Words.count(counts.sources(), "source")
                + ", "
                + Words.count(counts.articles(), "article")
                + ", "
                + Words.count(counts.statements(), "statement")
                + ".");
    return Exit.DONE;
  }
}
