// SPDX-License-Identifier: Apache-2.0
package org.demarche.time.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.time.DateSpan;
import org.demarche.time.TimeExpression;
import org.demarche.time.TimeExpressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 14 June 2024 was a Friday. */
class ResolvingTest {
  private static final DateSpan FRIDAY = span("2024-06-14", "2024-06-14");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The envoys met on Monday.                   | 2024-06-10
          The envoys met on Friday.                   | 2024-06-14
          The envoys met last Friday.                 | 2024-06-07
          The envoys met last Wednesday.              | 2024-06-05/2024-06-12
          The envoys will meet on Monday.             | 2024-06-17
          The envoys meet next Friday.                | 2024-06-21
          The bank was forced to close on Monday.     | 2024-06-10/2024-06-17
          The envoys met on April 28.                 | 2024-04-28
          The envoys met on August 6.                 | 2023-08-06
          The envoys will meet on April 28.           | 2025-04-28
          The envoys met on Friday, June 16.          | 2023-06-16
          The envoys met in late February.            | 2024-02-18/2024-02-29
          The envoys met in March.                    | 2024-03-01/2024-03-31
          The envoys met last summer.                 | 2023-06-01/2023-09-22
          The envoys met today.                       | 2024-06-14
          The envoys met the day before, yesterday.   | 2024-06-13
          The envoys meet tomorrow.                   | 2024-06-15
          The envoys met last week.                   | 2024-06-02/2024-06-09
          The envoys met two weeks ago.               | 2024-05-28/2024-06-03
          The envoys met three days ago.              | 2024-06-11
          The envoys met earlier this month.          | 2024-06-01/2024-06-14
          The envoys will meet later this month.      | 2024-06-14/2024-06-30
          The envoys will meet this weekend.          | 2024-06-15/2024-06-16
          The envoys met last year.                   | 2023-01-01/2023-12-31
          The mine has stood still since January.     | 2024-01-01/2024-06-14
          The envoys met in the winter of 2022.       | 2022-01-01/2023-03-20
          The envoys met in early 2022.               | 2022-01-01/2022-04-30
          """)
  void readsATimeFromTheDayOfPublication(String sentence, String iso) {
    assertThat(only(sentence).resolve(FRIDAY)).map(DateSpan::iso).contains(iso);
  }

  @Test
  void quotesTheWordsInItsBasis() {
    assertThat(only("They met last Friday.").resolve(FRIDAY))
        .map(DateSpan::basis)
        .contains("\"last Friday\" before 2024-06-14");
    assertThat(only("They meet on May 2, 2031.").resolve(FRIDAY))
        .map(DateSpan::basis)
        .contains("\"May 2, 2031\"");
  }

  @Test
  void widensWithThePublication() {
    DateSpan twoDays = span("2024-06-14", "2024-06-15");
    assertThat(only("They met yesterday.").resolve(twoDays))
        .map(DateSpan::iso)
        .contains("2024-06-13/2024-06-14");
    assertThat(only("They met on Wednesday.").resolve(twoDays))
        .map(DateSpan::iso)
        .contains("2024-06-12");
  }

  @Test
  void neverClaimsAWeekdayThatIsNotCertain() {
    DateSpan acrossMonday = span("2024-06-09", "2024-06-18");
    assertThat(only("They met on Monday.").resolve(acrossMonday))
        .map(DateSpan::iso)
        .contains("2024-06-03/2024-06-17");
  }

  @Test
  void saysNothingWhereTheResultWouldBeOfNoUse() {
    DateSpan season = span("2024-03-01", "2024-05-31");
    assertThat(only("They met on Monday.").resolve(season)).isEmpty();
    assertThat(only("They met on April 28.").resolve(season)).isEmpty();
  }

  @Test
  void resolvesOnlyAbsoluteTimesWithoutAPublication() {
    assertThat(only("They met on 3 May 2019.").resolve(Optional.empty()))
        .map(DateSpan::iso)
        .contains("2019-05-03");
    assertThat(only("They met on 3 May.").resolve(Optional.empty())).isEmpty();
    assertThat(only("They have met since 2019.").resolve(Optional.empty())).isEmpty();
  }

  private static TimeExpression only(String sentence) {
    assertThat(TimeExpressions.find(sentence)).hasSize(1);
    return TimeExpressions.find(sentence).get(0);
  }

  private static DateSpan span(String from, String to) {
    return new DateSpan(LocalDate.parse(from), LocalDate.parse(to), "manifest");
  }
}
