// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.Shell;
import org.demarche.cli.UserMistake;
import org.demarche.cli.reading.Reading;
import org.demarche.store.Counts;
import org.demarche.store.Ledger;
import org.demarche.store.SourceRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
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
    Counts before = ledger.counts();
    boolean done = undo ? ledger.restorePage(source) : ledger.removePage(source);
    if (done) {
      Reading.saveStories(ledger);
    }
    console().say(sentence(source, done, before, ledger.counts()));
    return Exit.DONE;
  }

  private String sentence(String source, boolean done, Counts before, Counts now) {
    if (undo) {
      return source + (done ? " is back. " + what(now, before, "again") : " was not taken out.");
    }
    return done
        ? source
            + " is taken out. "
            + what(before, now, "no longer")
            + " Nothing is deleted: "
            + console().program()
            + " remove --undo "
            + Shell.quoted(source)
            + ledgerOption().again()
            + " puts it back."
        : source + " is out already.";
  }

  /** "1 article and 4 statements count no longer.". */
  private static String what(Counts more, Counts less, String now) {
    long articles = more.articles() - less.articles();
    return articles == 0
        ? "The count of articles stays: it gave none, or another source holds the same."
        : Words.count(articles, "article")
            + " and "
            + Words.count(more.statements() - less.statements(), "statement")
            + " count "
            + now
            + ".";
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
            ? "There is no page \""
                + page
                + "\"; nothing was "
                + (undo ? "put back" : "taken out")
                + ". The command sources lists the pages; an article of a page cannot be taken out"
                + " alone."
            : "\""
                + page
                + "\" may be any of these: "
                + named.stream().limit(10).collect(Collectors.joining(", "))
                + ".");
  }
}
