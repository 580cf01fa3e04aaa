// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.List;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * What a page holds.
 *
 * @param articles its articles, the main one first
 * @param cuts all that is no part of an article's text, in page order
 * @param notes what a reader should know of how the articles were read: "the date … is not used"
 * @param reason where there is no article: why, one sentence
 */
public record ArticlesOnPage(
    List<Article> articles, List<Cut> cuts, List<String> notes, Optional<String> reason) {
  public ArticlesOnPage {
    articles = List.copyOf(articles);
    cuts = List.copyOf(cuts);
    notes = List.copyOf(notes);
    Require.that(
        articles.isEmpty() == Require.present(reason, "reason").isPresent(),
        "a page without articles, and no other, has a reason");
  }
}
