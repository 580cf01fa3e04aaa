// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.cli.Kit;
import org.demarche.cli.listing.StoryListing;
import org.demarche.cli.option.Selection;
import org.demarche.cli.output.Listing;
import org.demarche.store.ArticleFilter;
import org.demarche.store.Ledger;
import org.demarche.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche stories}. */
@Command(
    description = {
      "List the stories: articles that are copies or versions of one another.",
      "With list options: the stories with an article that they select."
    })
final class StoriesCommand extends ListCommand<Story> {
  @Option(names = "--copies", description = "Only stories of more than one article.")
  private boolean copies;

  StoriesCommand(Kit kit) {
    super(kit);
  }

  @Override
  Listing<Story> listing() {
    return StoryListing.listing();
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<Story> consumer) {
    Set<String> articles = articles(ledger, selection);
    ledger.stories().stream()
        .filter(story -> !copies || story.articles().size() > 1)
        .filter(story -> story.articles().stream().anyMatch(articles::contains))
        .forEach(consumer);
  }

  private static Set<String> articles(Ledger ledger, Selection selection) {
    Set<String> told = ArticlesCommand.articlesWithStatements(ledger, selection);
    Set<String> ids = new HashSet<>();
    ledger.eachArticle(
        ArticleFilter.ALL,
        row -> {
          boolean asked = !selection.asksForStatements() || told.contains(row.article().id());
          if (asked && selection.has(row.article())) {
            ids.add(row.article().id());
          }
        });
    return ids;
  }
}
