// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** The words of a text with their tags and relations; tokens and heads count from 1, as CoNLL. */
public final class TokenListing {
  private TokenListing() {}

  /** The listing. */
  public static Listing<TokenRow> listing() {
    return new Listing<>(
        List.of(
            Field.of("in", TokenRow::in),
            Field.of("sentence", TokenRow::sentence),
            Field.of("token", row -> row.token().index() + 1),
            Field.of("form", row -> row.token().form()),
            Field.of("lemma", row -> row.token().lemma()),
            Field.of("tag", row -> row.token().tag()),
            Field.of("entity", row -> row.token().entity().isEmpty() ? null : row.token().entity()),
            Field.of("head", row -> row.token().head() + 1),
            Field.of("relation", row -> row.token().relation()),
            Field.of("start", row -> row.token().start()),
            Field.of("end", row -> row.token().end())),
        List.of(
            Column.word("sentence", 8, row -> row.in() + " " + row.sentence()),
            new Column<>("token", 5, 5, 1, row -> "" + (row.token().index() + 1)),
            Column.text("form", 8, 1, row -> Words.clean(row.token().form())),
            Column.text("lemma", 8, 1, row -> Words.clean(row.token().lemma())),
            Column.word("tag", 6, row -> row.token().tag()),
            Column.word("entity", 11, row -> row.token().entity()),
            new Column<>("head", 4, 4, 1, row -> "" + (row.token().head() + 1)),
            Column.word("relation", 10, row -> row.token().relation())),
        "No word.");
  }
}
