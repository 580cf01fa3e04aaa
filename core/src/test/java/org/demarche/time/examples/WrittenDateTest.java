// SPDX-License-Identifier: Apache-2.0
package org.demarche.time.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.time.Beginning;
import org.demarche.time.Bounds;
import org.demarche.time.Clocks;
import org.demarche.time.DateLabel;
import org.demarche.time.DateOrder;
import org.demarche.time.DateSpan;
import org.demarche.time.PublicationDater;
import org.demarche.time.WrittenDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "updated June 12, 2024;2024-06-12",
        "1er févr. 2024;2024-02-01",
        "3 Μαΐου 2024;2024-05-03",
        "2024. május 3., péntek;2024-05-03",
        "2024. 5. 3.;2024-05-03",
        "۱۴ اردیبهشت ۱۴۰۳;2024-05-03",
        "٣ مايو ٢٠٢٤;2024-05-03",
        "平成31年4月30日;2019-04-30",
        "令和元年5月1日;2019-05-01",
        "3 พฤษภาคม 2567;2024-05-03",
        "12.03.24, 08:11;2024-03-12",
        "30 اسفند 1403;2025-03-20",
      })
  void readsTheFormsOfManyLanguages(String text, LocalDate day) {
    assertThat(WrittenDate.in(text, 2))
        .singleElement()
        .satisfies(
            date ->
                assertThat(date.candidates())
                    .extracting(WrittenDate.Candidate::day)
                    .containsExactly(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "killed 3 in May 2024",
        "31.02.2024",
        "10.20.30.40",
        "version 1.2.3",
        "30 اسفند 1404",
        "room 12/2024",
        "call 2024-555-0199",
      })
  void takesNothingElseForADate(String text) {
    assertThat(WrittenDate.in(text, 2)).isEmpty();
  }

  @Test
  void leavesOpenWhatCustomDecides() {
    assertThat(WrittenDate.in("03/05/2024", 1).get(0).isDoubtful()).isTrue();
    assertThat(WrittenDate.in("5 listopada 2024", 1).get(0).isDoubtful()).isTrue();
    assertThat(WrittenDate.in("05/05/2024", 1).get(0).isDoubtful()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "03/05/2024 and 25/04/2024, lindow.com, en-US, dmy",
        "03/05/2024, www.lindow.co.uk, en-US, dmy",
        "03/05/2024, lindow.com, en-US, mdy",
        "03/05/2024, lindow.com, en_GB, dmy",
        "03/05/2024, lindow.com, en, -",
        "03/05/2024, lindow.tv, -, -",
        "03/05/2024, '', pt, dmy",
      })
  void tellsTheOrderByOtherDatesThenAddressThenLanguage(
      String text, String host, String language, String order) {
    assertThat(DateOrder.of(text, host, Optional.ofNullable(language)))
        .isEqualTo(Optional.ofNullable(order));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "lindow.co.uk, -, 2024-05-03/2024-05-04",
        "lindow.de, -, 2024-05-04",
        "lindow.com, -, 2024-05-03/2024-05-04",
        "lindow.com, en-US, 2024-05-03/2024-05-04",
        "lindow.com, ja, 2024-05-04",
      })
  void tellsTheLocalDayOfAnInstant(String host, String language, String days) {
    Instant night = Instant.parse("2024-05-03T23:30:00Z");
    assertThat(Clocks.of(host, Optional.ofNullable(language)).days(night, "stamp").iso())
        .isEqualTo(days);
  }

  @Test
  void readsTheLabelNearestToADate() {
    assertThat(DateLabel.of("updated 5 may | first published ")).isEqualTo(DateLabel.PUBLISHED);
    assertThat(DateLabel.of("최종수정 ")).isEqualTo(DateLabel.UPDATED);
    assertThat(DateLabel.of("by ada lund, ")).isEqualTo(DateLabel.NONE);
    assertThat(DateLabel.of("unpublished ")).isEqualTo(DateLabel.NONE);
  }

  @Test
  void countsFromABeginningThatADossierNames() {
    Beginning strike = Beginning.named("harbour strike", LocalDate.of(2024, 2, 3));
    String text =
        "The strike at the harbour is now in its 12th day, and no ship has left the port.";
    Optional<DateSpan> date =
        PublicationDater.infer("", text, Bounds.NONE, Beginning.with(List.of(strike)));
    assertThat(date.map(DateSpan::iso)).contains("2024-02-13/2024-02-15");
    assertThat(PublicationDater.infer("", text, Bounds.NONE)).isEmpty();
    String other = "The strike at the mine is now in its 12th day, and no coal has left it since.";
    assertThat(PublicationDater.infer("", other, Bounds.NONE, Beginning.with(List.of(strike))))
        .isEmpty();
  }

  @Test
  void narrowsAnIntervalByDaysThatTheTextNames() {
    DateSpan known =
        new DateSpan(LocalDate.of(2025, 4, 9), LocalDate.of(2025, 5, 24), "other evidence");
    String text =
        "The crews walked out on April 20. The envoys will meet on May 8, the union said.";
    assertThat(PublicationDater.narrow("", text, known, Beginning.all()).iso())
        .isEqualTo("2025-04-20/2025-05-08");
    assertThat(
            PublicationDater.narrow("", "The envoys walked out on July 9.", known, List.of()).iso())
        .isEqualTo(known.iso());
  }
}
