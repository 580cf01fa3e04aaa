// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.statement.Statement;

/**
 * A statement in view, with its article.
 *
 * @param statement the statement
 * @param articleRow its article, title to show and story
 * @param review the latest decision of a reviewer; "none" where there is none
 */
public record StatementRow(Statement statement, ArticleRow articleRow, String review) {
  /** Its article, see {@link ArticleRow#article}. */
  public Article article() {
    return articleRow.article();
  }

  /** The article's title to show, see {@link ArticleRow#title}. */
  public String title() {
    return articleRow.title();
  }

  /** The article's story, see {@link ArticleRow#story}. */
  public Optional<String> story() {
    return articleRow.story();
  }
}
