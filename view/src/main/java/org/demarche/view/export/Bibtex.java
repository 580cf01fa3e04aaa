// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.util.List;
import java.util.Map;
import org.demarche.store.ArticleRow;
import org.demarche.time.DateSpan;

/**
 * Articles as BibTeX in UTF-8: the entry type article with the fields of biblatex, whose date may
 * be an interval, and year, month and day for BibTeX itself where these are known.
 */
final class Bibtex {
  /** Characters that TeX reads as more than themselves. */
  private static final Map<Character, String> ESCAPED =
      Map.of(
          '\\', "{\\textbackslash}",
          '{', "\\{",
          '}', "\\}",
          '&', "\\&",
          '%', "\\%",
          '$', "\\$",
          '#', "\\#",
          '_', "\\_",
          '~', "{\\textasciitilde}",
          '^', "{\\textasciicircum}");

  private final StringBuilder out = new StringBuilder();

  private Bibtex() {}

  static String document(List<ArticleRow> articles) {
    Bibtex bibtex = new Bibtex();
    articles.forEach(row -> bibtex.entry(Citation.of(row)));
    return bibtex.out.toString();
  }

  private void entry(Citation cited) {
    out.append(cited.outlet().isPresent() ? "@article{" : "@online{").append(cited.id());
    // Braces within keep the capital letters of a title, and a byline from being parted.
    cited.title().ifPresent(title -> field("title", "{" + escaped(title) + "}"));
    cited.author().ifPresent(author -> field("author", "{" + escaped(author) + "}"));
    cited.outlet().ifPresent(outlet -> field("journaltitle", "{" + escaped(outlet) + "}"));
    cited.outlet().ifPresent(outlet -> field("journal", "{" + escaped(outlet) + "}"));
    cited.published().ifPresent(this::published);
    cited.url().ifPresent(url -> field("url", url(url)));
    cited.captured().filter(DateSpan::isDay).ifPresent(d -> field("urldate", d.iso()));
    cited.language().ifPresent(code -> field("langid", code));
    cited.via().ifPresent(via -> field("howpublished", "via " + escaped(via)));
    field("note", "Read from " + escaped(cited.page()) + (cited.partial() ? ", in part" : ""));
    out.append("\n}\n\n");
  }

  private void published(DateSpan days) {
    switch (Citation.precision(days)) {
      case DAY -> field("date", days.from().toString());
      case MONTH -> field("date", days.from().toString().substring(0, 7));
      case YEAR -> field("date", days.from().toString().substring(0, 4));
      case INTERVAL -> field("date", days.iso());
    }
    if (days.from().getYear() == days.to().getYear()) {
      field("year", String.valueOf(days.from().getYear()));
      if (days.from().getMonth() == days.to().getMonth()) {
        field("month", String.valueOf(days.from().getMonthValue()));
      }
    }
  }

  private void field(String name, String value) {
    out.append(",\n  ").append(name).append(" = {").append(value).append('}');
  }

  /** On one line: a line end in a field has no meaning. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().toCharArray()) {
      escaped.append(ESCAPED.getOrDefault(c, String.valueOf(c)));
    }
    return escaped.toString();
  }

  /** A url is read as it stands, but braces and blanks have to be encoded (RFC 3986). */
  private static String url(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
  }
}
