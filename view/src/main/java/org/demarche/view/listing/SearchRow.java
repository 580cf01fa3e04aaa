// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;

/**
 * What a search found: a statement or an article.
 *
 * @param statement the statement, where it is one
 * @param article the article, or the one that the statement stands in
 * @param snippet the words around what was found, which is marked by asterisks
 */
public record SearchRow(Optional<StatementRow> statement, ArticleRow article, String snippet) {
  /** A statement. */
  public static SearchRow of(StatementRow row, String snippet) {
    return new SearchRow(Optional.of(row), row.articleRow(), snippet);
  }

  /** An article. */
  public static SearchRow of(ArticleRow row, String snippet) {
    return new SearchRow(Optional.empty(), row, snippet);
  }

  /** "statement" or "article". */
  String kind() {
    return statement.isPresent() ? "statement" : "article";
  }

  Article read() {
    return article.article();
  }
}
