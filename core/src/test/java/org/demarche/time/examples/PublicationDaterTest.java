// SPDX-License-Identifier: Apache-2.0
package org.demarche.time.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.time.Bounds;
import org.demarche.time.DateSpan;
import org.demarche.time.PublicationDater;
import org.junit.jupiter.api.Test;

class PublicationDaterTest {
  @Test
  void countsDaysFromAKnownBeginning() {
    assertThat(infer("The war in Sudan is now in its 30th day, and Khartoum burns.", Bounds.NONE))
        .map(DateSpan::iso)
        .contains("2023-05-13/2023-05-15");
  }

  @Test
  void saysWhatItWasWorkedOutFrom() {
    assertThat(infer("The war in Sudan is now in its 30th day.", Bounds.NONE))
        .map(DateSpan::basis)
        .contains("\"30th day\" counted from the war in Sudan of 2023-04-15");
  }

  @Test
  void allowsForRoundedMonths() {
    assertThat(infer("Sudan has lost half its harvest in 14 months of war.", Bounds.NONE))
        .map(DateSpan::iso)
        .contains("2024-05-31/2024-07-15");
  }

  @Test
  void takesTheCountryFromTheTitle() {
    Optional<DateSpan> found =
        PublicationDater.infer(
            "Qatar sends its envoy",
            "The blockade, which is now in its 9th day, bites.",
            Bounds.NONE);
    assertThat(found).map(DateSpan::iso).contains("2017-06-12/2017-06-14");
  }

  @Test
  void countsNothingFromABeginningThatIsNotNamed() {
    assertThat(infer("The war is now in its 30th day.", Bounds.NONE)).isEmpty();
    assertThat(infer("It is the third day of talks on the war in Sudan.", Bounds.NONE)).isEmpty();
  }

  @Test
  void readsACountInThePastAsALowerBoundOnly() {
    String text = "On the 30th day of the war in Sudan, both sides signed.";
    assertThat(infer(text, Bounds.NONE)).isEmpty();
    assertThat(infer(text, captured("2023-06-20")))
        .map(DateSpan::iso)
        .contains("2023-05-13/2023-06-20");
  }

  @Test
  void takesNoUpperBoundFromTheFullLengthOfAWarThatIsOver() {
    assertThat(infer("Seoul studied the three-year war in Bosnia.", Bounds.NONE)).isEmpty();
  }

  @Test
  void isNotPublishedBeforeWhatItTells() {
    assertThat(infer("The envoys signed the lease on March 3, 2021.", captured("2021-05-09")))
        .map(DateSpan::iso)
        .contains("2021-03-03/2021-05-09");
  }

  @Test
  void takesNoLowerBoundFromWhatIsStillToCome() {
    Bounds known = captured("2031-01-01");
    assertThat(infer("The lease will end on March 3, 2030.", known)).isEmpty();
    assertThat(infer("The bank sold bonds maturing in 2030.", known)).isEmpty();
    assertThat(infer("Oslo announced a census for June 2030.", known)).isEmpty();
  }

  @Test
  void findsTheYearInWhichADateFellOnItsWeekday() {
    assertThat(
            infer(
                "The vote was held on Tuesday, May 3, in Quito. It closed in 2021.",
                captured("2022-07-01")))
        .map(DateSpan::iso)
        .contains("2022-05-03/2022-07-01");
  }

  @Test
  void marksADateWithoutYearAsAssumed() {
    Optional<DateSpan> found = infer("The ferry sank on April 28.", captured("2025-06-08"));
    assertThat(found).map(DateSpan::iso).contains("2025-04-28/2025-06-08");
    assertThat(found).map(DateSpan::basis).get().asString().contains("assumed");
  }

  @Test
  void combinesWhatAgrees() {
    String text = "Sudan has seen 14 months of war. The convoy left Khartoum on June 20.";
    assertThat(infer(text, captured("2024-12-01")))
        .map(DateSpan::iso)
        .contains("2024-06-20/2024-07-15");
  }

  @Test
  void dropsAnAssumptionThatContradicts() {
    String text = "Sudan has seen 14 months of war. The convoy left Khartoum on October 20.";
    assertThat(infer(text, captured("2024-12-01")))
        .map(DateSpan::iso)
        .contains("2024-05-31/2024-07-15");
  }

  @Test
  void readsTheAgeThatASitePrints() {
    assertThat(infer("This was published 2 weeks ago\n\nOslo gave in.", captured("2024-06-30")))
        .get()
        .satisfies(found -> assertThat(found.from()).isBefore(LocalDate.parse("2024-06-16")))
        .satisfies(found -> assertThat(found.to()).isAfter(LocalDate.parse("2024-06-16")));
    assertThat(infer("Her report was published 2 weeks ago, to no avail.", captured("2024-06-30")))
        .isEmpty();
  }

  @Test
  void getsNothingFromWeekdaysAlone() {
    String text = "The envoys spoke on Monday and were set Wednesday to meet.";
    assertThat(infer(text, captured("2024-06-14"))).isEmpty();
  }

  @Test
  void narrowsAFewDaysByWeekdays() {
    Bounds week =
        new Bounds(Optional.of(LocalDate.parse("2024-06-09")), captured("2024-06-12").captured());
    assertThat(infer("The envoys met on Monday. They left on Tuesday.", week))
        .map(DateSpan::iso)
        .contains("2024-06-11/2024-06-12");
  }

  @Test
  void staysSilentWhereCluesContradict() {
    String text = "The war in Sudan is now in its 30th day. The envoys signed on March 3, 2024.";
    assertThat(infer(text, Bounds.NONE)).isEmpty();
  }

  @Test
  void staysSilentWhereMoreThan400DaysAreLeft() {
    assertThat(infer("The envoys signed on March 3, 2021.", captured("2024-06-14"))).isEmpty();
  }

  private static Optional<DateSpan> infer(String text, Bounds known) {
    return PublicationDater.infer("", text, known);
  }

  private static Bounds captured(String day) {
    return Bounds.captured(Optional.of(DateSpan.day(LocalDate.parse(day), "manifest")));
  }
}
