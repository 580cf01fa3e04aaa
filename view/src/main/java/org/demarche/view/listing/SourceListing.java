// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.store.SourceRow;
import org.demarche.store.SourceStatus;
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
        Field.of("not_analysed", SourceRow::notAnalysed),
        Field.of("earlier_versions", SourceRow::earlier));
  }

  private static List<Column<SourceRow>> columns() {
    return List.of(
        Column.text("source", 24, 3, SourceRow::source),
        Column.word("status", 8, row -> row.status().word()),
        new Column<>("read (UTC)", 10, 16, 2, SourceListing::when),
        Column.number("articles", SourceRow::articles),
        Column.number("statements", SourceRow::statements),
        Column.text("note", 32, 8, SourceListing::note));
  }

  private static String when(SourceRow row) {
    return row.when().truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').substring(0, 16);
  }

  private static String note(SourceRow row) {
    List<String> notes = new ArrayList<>();
    if (!row.message().isEmpty()) {
      notes.add(why(row));
    }
    if (row.earlier() > 0) {
      notes.add(row.earlier() + (row.earlier() == 1 ? " earlier version" : " earlier versions"));
    }
    row.sameAs().ifPresent(other -> notes.add("the same as " + other));
    row.notAnalysed()
        .forEach((code, count) -> notes.add(count + " in " + language(code) + " not analysed"));
    return String.join("; ", notes);
  }

  /** Why it failed; a sentence that begins with the source's name goes on from beside it. */
  private static String why(SourceRow row) {
    String message = Words.clean(row.message());
    String source = Words.clean(row.source()) + " ";
    boolean goesOn = message.startsWith(source);
    String why = goesOn ? message.substring(source.length()) : message;
    String sentence = why.endsWith(".") ? why.substring(0, why.length() - 1) : why;
    return row.status() == SourceStatus.READ
        ? "kept; at the last attempt" + (goesOn ? " it " : ": ") + sentence
        : sentence;
  }

  /** The English name of a language: "Russian" for "ru". */
  public static String language(String code) {
    return code.equals("und")
        ? "an unknown language"
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
