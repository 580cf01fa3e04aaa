// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import org.demarche.article.Cut;
import org.demarche.store.ArticleRow;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** What was cut from articles, and why. */
public final class CutListing {
  private CutListing() {}

  /** A cut of an article. */
  public record Row(ArticleRow of, Cut cut) {}

  /** The listing. */
  public static Listing<Row> listing() {
    return new Listing<>(
        List.of(
            Field.of("article", row -> row.of().article().id()),
            Field.of("page", row -> row.of().article().page()),
            Field.of("reason", row -> row.cut().reason()),
            Field.of("text", row -> row.cut().text()),
            Field.of("start", row -> row.cut().place().start()),
            Field.of("end", row -> row.cut().place().end())),
        List.of(
            Column.text("page", 10, 2, row -> Shown.page(row.of().article().page())),
            new Column<>("why", 8, 16, 2, row -> row.cut().reason()),
            Column.text("what was cut", 30, 3, row -> Words.clean(row.cut().text()))),
        "Nothing was cut.");
  }
}
