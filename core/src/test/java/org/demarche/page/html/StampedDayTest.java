// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampedDayTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05-14|2024-05-14",
        "2024-05-14T09:12:44+02:00|2024-05-14",
        "2024-05-14T23:59:00-05:00|2024-05-14",
        "2024-05-14T00:00:00Z|2024-05-14",
        "2024-05-14T11:00:00Z|2024-05-14",
        "2024-05-14T23:30:00.000Z|2024-05-14/2024-05-15",
        "2024-05-14 03:00:00 UTC|2024-05-13/2024-05-14",
        "2024-05-14 23:30:00|2024-05-14",
        "Tue, 14 May 2024 23:30:00 GMT|2024-05-14/2024-05-15",
        "Tue, 14 May 2024 23:30:00 +0200|2024-05-14",
        "14 May 2024|2024-05-14",
        "May 14, 2024 at 9:30 a.m.|2024-05-14",
        "20240514|2024-05-14",
        "2024/05/14|2024-05-14",
        "1715684400|2024-05-14",
        "1715684400000|2024-05-14",
      })
  void namesTheDaysThatAStampMayMean(String stamp, String days) {
    assertThat(StampedDay.of(stamp, "test").orElseThrow().iso()).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2024-13-45", "1970-01-01T00:00:00Z", "0001-01-01", "99999999"})
  void makesNothingOfWhatIsNoStamp(String stamp) {
    assertThat(StampedDay.of(stamp, "test")).isEmpty();
  }
}
