// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.page.PageFacts;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesOnPagesTest {
  private static final String STORY =
      "The port of Lindow will stay shut until the crews are paid, the harbour union said.\n"
          + "Its members turned down an offer of four percent and want seven, backdated to spring.";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Published: 14 June 2024 10:03 BST;2024-06-14",
        "June 14, 2024;2024-06-14",
        "Fri., Jun 14th, 2024;2024-06-14",
        "14.06.2024;2024-06-14",
        "2024-06-14T10:03:00Z;2024-06-14",
        "14. Juni 2024;2024-06-14",
        "03/25/2024;2024-03-25",
        "03/04/2024;2024-03-04/2024-04-03",
        "Updated 15 June 2024 | Published 14 June 2024;2024-06-14",
        "Updated: 15 June 2024;2024-05-16/2024-06-15",
      })
  void readsPrintedDates(String line, String expected) {
    assertThat(published(line, PageFacts.NONE).map(DateSpan::iso)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "15 minutes ago;2025-01-18",
        "11 hours ago;2025-01-17/2025-01-18",
        "Updated 9 hours ago;2025-01-17/2025-01-18",
        "2 days ago;2025-01-15/2025-01-16",
        "This was published 7 months ago;2024-05-19/2024-07-03",
        "Yesterday;2025-01-16/2025-01-17",
      })
  void countsAgesBackFromTheCapture(String line, String expected) {
    Optional<DateSpan> date = published(line, Pages.captured("2025-01-18"));
    assertThat(date.map(DateSpan::iso)).contains(expected);
    assertThat(date.orElseThrow().basis()).contains("\"" + line + "\"").contains("2025-01-18");
  }

  @Test
  void knowsNoDateFromAnAgeAlone() {
    assertThat(published("15 minutes ago", PageFacts.NONE)).isEmpty();
  }

  @Test
  void neverTakesTheCaptureForThePublication() {
    assertThat(published("World", Pages.captured("2025-01-18"))).isEmpty();
  }

  @Test
  void doesNotUseADateAfterTheCapture() {
    assertThat(published("14 June 2025", Pages.captured("2025-01-18"))).isEmpty();
  }

  @Test
  void findsTheYearOfADatelineNearTheCapture() {
    String page = "Union keeps the port of Lindow shut\nLINDOW, Dec. 30 (AP) - " + STORY;
    assertThat(date(page, Pages.captured("2025-01-18")).map(DateSpan::from))
        .contains(LocalDate.of(2024, 12, 30));
    assertThat(date(page, Pages.captured("2025-09-18"))).isEmpty();
  }

  @Test
  void trustsTheManifestFirst() {
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(DateSpan.day(LocalDate.of(2024, 6, 13), "manifest")),
            Optional.empty(),
            Optional.empty());
    assertThat(published("June 14, 2024", facts).map(DateSpan::iso)).contains("2024-06-13");
  }

  private static Optional<DateSpan> published(String line, PageFacts facts) {
    return date("Union keeps the port of Lindow shut\n" + line + "\n" + STORY, facts);
  }

  private static Optional<DateSpan> date(String text, PageFacts facts) {
    return Pages.read(Pages.page(text, facts)).articles().get(0).published();
  }
}
