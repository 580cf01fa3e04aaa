// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param rows its articles
 */
public record StoryArticles(Story story, List<ArticleRow> rows) {
  public StoryArticles {
    rows = List.copyOf(rows);
  }

  /**
   * The articles of a story in a ledger: earlier versions in the order in which they were read,
   * then the others as the story has them.
   */
  public static StoryArticles of(Ledger ledger, Story story) {
    ArticleFilter.Builder filter = ArticleFilter.builder().withEarlier();
    story.articles().forEach(filter::id);
    return new StoryArticles(
        story,
        ledger.articles(filter.build()).stream()
            .sorted(
                Comparator.<ArticleRow, Instant>comparing(
                        row -> row.superseded().orElse(Instant.MAX))
                    .thenComparing(row -> story.articles().indexOf(row.article().id())))
            .toList());
  }

  /** Which are versions of one another, and which copies; neither for a single article. */
  public Versions versions() {
    return rows.size() < 2
        ? new Versions(List.of(), List.of())
        : Versions.of(
            rows.stream().map(ArticleRow::article).toList(),
            article -> article.url().orElse(article.page()));
  }

  /** The article with this id. */
  public Optional<Article> article(String id) {
    return rows.stream().map(ArticleRow::article).filter(a -> a.id().equals(id)).findFirst();
  }
}
