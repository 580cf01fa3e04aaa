// SPDX-License-Identifier: Apache-2.0
package org.demarche.time.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.demarche.time.Bounds;
import org.demarche.time.PublicationDater;
import org.demarche.time.TimeExpressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyInputTest {
  /** UTF-16 code units: enough to tell linear time from any other. */
  private static final int LONG = 1 << 17;

  /** Generous: the machine may be busy. What is not linear takes minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\n",
        "'",
        "1,",
        "a ",
        "1 ",
        ". ",
        "last ",
        "more than ",
        "June ",
        "Friday, ",
        "since ",
        "of the end of ",
        "on Friday ",
        "Friday, June 14 ",
        "3 months of war ",
        "to ",
        "ruled after three years into it ",
        "Sudan in 3 months of war. ",
        "\ud83d\ude00",
        "\ud83d",
      })
  void takesTimeThatGrowsWithTheText(String part) {
    String text = part.repeat(LONG / part.length());
    assertTimeoutPreemptively(LIMIT, () -> TimeExpressions.find(text));
    assertTimeoutPreemptively(LIMIT, () -> PublicationDater.infer(part, text, Bounds.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "since",
        "last",
        "mid-",
        "14 ",
        "June",
        "Friday,",
        "in its 3rd",
        "9 years ago"
      })
  void takesAnyFragment(String text) {
    assertThat(TimeExpressions.find(text)).hasSizeLessThanOrEqualTo(1);
    assertThat(PublicationDater.infer(text, text, Bounds.NONE)).isEmpty();
  }

  @Test
  void readsTheSameInEveryLocaleAndZone() {
    String text = "IN APRIL 2021 it ended. The envoys met on FRIDAY, JUNE 14, and on 5 JULY 2023.";
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      var expected = TimeExpressions.find(text);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(TimeExpressions.find(text)).isEqualTo(expected).hasSize(3);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void everyBeginningIsWholeAndHasItsSource() throws IOException {
    for (String[] row : rows("beginnings.tsv")) {
      assertThat(row).as(row[0]).hasSize(7).doesNotContain("");
      LocalDate start = LocalDate.parse(row[3]);
      if (!row[4].equals("-")) {
        assertThat(LocalDate.parse(row[4])).as(row[0]).isAfter(start);
      }
      assertThat(Integer.parseInt(row[5])).as(row[0]).isBetween(0, 31);
      assertThat(row[6]).as(row[0]).startsWith("typed: ");
    }
  }

  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in = TimeExpressions.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
