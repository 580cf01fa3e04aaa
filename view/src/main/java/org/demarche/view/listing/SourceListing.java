// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.store.SourceRow;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** What was read, and what failed. */
public final class SourceListing {
  private SourceListing() {}

  /** The listing. */
  public static Listing<SourceRow> listing() {
    return new Listing<>(fields(), columns(), "Nothing was read yet. demarche read PATH… does.");
  }

  private static List<Field<SourceRow>> fields() {
    return List.of(
        Field.of("source", SourceRow::source),
        Field.of("status", row -> row.status().word()),
        Field.of("message", row -> row.message().isEmpty() ? null : row.message()),
        Field.of("when", row -> row.when().toString()),
        Field.of("same_as", row -> Values.orNull(row.sameAs())),
        Field.of("articles", SourceRow::articles),
        Field.of("statements", SourceRow::statements),
        Field.of("not_analysed", SourceRow::notAnalysed));
  }

  private static List<Column<SourceRow>> columns() {
    return List.of(
        Column.text("source", 20, 3, SourceRow::source),
        Column.word("status", 8, row -> row.status().word()),
        new Column<>("read (UTC)", 10, 16, 2, SourceListing::when),
        Column.number("articles", SourceRow::articles),
        Column.number("statements", SourceRow::statements),
        Column.text("note", 16, 4, SourceListing::note));
  }

  private static String when(SourceRow row) {
    return row.when().truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').substring(0, 16);
  }

  private static String note(SourceRow row) {
    List<String> notes = new ArrayList<>();
    if (!row.message().isEmpty()) {
      notes.add(Words.clean(row.message()));
    }
    row.sameAs().ifPresent(other -> notes.add("the same as " + other));
    row.notAnalysed()
        .forEach((code, count) -> notes.add(count + " in " + language(code) + " not analysed"));
    return String.join("; ", notes);
  }

  /** The English name of a language: "Russian" for "ru". */
  public static String language(String code) {
    return code.equals("und")
        ? "an unknown language"
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
