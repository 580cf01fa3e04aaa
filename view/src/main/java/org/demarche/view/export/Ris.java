// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.time.LocalDate;
import java.util.List;
import org.demarche.store.ArticleRow;
import org.demarche.time.DateSpan;

/**
 * Articles as RIS in UTF-8 (Research Information Systems' format, tags as in the specification of
 * 2011): a tag of two characters, two blanks, a hyphen, a blank, a value on one line.
 */
final class Ris {
  private final StringBuilder out = new StringBuilder();

  private Ris() {}

  static String document(List<ArticleRow> articles) {
    Ris ris = new Ris();
    articles.forEach(row -> ris.entry(Citation.of(row)));
    return ris.out.toString();
  }

  private void entry(Citation cited) {
    tag("TY", cited.outlet().isPresent() ? "NEWS" : "ELEC");
    tag("ID", cited.id());
    cited.title().ifPresent(title -> tag("TI", title));
    cited.author().ifPresent(author -> tag("AU", author));
    cited.outlet().ifPresent(outlet -> tag("T2", outlet));
    cited.published().ifPresent(this::published);
    cited.captured().filter(DateSpan::isDay).ifPresent(d -> tag("Y2", day(d.from())));
    cited.url().ifPresent(url -> tag("UR", url));
    cited.language().ifPresent(code -> tag("LA", code));
    cited.via().ifPresent(via -> tag("DP", via));
    tag("N1", "Read from " + cited.page() + (cited.partial() ? ", in part" : ""));
    tag("ER", "");
    out.append("\r\n");
  }

  /** A year that is not sure is not given; the note tells the interval. */
  private void published(DateSpan days) {
    boolean isYearKnown = days.from().getYear() == days.to().getYear();
    if (isYearKnown) {
      tag("PY", String.valueOf(days.from().getYear()));
    }
    switch (Citation.precision(days)) {
      case DAY -> tag("DA", day(days.from()));
      case MONTH -> tag("DA", day(days.from()).substring(0, 8) + "/");
      case YEAR -> tag("DA", days.from().getYear() + "///");
      case INTERVAL -> tag("N1", "Published " + days.iso());
    }
  }

  private static String day(LocalDate day) {
    return day.toString().replace('-', '/') + "/";
  }

  private void tag(String name, String value) {
    String line = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    out.append(name).append("  - ").append(line).append("\r\n");
  }
}
