// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.demarche.page.IsoDates;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;

/** Pages for tests, and what must hold of every page. */
final class Pages {
  static final ArticleReader READER = new ArticleReader();

  private Pages() {}

  static PageFacts captured(String date) {
    return new PageFacts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        IsoDates.parse(date, "manifest"),
        Optional.empty());
  }

  static Page page(String text, PageFacts facts) {
    return new Page("page.txt", text.getBytes(StandardCharsets.UTF_8), text, facts);
  }

  static ArticlesOnPage read(String text) {
    return read(page(text, PageFacts.NONE));
  }

  static ArticlesOnPage read(Page page) {
    ArticlesOnPage on = READER.read(page);
    check(page, on);
    return on;
  }

  static Article only(String text) {
    ArticlesOnPage on = read(text);
    assertThat(on.articles()).hasSize(1);
    return on.articles().get(0);
  }

  /** Segments and cuts stand on the page to the letter, and never overlap. */
  static void check(Page page, ArticlesOnPage on) {
    for (Article article : on.articles()) {
      for (Segment segment : article.segments()) {
        String in = segment.title() ? article.title() : article.text();
        assertThat(segment.place().of(page.text())).isEqualTo(segment.inArticle().of(in));
        assertThat(on.cuts()).noneMatch(cut -> cut.place().overlap(segment.place()) > 0);
      }
      assertThat(article.text()).isEqualTo(article.text().strip());
    }
    on.cuts().forEach(cut -> assertThat(cut.place().of(page.text())).isEqualTo(cut.text()));
  }
}
