// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import org.demarche.cli.Kit;
import picocli.CommandLine;

/** All commands, in the order of the help. */
public final class Commands {
  private Commands() {}

  /** Adds them to the line. */
  public static void addTo(CommandLine line, Kit kit) {
    add(line, "try", new TryCommand(kit));
    add(line, "read", new ReadCommand(kit));
    add(line, "sources", new SourcesCommand(kit));
    add(line, "set", new SetCommand(kit));
    add(line, "remove", new RemoveCommand(kit));
    add(line, "articles", new ArticlesCommand(kit));
    add(line, "statements", new StatementsCommand(kit));
    add(line, "positions", new PositionsCommand(kit));
    add(line, "changes", new ChangesCommand(kit));
    add(line, "stories", new StoriesCommand(kit));
    add(line, "explain", new ExplainCommand(kit));
    add(line, "evaluate", new EvaluateCommand(kit));
    add(line, "check", new CheckCommand(kit));
    add(line, "backup", new BackupCommand(kit));
    line.addSubcommand(
        "dossier",
        new CommandLine(new DossierCommand())
            .addSubcommand("check", new CommandLine(new DossierCheckCommand(kit))));
  }

  private static void add(CommandLine line, String name, AbstractCommand command) {
    line.addSubcommand(name, new CommandLine(command));
  }
}
