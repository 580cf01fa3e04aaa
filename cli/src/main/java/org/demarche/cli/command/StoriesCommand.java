// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.store.Ledger;
import org.demarche.story.Story;
import org.demarche.view.listing.DiffListing;
import org.demarche.view.listing.DiffRow;
import org.demarche.view.listing.StoryListing;
import org.demarche.view.listing.StoryRow;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.output.RowWriter;
import org.demarche.view.output.Words;
import org.demarche.view.record.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche stories}. */
@Command(
    description = {
      "List the stories: articles that are copies or versions of one another.",
      "With list options: the stories with an article that they select."
    })
final class StoriesCommand extends ListCommand<StoryRow> {
  @Option(names = "--copies", description = "Only stories of more than one article.")
  private boolean copies;

  @Option(
      names = "--diff",
      arity = "1..2",
      paramLabel = "ID",
      description = {
        "Show in words what changed, as [-removed-] and {+added+}: --diff STORY for the versions and"
            + " copies of a story, --diff ARTICLE ARTICLE for any two articles."
      })
  private List<String> diff;

  StoriesCommand(Kit kit) {
    super(kit);
  }

  @Override
  Listing<StoryRow> listing() {
    return StoryListing.listing(copies);
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<StoryRow> consumer) {
    Set<String> articles = articles(ledger, selection);
    StoryDiffs diffs = new StoryDiffs(ledger);
    List<Story> asked =
        ledger.stories().stream()
            .filter(story -> story.articles().stream().anyMatch(articles::contains))
            .toList();
    List<Story> listed =
        asked.stream().filter(story -> !copies || story.articles().size() > 1).toList();
    if (listed.isEmpty() && !asked.isEmpty()) {
      console()
          .say(
              (asked.size() == 1
                      ? "The one story has no copies or versions"
                      : "None of the "
                          + Words.count(asked.size(), "story")
                          + " has copies or versions")
                  + "; without --copies all are listed.");
    }
    listed.stream().map(story -> new StoryRow(story, diffs.versions(story))).forEach(consumer);
  }

  @Override
  int run(Ledger ledger) {
    if (diff == null) {
      return super.run(ledger);
    }
    List<DiffRow> rows = new StoryDiffs(ledger).diffs(diff);
    if (format() == Format.TABLE) {
      rows.forEach(row -> console().out().println(DiffListing.text(row, console().width())));
      console().out().flush();
      return Exit.DONE;
    }
    try (RowWriter<DiffRow> writer =
        RowWriter.of(DiffListing.listing(), format(), console().out(), console().width())) {
      rows.forEach(writer);
    }
    return Exit.DONE;
  }

  private static Set<String> articles(Ledger ledger, Selection selection) {
    Set<String> told = ArticlesCommand.articlesWithStatements(ledger, selection);
    Set<String> ids = new HashSet<>();
    ledger.eachArticle(
        selection.articles().build(),
        row -> {
          boolean asked = !selection.asksForStatements() || told.contains(row.article().id());
          if (asked && selection.has(row.article())) {
            ids.add(row.article().id());
          }
        });
    return ids;
  }
}
