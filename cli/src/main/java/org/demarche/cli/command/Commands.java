// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.demarche.cli.Kit;
import picocli.CommandLine;

/** All commands, in the order of the help. */
public final class Commands {
  private static final Map<String, Function<Kit, CommandLine>> ALL = all();

  private Commands() {}

  private static Map<String, Function<Kit, CommandLine>> all() {
    Map<String, Function<Kit, CommandLine>> all = new LinkedHashMap<>();
    all.put("try", kit -> new CommandLine(new TryCommand(kit)));
    all.put("read", kit -> new CommandLine(new ReadCommand(kit)));
    all.put("sources", kit -> new CommandLine(new SourcesCommand(kit)));
    all.put("set", kit -> new CommandLine(new SetCommand(kit)));
    all.put("remove", kit -> new CommandLine(new RemoveCommand(kit)));
    all.put("search", kit -> new CommandLine(new SearchCommand(kit)));
    all.put("articles", kit -> new CommandLine(new ArticlesCommand(kit)));
    all.put("statements", kit -> new CommandLine(new StatementsCommand(kit)));
    all.put("positions", kit -> new CommandLine(new PositionsCommand(kit)));
    all.put("changes", kit -> new CommandLine(new ChangesCommand(kit)));
    all.put("answers", kit -> new CommandLine(new AnswersCommand(kit)));
    all.put("disputes", kit -> new CommandLine(new DisputesCommand(kit)));
    all.put("stories", kit -> new CommandLine(new StoriesCommand(kit)));
    all.put("review", kit -> new CommandLine(new ReviewCommand(kit)));
    all.put("serve", kit -> new CommandLine(new ServeCommand(kit)));
    all.put("explain", kit -> new CommandLine(new ExplainCommand(kit)));
    all.put("evaluate", kit -> new CommandLine(new EvaluateCommand(kit)));
    all.put("check", kit -> new CommandLine(new CheckCommand(kit)));
    all.put("backup", kit -> new CommandLine(new BackupCommand(kit)));
    all.put("dossier", Commands::dossier);
    return all;
  }

  private static CommandLine dossier(Kit kit) {
    return new CommandLine(new DossierCommand())
        .addSubcommand("init", new CommandLine(new DossierInitCommand(kit)))
        .addSubcommand("check", new CommandLine(new DossierCheckCommand(kit)));
  }

  /**
   * Adds the commands to the line: the one that is asked for, else all. Reading the options of all
   * of them takes a tenth of a second, which the short commands would feel.
   */
  public static void addTo(CommandLine line, Kit kit, String... arguments) {
    if (arguments.length > 0 && ALL.containsKey(arguments[0])) {
      line.addSubcommand(arguments[0], ALL.get(arguments[0]).apply(kit));
    } else {
      ALL.forEach((name, command) -> line.addSubcommand(name, command.apply(kit)));
    }
  }
}
