// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.change.Change.Kind.DISPUTED;
import static org.demarche.change.Change.Kind.DROPPED;
import static org.demarche.change.Change.Kind.HARDENED;
import static org.demarche.change.Change.Kind.NARROWED;
import static org.demarche.change.Change.Kind.NEW;
import static org.demarche.change.Change.Kind.REPEATED;
import static org.demarche.change.Change.Kind.SOFTENED;
import static org.demarche.change.Change.Kind.WIDENED;
import static org.demarche.position.Say.act;
import static org.demarche.position.Say.demand;
import static org.demarche.position.Say.offer;
import static org.demarche.position.Say.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.position.Positions;
import org.demarche.position.Say;
import org.demarche.position.Some;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Statement;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Say CEDE_ONE =
      demand("cede Sylvania").scope("Sylvania").on("2022-03-07").in("s1", "a1");
  private static final Say CEDE_THREE =
      demand("hand over Sylvania, Ruritania and Osterlich")
          .scope("Sylvania", "Ruritania", "Osterlich")
          .on("2024-06-14")
          .in("s2", "a2");

  @Test
  void theFirstPositionIsNew() {
    Change change = only(CEDE_ONE);
    assertThat(change.kind()).isEqualTo(NEW);
    assertThat(change.added()).containsExactly("Sylvania");
    assertThat(change.before()).isEmpty();
    assertThat(change.after()).containsExactly(CEDE_ONE.id());
    assertThat(change.why())
        .isEqualTo(
            "On 2022-03-07 Freedonia took its first known position on territory, a demand: cede Sylvania.");
  }

  @Test
  void moreOfTheSameWidensIt() {
    Change change = last(CEDE_ONE, CEDE_THREE);
    assertThat(change.kind()).isEqualTo(WIDENED);
    assertThat(change.added()).containsExactly("Osterlich", "Ruritania");
    assertThat(change.before()).containsExactly(CEDE_ONE.id());
    assertThat(change.why())
        .isEqualTo(
            "On 2024-06-14 Freedonia's demands on territory came to include Osterlich and Ruritania,"
                + " beyond those of 2022-03-07.");
  }

  @Test
  void anotherMatterWidensItByThatMattersName() {
    Change change = last(CEDE_ONE, demand("hold a referendum").on("2022-04-01"));
    assertThat(change.kind()).isEqualTo(WIDENED);
    assertThat(change.added()).containsExactly("hold a referendum");
  }

  @Test
  void namedThingsAndWholeMattersAreToldApart() {
    Say vote = demand("hold a referendum").on("2024-06-14").in("s2", "a2");
    assertThat(of(CEDE_ONE, CEDE_THREE, vote))
        .filteredOn(change -> change.kind() == WIDENED)
        .extracting(Change::added)
        .containsExactlyInAnyOrder(List.of("Osterlich", "Ruritania"), List.of("hold a referendum"));
  }

  @Test
  void theSameAgainIsRepeated() {
    assertThat(
            last(CEDE_ONE, demand("the handover of Sylvania").scope("Sylvania").on("2022-05-01"))
                .kind())
        .isEqualTo(REPEATED);
  }

  @Test
  void lessOfTheSameNarrowsIt() {
    Change change = last(CEDE_THREE, demand("cede Sylvania").scope("Sylvania").on("2024-08-01"));
    assertThat(change.kind()).isEqualTo(NARROWED);
    assertThat(change.removed()).containsExactly("Osterlich", "Ruritania");
  }

  @Test
  void whatTheSameDayNamesElsewhereIsNotNarrowed() {
    assertThat(
            kinds(
                CEDE_THREE,
                demand("cede Sylvania").scope("Sylvania").on("2024-08-01").in("s3", "a3"),
                demand("cede Ruritania and Osterlich")
                    .scope("Ruritania", "Osterlich")
                    .on("2024-08-01")
                    .in("s4", "a4")))
        .containsExactly(NEW, REPEATED);
  }

  @Test
  void whatALaterArticleDoesNotMentionIsNoChange() {
    assertThat(
            kinds(
                CEDE_ONE,
                demand("lift the sanctions").issue("sanctions").on("2022-03-07"),
                demand("lift the sanctions").issue("sanctions").on("2022-09-07")))
        .containsExactly(NEW, REPEATED, NEW);
  }

  @Test
  void fromAnOfferToARefusalItHardens() {
    Change change =
        last(
            offer("withdraw its troops from the valley").on("2024-03-01"),
            refuse("a withdrawal of its troops").on("2024-06-01"));
    assertThat(change.kind()).isEqualTo(HARDENED);
    assertThat(change.why())
        .isEqualTo(
            "On 2024-06-01 Freedonia moved from an offer (2024-03-01) to a refusal on withdraw troops.");
  }

  @Test
  void fromARefusalToAnAgreementItSoftens() {
    assertThat(
            last(
                    refuse("a truce in the valley").on("2024-03-01"),
                    act(Act.AGREE, "the truce in the valley").on("2024-06-01"))
                .kind())
        .isEqualTo(SOFTENED);
  }

  @Test
  void aThreatBesideADemandHardens() {
    assertThat(
            last(
                    demand("lift the fuel embargo").on("2024-03-01"),
                    act(Act.THREATEN, "close the strait").on("2024-04-01"))
                .kind())
        .isEqualTo(HARDENED);
  }

  @Test
  void aHigherFigureHardensADemandAndSoftensAnOffer() {
    Change asked =
        last(
            demand("a pay rise of 7 percent").on("2024-03-01"),
            demand("a pay rise of 9 %").on("2024-04-01"));
    Change offered =
        last(
            offer("a pay rise of 2 percent").on("2024-03-01"),
            offer("a pay rise of 4 %").on("2024-04-01"));
    assertThat(asked.kind()).isEqualTo(HARDENED);
    assertThat(asked.added()).containsExactly("9 percent");
    assertThat(asked.removed()).containsExactly("7 percent");
    assertThat(offered.kind()).isEqualTo(SOFTENED);
  }

  @Test
  void aLowerFigureHardensADemandForACeiling() {
    assertThat(
            last(
                    demand("limit its army to 80,000 soldiers").on("2024-03-01"),
                    demand("limit its army to 50,000 soldiers").on("2024-04-01"))
                .kind())
        .isEqualTo(HARDENED);
  }

  @Test
  void aConditionOnAnOfferHardensAndItsExplicitEndSoftens() {
    Say free = offer("talks with the rebels").on("2024-03-01");
    Say tied = offer("talks with the rebels").condition("if they disarm").on("2024-04-01");
    Say freed = offer("talks with the rebels without preconditions").on("2024-05-01");
    Say silent = offer("talks with the rebels").on("2024-05-01");
    assertThat(kinds(free, tied)).containsExactly(NEW, HARDENED);
    assertThat(kinds(tied, freed)).containsExactly(NEW, SOFTENED);
    assertThat(kinds(tied, silent)).containsExactly(NEW, REPEATED);
  }

  @Test
  void anOfferThatCoversAPartOfWhatWasDemandedNarrowsIt() {
    Say frozen =
        offer("freeze the front lines in Ruritania and Osterlich")
            .scope("Ruritania", "Osterlich")
            .on("2025-08-21")
            .in("s3", "a3");
    Say kept = demand("cede Sylvania").scope("Sylvania").on("2025-08-21").in("s3", "a3");
    for (Say offered : List.of(frozen, frozen.issue("ceasefire"))) {
      Change change = last(CEDE_THREE, offered, kept);
      assertThat(change.kind()).isEqualTo(NARROWED);
      assertThat(change.issue()).isEqualTo("territory");
      assertThat(change.removed()).containsExactly("Osterlich", "Ruritania");
      assertThat(change.before()).containsExactly(CEDE_THREE.id());
    }
    assertThat(last(CEDE_THREE, frozen, kept).after()).containsExactly(frozen.id(), kept.id());
  }

  @Test
  void anOfferThatCoversWhatWasDemandedAndNothingIsLeftDropsIt() {
    Say frozen =
        offer("freeze the front lines in Ruritania and Osterlich")
            .scope("Ruritania", "Osterlich")
            .issue("ceasefire")
            .on("2025-08-21")
            .in("s3", "a3");
    assertThat(of(CEDE_THREE, frozen))
        .anySatisfy(
            c -> {
              assertThat(c.kind()).isEqualTo(DROPPED);
              assertThat(c.issue()).isEqualTo("territory");
              assertThat(c.removed()).containsExactly("Osterlich", "Ruritania");
              assertThat(c.after()).containsExactly(frozen.id());
            });
  }

  @Test
  void aRegionIsMadeOfItsParts() {
    Say parts = demand("cede Donetsk and Lugansk").scope("Donetsk", "Lugansk").on("2022-03-07");
    Say whole = demand("cede all of the Donbas").scope("Donbas").on("2024-03-07");
    assertThat(kinds(parts, whole)).containsExactly(NEW, REPEATED);
    assertThat(kinds(parts.on("2025-03-07"), whole)).containsExactly(NEW, REPEATED);
  }

  @Test
  void whatMayHaveBeenSaidAtTheSameTimeHasNoOrder() {
    Say some = offer("a truce in the valley").between("2024-01-01", "2024-12-31").in("s1", "a1");
    Say later = refuse("a truce in the valley").on("2024-12-01").in("s2", "a2");
    Say between = demand("free all prisoners").on("2024-02-01").in("s3", "a3");
    assertThat(kinds(some, between, later)).doesNotContain(HARDENED, SOFTENED, DISPUTED);
  }

  @Test
  void copiesUnderTwoIssuesCountOnce() {
    Say copy = CEDE_ONE.in("s1", "a2");
    Say other = CEDE_ONE.issue("ceasefire").in("s1", "a3");
    assertThat(of(CEDE_ONE, copy, other))
        .singleElement()
        .satisfies(c -> assertThat(c.after()).hasSize(3));
  }

  @Test
  void aDemandBesideAThreatIsNoStepBack() {
    Say asked = demand("lift the fuel embargo");
    Say threat = act(Act.THREATEN, "close the strait").on("2024-04-01");
    assertThat(
            kinds(
                asked.on("2024-03-01"),
                threat,
                asked.on("2024-05-01"),
                act(Act.THREATEN, "to close the strait").on("2024-06-01")))
        .containsExactly(NEW, HARDENED, REPEATED, REPEATED);
  }

  @Test
  void toGiveGroundOnWhatOneDemandedSoftensIt() {
    Statement plain = offer("its demands for the valley").on("2024-06-01").statement();
    String exact = "Freedonia gave ground on its demands for the valley";
    Statement gave =
        new Statement(
            plain.articleId(),
            plain.act(),
            plain.holder(),
            plain.speaker(),
            plain.addressees(),
            plain.issue(),
            plain.content(),
            plain.condition(),
            plain.scope(),
            plain.mode(),
            plain.said(),
            new Evidence(Evidence.In.TEXT, exact, "", "", new Span(0, exact.length())),
            plain.rule(),
            plain.confidence());
    List<StatementInStory> all =
        List.of(
            demand("hand over the valley").on("2024-03-01").build(),
            new StatementInStory(gave, "s2", Optional.empty(), Optional.empty()));
    Change change = Changes.of(all).get(1);
    assertThat(change.kind()).isEqualTo(SOFTENED);
    assertThat(change.why())
        .isEqualTo(
            "On 2024-06-01 Freedonia gave ground on its demand of 2024-03-01: hand over the valley.");
  }

  @Test
  void anOfferInSoManyWordsDropsIt() {
    Change change =
        last(
            demand("lift the fuel embargo").on("2024-03-01"),
            offer("no longer insist on an end to the fuel embargo").on("2024-04-01"));
    assertThat(change.kind()).isEqualTo(DROPPED);
    assertThat(change.removed()).containsExactly("lift sanctions");
  }

  @Test
  void twoAccountsOfTheSameDaysAreADispute() {
    Change change =
        last(
            act(Act.AGREE, "a truce in the valley").on("2024-03-01").in("s1", "a1"),
            refuse("the truce in the valley").on("2024-03-02").in("s2", "a2"));
    assertThat(change.kind()).isEqualTo(DISPUTED);
    assertThat(change.why()).contains("one account").contains("another");
  }

  @Test
  void twoAccountsOfOneDayAreADisputeToldOnce() {
    assertThat(
            kinds(
                act(Act.AGREE, "a truce in the valley").on("2024-03-01").in("s1", "a1"),
                refuse("the truce in the valley").on("2024-03-01").in("s2", "a2")))
        .containsExactly(DISPUTED);
  }

  @Test
  void anUndatedStatementIsNewOnlyWhereNothingElseIsKnown() {
    assertThat(only(demand("cede Sylvania")).on()).isEmpty();
    assertThat(kinds(CEDE_ONE, demand("cede Sylvania").in("s9", "a9"))).containsExactly(NEW);
  }

  @Test
  void changesOfATimeAreComparedWithAllThatCameBefore() {
    assertThat(
            Changes.between(
                Say.all(CEDE_ONE, CEDE_THREE),
                Optional.of(LocalDate.parse("2024-01-01")),
                Optional.empty(),
                Positions.Options.DEFAULT))
        .extracting(Change::kind)
        .containsExactly(WIDENED);
  }

  @Test
  void theOrderOfTheInputDoesNotMatterAndNothingIsInvented() {
    for (int seed = 0; seed < 60; seed++) {
      List<StatementInStory> all = new ArrayList<>(Some.statements(seed, 40));
      List<Change> changes = Changes.of(all);
      Collections.shuffle(all, new Random(seed));
      assertThat(Changes.of(all)).isEqualTo(changes);
      Set<String> ids = all.stream().map(StatementInStory::id).collect(Collectors.toSet());
      for (Change change : changes) {
        assertThat(ids).containsAll(change.before()).containsAll(change.after());
        assertThat(change.before()).doesNotContainAnyElementsOf(change.after());
      }
    }
  }

  @Test
  void everyDatedStatementIsToldOf() {
    for (int seed = 0; seed < 60; seed++) {
      List<StatementInStory> all = Some.dated(seed, 40);
      Set<String> told = new HashSet<>();
      Changes.of(all).forEach(c -> told.addAll(c.after()));
      assertThat(told).containsAll(all.stream().map(StatementInStory::id).toList());
    }
  }

  private static List<Change> of(Say... said) {
    return Changes.of(Say.all(said));
  }

  private static List<Change.Kind> kinds(Say... said) {
    return of(said).stream().map(Change::kind).toList();
  }

  private static Change only(Say... said) {
    List<Change> changes = of(said);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static Change last(Say... said) {
    List<Change> changes = of(said);
    return changes.get(changes.size() - 1);
  }
}
