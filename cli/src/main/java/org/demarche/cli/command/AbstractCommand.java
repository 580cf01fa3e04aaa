// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.concurrent.Callable;
import org.demarche.cli.Console;
import org.demarche.cli.Kit;
import picocli.CommandLine.Option;

/** What every command has. */
abstract class AbstractCommand implements Callable<Integer> {
  private final Kit kit;

  @Option(names = "--verbose", description = "Show where in the program a failure arose.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  AbstractCommand(Kit kit) {
    this.kit = kit;
  }

  final Kit kit() {
    return kit;
  }

  final Console console() {
    return kit.console();
  }

  /** Shows where the program itself failed, to those who asked for it. */
  final void show(Throwable mistake) {
    if (verbose || console().isDebugging()) {
      mistake.printStackTrace(console().err());
    }
  }
}
