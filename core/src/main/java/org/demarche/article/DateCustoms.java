// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.page.Page;
import org.demarche.time.DateOrder;
import org.demarche.time.WrittenDate;
import org.demarche.time.WrittenDate.Candidate;

/**
 * How a page writes its dates.
 *
 * @param order {@link WrittenDate#DAY_FIRST} or {@link WrittenDate#MONTH_FIRST}, where it is told
 * @param language ISO 639 code of the language, where it is declared
 */
record DateCustoms(Optional<String> order, Optional<String> language) {
  static DateCustoms of(Page page) {
    Optional<String> language = page.told().language().map(tag -> tag.replace('_', '-'));
    String host = page.known().url().map(Names::host).orElse("");
    return new DateCustoms(
        DateOrder.of(page.text(), host, language),
        language.map(tag -> Locale.forLanguageTag(tag).getLanguage()));
  }

  /** Whether a date means this by the customs of the page; true where they do not tell. */
  boolean allow(Candidate candidate) {
    Set<String> customs = candidate.customs();
    if (customs.contains(WrittenDate.DAY_FIRST) || customs.contains(WrittenDate.MONTH_FIRST)) {
      return order.map(customs::contains).orElse(true);
    }
    return language.map(customs::contains).orElse(true);
  }
}
