// SPDX-License-Identifier: Apache-2.0
package org.demarche.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.account.Dispute.Over;
import org.demarche.position.Say;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.junit.jupiter.api.Test;

/** Accounts that contradict each other stand side by side; others are none. */
class DisputesTest {
  private static StatementInStory refused(String day, String story) {
    return Say.refuse("to open the grain corridor").on(day).in(story, "a " + story).build();
  }

  private static StatementInStory agreed(String day, String story) {
    return Say.act(Act.AGREE, "to open the grain corridor").on(day).in(story, "b " + story).build();
  }

  private static StatementInStory asked(String words, String day, String story) {
    return Say.demand(words).on(day).in(story, "c " + story).build();
  }

  private static List<Dispute> in(StatementInStory... statements) {
    return new Disputes(3).in(List.of(statements));
  }

  @Test
  void refusalAndAgreementOfTheSameDaysAreADispute() {
    StatementInStory refused = refused("2024-05-02", "first");
    StatementInStory agreed = agreed("2024-05-03", "second");
    List<Dispute> disputes = in(refused, agreed);
    assertThat(disputes).hasSize(1);
    Dispute dispute = disputes.get(0);
    assertThat(dispute.over()).isEqualTo(Over.ACT);
    assertThat(dispute.sides()).extracting(Dispute.Side::claim).containsExactly("refuse", "agree");
    assertThat(dispute.sides().get(1).statements()).containsExactly(agreed);
    assertThat(dispute.on().orElseThrow().iso()).isEqualTo("2024-05-02/2024-05-03");
  }

  @Test
  void whatOneStoryTellsOfBothIsNone() {
    assertThat(in(refused("2024-05-02", "one"), agreed("2024-05-02", "one"))).isEmpty();
  }

  @Test
  void aChangeOfMindWeeksLaterIsNone() {
    assertThat(in(refused("2024-05-02", "first"), agreed("2024-05-20", "second"))).isEmpty();
  }

  @Test
  void differentAmountsOfTheSameThingAreADispute() {
    List<Dispute> disputes =
        in(
            asked("a pay rise of 12 percent", "2024-05-02", "first"),
            asked("a pay rise of 15 percent", "2024-05-02", "second"));
    assertThat(disputes).extracting(Dispute::over).containsExactly(Over.FIGURE);
    assertThat(disputes.get(0).sides())
        .extracting(Dispute.Side::claim)
        .containsExactly("12 percent", "15 percent");
  }

  @Test
  void anAmountThatAnotherLeavesOutIsNone() {
    assertThat(
            in(
                asked("a pay rise of 12 percent", "2024-05-02", "first"),
                asked("a pay rise", "2024-05-02", "second")))
        .isEmpty();
  }
}
