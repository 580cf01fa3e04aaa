// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.cli.UserMistake;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.view.listing.Shown;

/** Finds the article that a user means. */
final class ArticleNames {
  private static final int SHORTEST = 4;

  private ArticleNames() {}

  /**
   * The article of this id, of an id that begins so, or on the page of this name.
   *
   * @throws UserMistake where there is none, or more than one
   */
  static ArticleRow find(Ledger ledger, String name) {
    return find(ledger.articles(ArticleFilter.ALL), name);
  }

  /** The same, and where none is meant, the earlier version. */
  static ArticleRow findAny(Ledger ledger, String name) {
    List<ArticleRow> earlier =
        ledger.articles(ArticleFilter.builder().withEarlier().build()).stream()
            .filter(row -> row.superseded().isPresent() && isId(row.article(), name))
            .toList();
    return earlier.size() == 1 ? earlier.get(0) : find(ledger, name);
  }

  private static ArticleRow find(List<ArticleRow> all, String name) {
    List<ArticleRow> exact = all.stream().filter(row -> isExactly(row.article(), name)).toList();
    List<ArticleRow> found =
        exact.isEmpty() ? all.stream().filter(row -> isAbout(row.article(), name)).toList() : exact;
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new UserMistake(
        found.isEmpty()
            ? "There is no article \"" + name + "\"; the command articles lists them."
            : "\"" + name + "\" may be any of these: " + list(found) + ".");
  }

  private static boolean isExactly(Article article, String name) {
    return article.id().equals(name) || article.page().equals(name);
  }

  private static boolean isAbout(Article article, String name) {
    String page = article.page();
    String source = page.replaceFirst("#\\d+$", "");
    return isId(article, name)
        || Shown.page(page).equals(name)
        || source.equals(name)
        || Shown.page(source).equals(name);
  }

  private static boolean isId(Article article, String name) {
    return name.length() >= SHORTEST && article.id().startsWith(name);
  }

  private static String list(List<ArticleRow> rows) {
    return rows.stream()
        .limit(10)
        .map(row -> Shown.page(row.article().page()) + " (" + Shown.id(row.article().id()) + ")")
        .collect(Collectors.joining(", "));
  }
}
