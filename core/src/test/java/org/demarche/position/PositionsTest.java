// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.position.Say.act;
import static org.demarche.position.Say.demand;
import static org.demarche.position.Say.offer;
import static org.demarche.position.Say.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.position.Position.State;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

class PositionsTest {
  private static final String EMBARGO = "lift the fuel embargo";
  private static final String BAN = "an end to the ban on fuel deliveries";

  @Test
  void putsTwoWordingsOfOneDemandInOneRow() {
    List<Position> rows =
        now(
            demand(EMBARGO).on("2024-03-01").in("s1", "a1"),
            demand(BAN).on("2024-05-01").in("s2", "a2"));
    assertThat(rows).hasSize(1);
    Position row = rows.get(0);
    assertThat(row.provision()).isEqualTo("lift sanctions");
    assertThat(row.stories()).isEqualTo(2);
    assertThat(row.outlets()).containsExactly("outlet of a1", "outlet of a2");
    assertThat(day(row.since())).isEqualTo("2024-03-01");
    assertThat(day(row.confirmed())).isEqualTo("2024-05-01");
    assertThat(row.state()).isEqualTo(State.CURRENT);
  }

  @Test
  void keepsRecognitionOfLandApartFromWithdrawalFromIt() {
    assertThat(
            now(
                demand("recognise the peninsula as its own").on("2024-03-01"),
                demand("withdraw its troops from the peninsula").on("2024-03-01")))
        .extracting(Position::provision)
        .containsExactlyInAnyOrder("recognise the peninsula as its own", "withdraw troops");
  }

  @Test
  void theLatestActHoldsAndTheEarlierOneIsSuperseded() {
    List<Position> rows =
        now(
            offer("withdraw its troops from the valley").on("2024-03-01").in("s1", "a1"),
            refuse("a withdrawal of troops from the valley").on("2024-06-01").in("s2", "a2"));
    assertThat(rows).extracting(Position::act).containsExactly(Act.REFUSE, Act.OFFER);
    assertThat(rows).extracting(Position::state).containsExactly(State.CURRENT, State.SUPERSEDED);
  }

  @Test
  void asOfAnEarlierDayTheEarlierActHolds() {
    List<StatementInStory> all =
        Say.all(
            offer("withdraw its troops from the valley").on("2024-03-01"),
            refuse("a withdrawal of troops from the valley").on("2024-06-01"));
    assertThat(asOf("2024-05-31", all)).extracting(Position::act).containsExactly(Act.OFFER);
    assertThat(asOf("2024-02-28", all)).isEmpty();
  }

  @Test
  void anActTakenUpAgainBeginsAnew() {
    List<Position> rows =
        now(
            demand(EMBARGO).on("2022-03-01"),
            offer(EMBARGO).on("2023-03-01"),
            demand(EMBARGO).on("2024-03-01"),
            demand(BAN).on("2024-04-01"));
    assertThat(rows)
        .extracting(r -> r.act().word() + " " + r.state().word() + " since " + day(r.since()))
        .containsExactly(
            "demand current since 2024-03-01",
            "offer superseded since 2023-03-01",
            "demand superseded since 2022-03-01");
  }

  @Test
  void aRefusalBetweenTwoLikeDemandsInterruptsNothing() {
    List<Position> rows =
        now(
            demand(EMBARGO).on("2022-03-01"),
            refuse("the fuel embargo").on("2023-03-01"),
            demand(EMBARGO).on("2024-03-01"));
    assertThat(rows)
        .extracting(r -> r.act().word() + " " + r.state().word() + " since " + day(r.since()))
        .containsExactly("demand current since 2022-03-01", "refuse superseded since 2023-03-01");
  }

  @Test
  void twoActsOfOneDayBothHold() {
    assertThat(now(demand(EMBARGO).on("2024-03-01"), offer(BAN).on("2024-03-01")))
        .extracting(r -> r.act().word() + " " + r.state().word())
        .containsExactlyInAnyOrder("demand current", "offer current");
  }

  @Test
  void refusedByOneAccountAndAgreedToByAnotherIsDisputed() {
    List<Position> rows =
        now(
            act(Act.AGREE, "a truce in the valley").on("2024-03-01").in("s1", "a1"),
            refuse("the truce in the valley").on("2024-03-03").in("s2", "a2"));
    assertThat(rows).hasSize(2).extracting(Position::state).containsOnly(State.DISPUTED);
  }

  @Test
  void oneArticleWithBothIsNoDisputeOfAccounts() {
    assertThat(
            now(
                act(Act.AGREE, "a truce in the valley").on("2024-03-01"),
                refuse("the truce in the valley").on("2024-03-01")))
        .extracting(Position::state)
        .containsOnly(State.CURRENT);
  }

  @Test
  void aChangeOfMindWeeksLaterIsNoDispute() {
    assertThat(
            now(
                act(Act.AGREE, "a truce in the valley").on("2024-03-01").in("s1", "a1"),
                refuse("the truce in the valley").on("2024-03-30").in("s2", "a2")))
        .extracting(Position::state)
        .containsExactly(State.CURRENT, State.SUPERSEDED);
  }

  @Test
  void staleIsMeasuredFromTheDayAskedForAndNeverFromToday() {
    List<StatementInStory> all = Say.all(demand(EMBARGO).on("2001-03-01"));
    assertThat(asOf("2002-03-01", all)).extracting(Position::state).containsExactly(State.CURRENT);
    assertThat(asOf("2002-03-02", all)).extracting(Position::state).containsExactly(State.STALE);
    assertThat(now(all)).extracting(Position::state).containsExactly(State.CURRENT);
  }

  @Test
  void anUndatedStatementCountsAndSupersedesNothing() {
    List<Position> rows =
        now(
            demand(EMBARGO).on("2024-03-01").in("s1", "a1"),
            demand(BAN).in("s2", "a2"),
            refuse("the fuel embargo").in("s3", "a3"));
    assertThat(rows.get(0).act()).isEqualTo(Act.DEMAND);
    assertThat(rows.get(0).state()).isEqualTo(State.CURRENT);
    assertThat(rows.get(0).stories()).isEqualTo(2);
    assertThat(day(rows.get(0).confirmed())).isEqualTo("2024-03-01");
    assertThat(rows.get(1).state()).isEqualTo(State.STALE);
    assertThat(rows.get(1).since()).isEmpty();
  }

  @Test
  void ofAnUndatedStatementTheArticlesDayTellsWhetherItWasKnown() {
    List<StatementInStory> all = Say.all(demand(EMBARGO).published("2024-03-01"), demand(BAN));
    assertThat(asOf("2024-04-01", all).get(0).statements()).containsExactly(all.get(0).id());
  }

  @Test
  void whereNoDayIsKnownTheMostFrequentActHolds() {
    List<Position> rows =
        now(
            refuse("the fuel embargo").in("s1", "a1"),
            demand(EMBARGO).in("s2", "a2"),
            demand(BAN).in("s3", "a3"));
    assertThat(rows)
        .extracting(r -> r.act().word() + " " + r.state().word())
        .containsExactly("demand current", "refuse stale");
  }

  @Test
  void aVagueDayDoesNotSupersedeAnExactOneWithinIt() {
    List<Position> rows =
        now(
            refuse("the fuel embargo").on("2024-06-14").in("s1", "a1"),
            demand(EMBARGO).between("2024-01-01", "2024-12-31").in("s2", "a2"));
    assertThat(rows).extracting(Position::state).containsOnly(State.CURRENT);
  }

  @Test
  void theWholeScopeAndAllConditionsAreKept() {
    Position row =
        now(
                demand(EMBARGO).scope("fuel").on("2024-03-01"),
                demand(BAN).scope("diesel").condition("if talks are to begin").on("2024-03-02"))
            .get(0);
    assertThat(row.scope()).containsExactly("diesel", "fuel");
    assertThat(row.conditions()).containsExactly("if talks are to begin");
  }

  @Test
  void theOwnWordsOfThePartyStandForIt() {
    assertThat(
            now(
                    demand("lift the embargo").on("2024-03-01"),
                    demand("take away at once this senseless embargo on our fuel")
                        .quoted()
                        .on("2024-03-02"))
                .get(0)
                .content())
        .isEqualTo("take away at once this senseless embargo on our fuel");
  }

  @Test
  void elseTheShortestWordingThatSaysWhatIsMeant() {
    assertThat(
            now(
                    demand("lift without any delay the embargo on fuel").on("2024-03-01"),
                    demand("lift the embargo").on("2024-03-02"),
                    demand("the embargo").on("2024-03-03"))
                .get(0)
                .content())
        .isEqualTo("lift the embargo");
  }

  @Test
  void copiesOfAnArticleDoNotRaiseTheStories() {
    Position row =
        now(
                demand(EMBARGO).on("2024-03-01").in("s1", "a1"),
                demand(EMBARGO).on("2024-03-01").in("s1", "a2"),
                demand(EMBARGO).on("2024-03-01").in("s1", "a3"))
            .get(0);
    assertThat(row.stories()).isEqualTo(1);
    assertThat(row.outlets()).hasSize(3);
    assertThat(row.statements()).hasSize(3);
  }

  @Test
  void whatTheProgramIsNotSureOfCanBeLeftOut() {
    List<StatementInStory> all =
        Say.all(
            demand(EMBARGO).on("2024-03-01").sure(.4), offer(EMBARGO).on("2024-02-01").sure(.8));
    assertThat(Positions.asOf(all, Optional.empty(), Positions.Options.DEFAULT.atLeast(.5)))
        .extracting(Position::act)
        .containsExactly(Act.OFFER);
  }

  @Test
  void rowsAreSortedByPartyIssueStateAndTheLatest() {
    assertThat(
            now(
                demand("pay for the dam").issue("finance").by("b", "B").on("2024-01-01"),
                demand("hold elections").issue("governance").by("a", "A").on("2024-01-01"),
                demand("free all hostages").issue("prisoners").by("a", "A").on("2024-01-01"),
                demand("return the children").issue("prisoners").by("a", "A").on("2024-02-01")))
        .extracting(r -> r.party().id() + " " + r.issue() + " " + day(r.since()))
        .containsExactly(
            "a governance 2024-01-01",
            "a prisoners 2024-02-01",
            "a prisoners 2024-01-01",
            "b finance 2024-01-01");
  }

  @Test
  void theOrderOfTheInputDoesNotMatterAndNothingIsInventedOrLost() {
    for (int seed = 0; seed < 60; seed++) {
      List<StatementInStory> all = new ArrayList<>(Some.statements(seed, 40));
      List<Position> rows = now(all);
      Collections.shuffle(all, new Random(seed));
      assertThat(now(all)).isEqualTo(rows);
      assertThat(rows.stream().flatMap(r -> r.statements().stream()))
          .containsExactlyInAnyOrderElementsOf(all.stream().map(StatementInStory::id).toList());
    }
  }

  @Test
  void aLaterStatementChangesNoEarlierPosition() {
    for (int seed = 0; seed < 40; seed++) {
      List<StatementInStory> all = Some.dated(seed, 30);
      LocalDate day = LocalDate.parse("2023-01-01");
      List<StatementInStory> then =
          all.stream().filter(s -> !s.said().orElseThrow().to().isAfter(day)).toList();
      assertThat(asOf("2023-01-01", all)).isEqualTo(asOf("2023-01-01", then));
    }
  }

  private static List<Position> now(Say... said) {
    return now(Say.all(said));
  }

  private static List<Position> now(List<StatementInStory> all) {
    return Positions.asOf(all, Optional.empty(), Positions.Options.DEFAULT);
  }

  private static List<Position> asOf(String day, List<StatementInStory> all) {
    return Positions.asOf(all, Optional.of(LocalDate.parse(day)), Positions.Options.DEFAULT);
  }

  private static String day(Optional<DateSpan> span) {
    return span.map(DateSpan::iso).orElse("?");
  }
}
