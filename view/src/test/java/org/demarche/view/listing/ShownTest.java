// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.statement.Mode;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

/** Dates and words in tables. */
class ShownTest {
  private static Optional<DateSpan> days(String from, String to) {
    return Optional.of(new DateSpan(LocalDate.parse(from), LocalDate.parse(to), "test"));
  }

  @Test
  void writesDaysMonthsAndYearsAsShortAsTheyAre() {
    assertThat(Shown.days(days("2024-06-14", "2024-06-14"))).isEqualTo("2024-06-14");
    assertThat(Shown.days(days("2024-06-01", "2024-06-30"))).isEqualTo("2024-06");
    assertThat(Shown.days(days("2024-01-01", "2024-12-31"))).isEqualTo("2024");
    assertThat(Shown.days(days("2024-06-14", "2024-06-15"))).isEqualTo("2024-06-14\n–2024-06-15");
    assertThat(Shown.days(Optional.empty())).isEqualTo("–");
  }

  @Test
  void writesDaysOnOneLine() {
    assertThat(Shown.daysOnOneLine(days("2024-06-14", "2024-07-15")))
        .isEqualTo("2024-06-14 – 07-15");
    assertThat(Shown.daysOnOneLine(days("2023-12-31", "2024-01-02")))
        .isEqualTo("2023-12-31 – 2024-01-02");
    assertThat(Shown.daysOnOneLine(Optional.empty())).isEqualTo("no date");
  }

  @Test
  void setsQuotationMarksOnlyWhereAllWordsAreThePartysOwn() {
    assertThat(Shown.words("the line must open", Mode.QUOTED)).isEqualTo("“the line must open”");
    assertThat(Shown.words("\"the line must open,\"", Mode.QUOTED))
        .isEqualTo("“the line must open,”");
    assertThat(Shown.words("the line must open", Mode.REPORTED)).isEqualTo("the line must open");
    assertThat(Shown.words("the line \"must open\" by May", Mode.QUOTED))
        .isEqualTo("the line \"must open\" by May");
    assertThat(Shown.words("Oslo be ‘demilitarized,'", Mode.QUOTED))
        .isEqualTo("Oslo be ‘demilitarized,'");
    assertThat(Shown.words("we won't go", Mode.QUOTED)).isEqualTo("“we won't go”");
  }
}
