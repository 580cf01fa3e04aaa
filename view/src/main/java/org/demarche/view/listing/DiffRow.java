// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import org.demarche.article.Article;
import org.demarche.story.WordDiff;

/**
 * What changed from one article to another.
 *
 * @param from the older one
 * @param to the newer one
 * @param title the stretches of the titles
 * @param text the stretches of the texts
 */
public record DiffRow(
    Article from, Article to, List<WordDiff.Stretch> title, List<WordDiff.Stretch> text) {
  public DiffRow {
    title = List.copyOf(title);
    text = List.copyOf(text);
  }

  /** Compares two articles. */
  public static DiffRow of(Article from, Article to) {
    return new DiffRow(
        from, to, WordDiff.of(from.title(), to.title()), WordDiff.of(from.text(), to.text()));
  }
}
