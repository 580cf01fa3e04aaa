// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.story.Story;
import org.demarche.story.Versions;

/**
 * A story with its articles.
 *
 * @param story the story
 * @param rows its articles that are in view, in the order of the story
 */
public record StoryArticles(Story story, List<ArticleRow> rows) {
  public StoryArticles {
    rows = List.copyOf(rows);
  }

  /** The articles of a story in a ledger. */
  public static StoryArticles of(Ledger ledger, Story story) {
    ArticleFilter.Builder filter = ArticleFilter.builder();
    story.articles().forEach(filter::id);
    Map<String, ArticleRow> byId =
        ledger.articles(filter.build()).stream()
            .collect(Collectors.toMap(row -> row.article().id(), Function.identity()));
    return new StoryArticles(
        story, story.articles().stream().filter(byId::containsKey).map(byId::get).toList());
  }

  /** Which are versions of one another, and which copies; neither for a single article. */
  public Versions versions() {
    return rows.size() < 2
        ? new Versions(List.of(), List.of())
        : Versions.of(
            rows.stream().map(ArticleRow::article).toList(), article -> article.url().orElse(""));
  }

  /** The article with this id. */
  public Optional<Article> article(String id) {
    return rows.stream().map(ArticleRow::article).filter(a -> a.id().equals(id)).findFirst();
  }
}
