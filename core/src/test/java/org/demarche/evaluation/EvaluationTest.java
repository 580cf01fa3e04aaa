// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.demarche.evaluation.Evaluation.Score;
import org.demarche.evaluation.Gold.Skip;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final String WORDS = "Peru demands the return of the ship.";

  @Test
  void countsWhatIsMetMissedAndWrong() {
    Score score = score(List.of(row("PER"), row("CHL")), List.of(found("PER"), found("BOL")));
    assertThat(score.met()).hasSize(1);
    assertThat(score.missed()).hasSize(1);
    assertThat(score.wrong()).hasSize(1);
    assertThat(score.precision()).isEqualTo(.5);
    assertThat(score.recall()).isEqualTo(.5);
    assertThat(score.f1()).isCloseTo(.5, within(1e-9));
  }

  @Test
  void letsOneStatementMeetOneRowOnly() {
    Score score = score(List.of(row("PER"), row("PER")), List.of(found("PER")));
    assertThat(score.met()).hasSize(1);
    assertThat(score.missed()).hasSize(1);
  }

  @Test
  void pairsAsManyAsCanBe() {
    GoldRow either = row(List.of("PER", "CHL"), true);
    Score score = score(List.of(either, row("PER")), List.of(found("PER"), found("CHL")));
    assertThat(score.met()).hasSize(2);
    assertThat(score.wrong()).isEmpty();
  }

  @Test
  void neitherRewardsNorPunishesWhatIsNotCore() {
    GoldRow other = row(List.of("PER"), false);
    assertThat(score(List.of(other), List.of(found("PER"))).wrong()).isEmpty();
    assertThat(score(List.of(other), List.of()).missed()).isEmpty();
  }

  @Test
  void pairsCoreRowsFirst() {
    Score score = score(List.of(row(List.of("PER"), false), row("PER")), List.of(found("PER")));
    assertThat(score.met()).hasSize(1);
    assertThat(score.missed()).isEmpty();
  }

  @Test
  void leavesOutPagesAndPassagesWithoutLabels() {
    Gold gold = new Gold(List.of(row("PER")), List.of(new Skip("page", new Span(0, 100))));
    Found skipped = found("BOL", "page", Optional.of(new Span(10, 46)));
    Found elsewhere = found("BOL", "another page", Optional.empty());
    Score score = new Evaluation(gold, List.of(skipped, elsewhere)).actAndHolder();
    assertThat(score.wrong()).isEmpty();
    assertThat(score.missed()).hasSize(1);
  }

  @Test
  void asksForTheIssueWhereItIsToBeMeasured() {
    Gold gold = new Gold(List.of(row("PER")), List.of());
    Found trade = new Found("page", "demand", "PER", "trade", WORDS, Optional.empty(), "id");
    Evaluation evaluation = new Evaluation(gold, List.of(trade));
    assertThat(evaluation.actAndHolder().met()).hasSize(1);
    assertThat(evaluation.actHolderAndIssue().met()).isEmpty();
  }

  @Test
  void wantsEvidenceToOverlapByHalfOfTheShorter() {
    assertThat(Evaluation.overlaps("abcdef", "cdef")).isTrue();
    assertThat(Evaluation.overlaps("abcdefgh", "xefghx")).isTrue();
    assertThat(Evaluation.overlaps("abcdefgh", "xxxxghxx")).isFalse();
  }

  @Test
  void scoresNothingAsNothing() {
    Score score = score(List.of(), List.of());
    assertThat(score.precision() + score.recall() + score.f1()).isZero();
  }

  private static Score score(List<GoldRow> rows, List<Found> found) {
    return new Evaluation(new Gold(rows, List.of()), found).actAndHolder();
  }

  private static GoldRow row(String holder) {
    return row(List.of(holder), true);
  }

  private static GoldRow row(List<String> holders, boolean core) {
    return new GoldRow("page", List.of("demand"), holders, List.of("territory"), WORDS, core);
  }

  private static Found found(String holder) {
    return found(holder, "page", Optional.empty());
  }

  private static Found found(String holder, String page, Optional<Span> place) {
    return new Found(page, "demand", holder, "territory", WORDS, place, "id");
  }
}
