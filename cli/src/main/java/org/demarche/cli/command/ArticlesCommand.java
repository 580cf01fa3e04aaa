// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.cli.Kit;
import org.demarche.cli.listing.ArticleListing;
import org.demarche.cli.option.Selection;
import org.demarche.cli.output.Listing;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import picocli.CommandLine.Command;

/** {@code demarche articles}. */
@Command(
    description = {
      "List the articles read.",
      "With --party, --issue or --act: those with a statement that they select."
    })
final class ArticlesCommand extends ListCommand<ArticleRow> {
  ArticlesCommand(Kit kit) {
    super(kit);
  }

  @Override
  Listing<ArticleRow> listing() {
    return ArticleListing.listing();
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<ArticleRow> consumer) {
    Set<String> withStatements = articlesWithStatements(ledger, selection);
    ledger.eachArticle(
        ArticleFilter.ALL,
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
          StatementFilter.ALL,
          row -> {
            if (always.has(row)) {
              ids.add(row.article().id());
            }
          });
    }
    return ids;
  }
}
