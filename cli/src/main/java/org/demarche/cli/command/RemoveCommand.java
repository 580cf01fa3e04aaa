// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.Shell;
import org.demarche.cli.UserMistake;
import org.demarche.cli.reading.Reading;
import org.demarche.store.Ledger;
import org.demarche.store.SourceRow;
import org.demarche.view.listing.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche remove}. */
@Command(
    description = {
      "Take a page out, with its articles and their statements: it stays out through later reads.",
      "Nothing is deleted; remove --undo PAGE puts it back."
    })
final class RemoveCommand extends LedgerCommand {
  @Parameters(
      paramLabel = "PAGE",
      description = "The page as the command sources names it, or the last part of its path.")
  private String page;

  @Option(names = "--undo", description = "Put the page back.")
  private boolean undo;

  RemoveCommand(Kit kit) {
    super(kit);
  }

  @Override
  int run(Ledger ledger) {
    String source = source(ledger);
    boolean done = undo ? ledger.restorePage(source) : ledger.removePage(source);
    if (done) {
      Reading.saveStories(ledger);
    }
    console().say(sentence(source, done));
    return Exit.DONE;
  }

  private String sentence(String source, boolean done) {
    if (undo) {
      return source + (done ? " is back." : " was not taken out.");
    }
    return done
        ? source
            + " is taken out. "
            + console().program()
            + " remove --undo "
            + Shell.quoted(source)
            + ledgerOption().again()
            + " puts it back."
        : source + " is out already.";
  }

  private String source(Ledger ledger) {
    List<String> all = ledger.sources().stream().map(SourceRow::source).toList();
    if (all.contains(page)) {
      return page;
    }
    List<String> named = all.stream().filter(each -> Shown.page(each).equals(page)).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    throw new UserMistake(
        named.isEmpty()
            ? "There is no page \"" + page + "\"; the command sources lists them."
            : "\""
                + page
                + "\" may be any of these: "
                + named.stream().limit(10).collect(Collectors.joining(", "))
                + ".");
  }
}
