// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        : Versions.of(articles(story), article -> article.url().orElse(""));
  }

  /** The articles in the order of the story. */
  public List<Article> articles(Story story) {
    ArticleFilter.Builder filter = ArticleFilter.builder();
    story.articles().forEach(filter::id);
    Map<String, Article> byId =
        ledger.articles(filter.build()).stream()
            .map(ArticleRow::article)
            .collect(Collectors.toMap(Article::id, Function.identity()));
    return story.articles().stream().filter(byId::containsKey).map(byId::get).toList();
  }
}
