// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.cli.UserMistake;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.story.Story;
import org.demarche.story.Versions;
import org.demarche.view.listing.DiffRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.record.StoryArticles;

/** The articles of stories, told apart and compared. */
final class StoryDiffs {
  private static final int SHORTEST = 4;

  private final Ledger ledger;

  StoryDiffs(Ledger ledger) {
    this.ledger = ledger;
  }

  Versions versions(Story story) {
    return story.articles().size() == 1
        ? new Versions(List.of(), List.of())
        : StoryArticles.of(ledger, story).versions();
  }

  /**
   * The differences that a user asks for.
   *
   * @param names a story or two articles
   * @throws UserMistake where they are none, or there is nothing to compare
   */
  List<DiffRow> diffs(List<String> names) {
    if (names.size() == 2) {
      Article from = ArticleNames.findAny(ledger, names.get(0)).article();
      return List.of(DiffRow.of(from, ArticleNames.findAny(ledger, names.get(1)).article()));
    }
    return diffs(story(names.get(0)));
  }

  /** Each version and the one before it; then the first article and each copy. */
  private List<DiffRow> diffs(Story story) {
    if (story.articles().size() == 1) {
      throw new UserMistake("The story " + Shown.id(story.id()) + " has one article only.");
    }
    StoryArticles articles = StoryArticles.of(ledger, story);
    Map<String, Article> byId =
        articles.rows().stream()
            .map(ArticleRow::article)
            .collect(Collectors.toMap(Article::id, Function.identity()));
    Versions told = articles.versions();
    List<DiffRow> rows = new ArrayList<>();
    for (List<String> line : told.versions()) {
      for (int i = 1; i < line.size(); i++) {
        rows.add(DiffRow.of(byId.get(line.get(i - 1)), byId.get(line.get(i))));
      }
    }
    String first = told.versions().isEmpty() ? told.copies().get(0) : told.versions().get(0).get(0);
    told.copies().stream()
        .filter(copy -> !copy.equals(first))
        .forEach(copy -> rows.add(DiffRow.of(byId.get(first), byId.get(copy))));
    return rows;
  }

  private Story story(String name) {
    List<Story> found =
        ledger.stories().stream()
            .filter(story -> name.length() >= SHORTEST && story.id().startsWith(name))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new UserMistake(
        found.isEmpty()
            ? "There is no story \"" + name + "\"; the command stories lists them."
            : "\"" + name + "\" may be any of " + found.size() + " stories; give more of its id.");
  }
}
