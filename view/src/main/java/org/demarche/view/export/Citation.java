// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.store.ArticleRow;
import org.demarche.time.DateSpan;

/**
 * What a citation manager wants to know of an article. What is not known is absent.
 *
 * @param id the article's id
 * @param title its title; empty where none was found
 * @param outlet who published it
 * @param via who passed it on
 * @param author who wrote it, as the page says, without "By"
 * @param published when
 * @param captured when its page was saved
 * @param url its address
 * @param page the file or address that it was read from
 * @param language ISO 639-1, empty where it could not be told
 * @param partial whether only its beginning was read
 */
record Citation(
    String id,
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> via,
    Optional<String> author,
    Optional<DateSpan> published,
    Optional<DateSpan> captured,
    Optional<String> url,
    String page,
    Optional<String> language,
    boolean partial) {
  /** How exactly a day is known, for formats that have a year alone, or a month, or a day. */
  enum Precision {
    DAY,
    MONTH,
    YEAR,
    INTERVAL
  }

  static Citation of(ArticleRow row) {
    Article article = row.article();
    return new Citation(
        article.id(),
        Optional.of(row.title()).filter(title -> !title.isBlank()),
        article.outlet(),
        article.via(),
        article.byline().map(Citation::withoutBy),
        article.published(),
        article.captured(),
        article.url().or(() -> address(article.page())),
        article.page(),
        Optional.of(article.language()).filter(code -> !code.equals("und")),
        article.partial());
  }

  private static String withoutBy(String byline) {
    String name = byline.replaceFirst("(?i)^\\s*by\\s+", "").strip();
    return name.isEmpty() ? byline : name;
  }

  /** The page is an address where it was fetched; "#2" at its end is ours. */
  private static Optional<String> address(String page) {
    return page.matches("https?://.*")
        ? Optional.of(page.replaceFirst("#\\d+$", ""))
        : Optional.empty();
  }

  static Precision precision(DateSpan days) {
    YearMonth month = YearMonth.from(days.from());
    if (days.isDay()) {
      return Precision.DAY;
    }
    if (days.from().equals(month.atDay(1)) && days.to().equals(month.atEndOfMonth())) {
      return Precision.MONTH;
    }
    LocalDate end = LocalDate.of(days.from().getYear(), 12, 31);
    boolean isYear = days.from().getDayOfYear() == 1 && days.to().equals(end);
    return isYear ? Precision.YEAR : Precision.INTERVAL;
  }
}
