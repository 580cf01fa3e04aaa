// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.server.http.Params;
import org.demarche.view.brief.BriefFormat;

/**
 * A file to take along from a screen, with the filters in force.
 *
 * @param words what it is
 * @param href its address
 */
public record Take(String words, String href) {
  /** The brief as files. */
  static List<Take> briefs(Params query) {
    return Arrays.stream(BriefFormat.values())
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .map(word -> new Take(word, "/brief" + query.with("as", word).query()))
        .toList();
  }

  /** What the matrix shows. */
  static List<Take> positions(Params filters) {
    return List.of(
        new Take("Brief", "/brief" + filters.query()),
        sheet("CSV", "csv", "positions", filters),
        new Take("XLSX", "/export" + filters.with("as", "xlsx").query()),
        new Take("more formats", "/export" + filters.query()));
  }

  /** What the changes show. */
  static List<Take> changes(Params filters) {
    return List.of(
        sheet("CSV", "csv", "changes", filters), sheet("JSON Lines", "jsonl", "changes", filters));
  }

  /** The articles as citations. */
  static List<Take> articles(Params filters) {
    return List.of(
        new Take("BibTeX", "/export" + filters.with("as", "bibtex").query()),
        new Take("RIS", "/export" + filters.with("as", "ris").query()),
        new Take("CSL-JSON", "/export" + filters.with("as", "csl").query()),
        new Take("statements as CSV", "/export" + filters.with("as", "csv").query()));
  }

  private static Take sheet(String words, String as, String of, Params filters) {
    return new Take(words, "/export" + filters.with("as", as).with("of", of).query());
  }
}
