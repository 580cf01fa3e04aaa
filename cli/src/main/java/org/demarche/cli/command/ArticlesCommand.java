// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.view.listing.ArticleListing;
import org.demarche.view.listing.CutListing;
import org.demarche.view.output.Listing;
import org.demarche.view.output.RowWriter;
import org.demarche.view.record.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche articles}. */
@Command(
    description = {
      "List the articles read.",
      "With --party, --issue or --act: those with a statement that they select.",
      "Of a file or an address that changed, the newest capture is listed; --versions lists what it"
          + " held before as well. Earlier versions count nowhere, and stories --diff compares them.",
      "--cuts shows what was left out of their pages instead, and why."
    })
final class ArticlesCommand extends ListCommand<ArticleRow> {
  @Option(
      names = "--cuts",
      description = "Show what was cut from the articles' pages, and why, instead of the articles.")
  private boolean cuts;

  @Option(
      names = "--versions",
      description = "Earlier versions too: what a file or an address held before it changed.")
  private boolean versions;

  ArticlesCommand(Kit kit) {
    super(kit);
  }

  @Override
  int run(Ledger ledger) {
    if (!cuts) {
      return super.run(ledger);
    }
    Selection selection = selection(ledger);
    try (RowWriter<CutListing.Row> writer =
        RowWriter.of(CutListing.listing(), format(), console().out(), console().width())) {
      rows(
          ledger,
          selection,
          row -> row.article().cuts().forEach(cut -> writer.accept(new CutListing.Row(row, cut))));
    }
    return Exit.DONE;
  }

  @Override
  Listing<ArticleRow> listing() {
    return ArticleListing.listing();
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<ArticleRow> consumer) {
    Set<String> withStatements = articlesWithStatements(ledger, selection);
    ledger.eachArticle(
        (versions ? selection.articles().withEarlier() : selection.articles()).build(),
        row -> {
          boolean told =
              !selection.asksForStatements() || withStatements.contains(row.article().id());
          if (told && selection.has(row.article())) {
            consumer.accept(row);
          }
        });
  }

  /** Ids of the articles with a statement of these parties, issues and acts, on whatever day. */
  static Set<String> articlesWithStatements(Ledger ledger, Selection selection) {
    Set<String> ids = new HashSet<>();
    if (selection.asksForStatements()) {
      Selection always = selection.always();
      ledger.eachStatement(
          selection.counted(),
          row -> {
            if (always.has(row)) {
              ids.add(row.article().id());
            }
          });
    }
    return ids;
  }
}
