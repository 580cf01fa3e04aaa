// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.statement.Statement;

/**
 * A statement in view.
 *
 * @param statement the statement, as a reviewer edited it where one did
 * @param articleRow its article, title to show and story
 * @param verdict what a reviewer thinks of it
 * @param original id of the program's statement that an edited one stands for
 */
public record StatementRow(
    Statement statement, ArticleRow articleRow, Verdict verdict, Optional<String> original) {
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

  /** The verdict in a script's word: none, accepted, rejected or unsure. */
  public String review() {
    return verdict.review();
  }
}
