// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

class VersionsTest {
  @Test
  void theOneThatWasChangedLaterIsTheLaterVersion() {
    assertThat(
            versions(
                article("corrected", "2024-03-14", stamp("2024-03-15", "T09:00:00Z")),
                article("first", "2024-03-14", Optional.empty()),
                article("again", "2024-03-14", stamp("2024-03-17", ""))))
        .containsExactly("first", "corrected", "again");
  }

  @Test
  void changesOfOneDayStandInTheOrderOfTheirStamps() {
    assertThat(
            versions(
                article("evening", "2024-03-14", stamp("2024-03-14", "T18:40:00Z")),
                article("noon", "2024-03-14", stamp("2024-03-14", "T12:05:00Z")),
                article("morning", "2024-03-14", Optional.empty())))
        .containsExactly("morning", "noon", "evening");
  }

  @Test
  void whatIsNotDatedStaysInTheOrderGiven() {
    Article read = article("read first", "", Optional.empty());
    Article later = article("read later", "", Optional.empty());
    assertThat(versions(read, later)).containsExactly("read first", "read later");
    assertThat(versions(later, read)).containsExactly("read later", "read first");
  }

  private static List<String> versions(Article... articles) {
    Versions versions = Versions.of(List.of(articles), article -> "https://herald.example/a");
    assertThat(versions.versions()).hasSize(1);
    return versions.versions().get(0);
  }

  private static Optional<DateSpan> stamp(String day, String time) {
    return Optional.of(
        DateSpan.day(LocalDate.parse(day), "JSON-LD dateModified \"" + day + time + "\""));
  }

  private static Article article(String id, String published, Optional<DateSpan> modified) {
    return new Article(
        id,
        "hash of " + id,
        id + ".html",
        1,
        "A title",
        Optional.of("Herald"),
        Optional.empty(),
        Optional.empty(),
        "en",
        Optional.of(published)
            .filter(day -> !day.isEmpty())
            .map(day -> DateSpan.day(LocalDate.parse(day), "test")),
        Optional.empty(),
        "The text as it was in " + id + ".",
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        modified);
  }
}
