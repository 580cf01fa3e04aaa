// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.story.Story;
import org.demarche.story.Versions;

/**
 * The articles of stories, told apart.
 *
 * @param ledger that holds them
 */
public record StoryVersions(Ledger ledger) {
  /** Which of a story's articles are versions, and which are copies. */
  public Versions of(Story story) {
    return story.articles().size() == 1
        ? new Versions(List.of(), List.of())
        : Versions.of(articles(story), article -> article.url().orElse(article.page()));
  }

  /**
   * Earlier versions in the order in which they were read, then the others as the story has them.
   */
  public List<Article> articles(Story story) {
    ArticleFilter.Builder filter = ArticleFilter.builder().withEarlier();
    story.articles().forEach(filter::id);
    return ledger.articles(filter.build()).stream()
        .sorted(
            Comparator.<ArticleRow, Instant>comparing(row -> row.superseded().orElse(Instant.MAX))
                .thenComparing(row -> story.articles().indexOf(row.article().id())))
        .map(ArticleRow::article)
        .toList();
  }
}
