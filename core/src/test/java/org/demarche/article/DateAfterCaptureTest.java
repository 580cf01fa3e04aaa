// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

class DateAfterCaptureTest {
  private static final String TEXT =
      """
      Norland reopens the strait to ferries

      Published 14 June 2024

      Norland has reopened the strait to ferries after a month of talks with its neighbour, the
      transport ministry said in a statement that was read out to reporters at the quay.
      """;

  @Test
  void isToldAndNotUsed() {
    ArticlesOnPage found = read(day("2024-02-01", PageFacts.FOR_ALL), Told.NOTHING);
    assertThat(found.articles()).hasSize(1);
    assertThat(found.articles().get(0).published()).isEmpty();
    assertThat(found.notes()).hasSize(1);
    assertThat(found.notes().get(0))
        .contains("2024-06-14", "14 June 2024", "2024-02-01", "option --captured", "not used");
  }

  @Test
  void isNoneWhereThePageWasSavedLater() {
    ArticlesOnPage found = read(day("2024-06-15", PageFacts.FOR_ALL), Told.NOTHING);
    assertThat(found.notes()).isEmpty();
    assertThat(found.articles().get(0).published().orElseThrow().iso()).isEqualTo("2024-06-14");
  }

  @Test
  void isNoneWhereThePageItselfSaysThatItWasSavedLater() {
    Told told = Told.NOTHING.savedAt(Optional.of(day("2024-06-20", "saved, MHTML")));
    ArticlesOnPage found = read(day("2024-02-01", PageFacts.FOR_ALL), told);
    assertThat(found.notes()).isEmpty();
    assertThat(found.articles().get(0).captured().orElseThrow().iso()).isEqualTo("2024-06-20");
    assertThat(found.articles().get(0).published().orElseThrow().iso()).isEqualTo("2024-06-14");
  }

  @Test
  void isOneWhereAManifestSaysSoWhateverThePageSays() {
    Told told = Told.NOTHING.savedAt(Optional.of(day("2024-06-20", "saved, MHTML")));
    ArticlesOnPage found = read(day("2024-02-01", "manifest"), told);
    assertThat(found.notes()).hasSize(1);
    assertThat(found.articles().get(0).captured().orElseThrow().iso()).isEqualTo("2024-02-01");
  }

  private static ArticlesOnPage read(DateSpan captured, Told told) {
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(captured),
            Optional.empty());
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    return new ArticleReader().read(new Page("ferries.txt", bytes, TEXT, facts, told, List.of()));
  }

  private static DateSpan day(String day, String basis) {
    return DateSpan.day(LocalDate.parse(day), basis);
  }
}
