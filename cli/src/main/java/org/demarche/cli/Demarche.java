// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.demarche.cli.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code demarche} command: one line of its arguments, run. */
@Command(
    name = "demarche",
    description = {
      "Keeps the record of a negotiation from the news: who demands, offers, agrees to, refuses or"
          + " threatens what, in which exact words.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "demarche try shows a sample negotiation. demarche COMMAND --help tells more of a command.",
      "Exit status: 0 done; 1 done, but some inputs could not be read; 2 wrong usage; 3 the ledger"
          + " or another resource is not usable."
    })
public final class Demarche implements Callable<Integer> {
  private final CommandLine line;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  private Demarche(Kit kit, String... arguments) {
    line = new CommandLine(this);
    Commands.addTo(line, kit, arguments);
    line.setOut(new PrintWriter(kit.console().out(), true));
    line.setErr(new PrintWriter(kit.console().err(), true));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(Math.min(100, kit.console().width()));
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setExpandAtFiles(false);
    Mishaps mishaps = new Mishaps(kit.console());
    line.setParameterExceptionHandler(mishaps::wrongUsage);
    line.setExecutionExceptionHandler(mishaps::failed);
  }

  /** Runs a command. Ends no process and throws nothing. */
  public static int run(Kit kit, String... arguments) {
    Mishaps mishaps = new Mishaps(kit.console());
    try {
      return new Demarche(kit, arguments).line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return mishaps.outOfMemory(e);
    } finally {
      kit.console().out().flush();
    }
  }

  /** No command was named. */
  @Override
  public Integer call() {
    line.usage(line.getErr());
    return help ? Exit.DONE : Exit.WRONG_USAGE;
  }
}
