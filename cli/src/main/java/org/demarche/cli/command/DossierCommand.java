// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import org.demarche.cli.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demarche dossier}. */
@Command(
    description = "Write, and verify, the file that describes a negotiation.",
    synopsisSubcommandLabel = "COMMAND")
final class DossierCommand implements java.util.concurrent.Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.WRONG_USAGE;
  }
}
