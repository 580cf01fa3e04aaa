// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import org.demarche.article.Article;
import org.demarche.statement.ChangeClaim;

/**
 * A claim about change in view, with its article.
 *
 * @param claim the claim
 * @param articleRow its article, title to show and story
 */
public record ClaimRow(ChangeClaim claim, ArticleRow articleRow) {
  /** Its article, see {@link ArticleRow#article}. */
  public Article article() {
    return articleRow.article();
  }
}
