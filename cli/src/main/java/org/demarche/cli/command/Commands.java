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
    all.put("stories", kit -> new CommandLine(new StoriesCommand(kit)));
    all.put("brief", kit -> new CommandLine(new BriefCommand(kit)));
    all.put("export", kit -> new CommandLine(new ExportCommand(kit)));
