// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.Comparator;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * What a story needs to know of an article.
 *
 * @param id the article's id
 * @param page the article's page, see {@link Article#page()}
 * @param ordinal its place on the page, from 1
 * @param title its headline, may be empty
 * @param outlet who published it
 * @param published when, as far as is known
 * @param origin the agency whose text it is, as its credits say
 * @param length characters of its text
 * @param partial whether its page holds only its beginning
 */
public record Member(
    String id,
    String page,
    int ordinal,
    String title,
    Optional<String> outlet,
    Optional<DateSpan> published,
    Optional<String> origin,
    int length,
    boolean partial) {
  /** The order of the pages, which no later article changes. */
  static final Comparator<Member> PAGE_ORDER =
      Comparator.comparing(Member::page).thenComparing(Member::ordinal).thenComparing(Member::id);

  public Member {
    Require.filled(id, "id of an article");
    Require.filled(page, "page of an article");
    Require.present(title, "title");
    Require.present(outlet, "outlet");
    Require.present(published, "published");
    Require.present(origin, "origin");
    Require.that(length >= 0, "a text of %d characters", length);
  }

  static Member of(Article article) {
    return new Member(
        article.id(),
        article.page(),
        article.ordinal(),
        article.title(),
        article.outlet(),
        article.published(),
        article.origin(),
        article.text().length(),
        article.partial());
  }
}
