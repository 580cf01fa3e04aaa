// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.position.Say.demand;
import static org.demarche.position.Say.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.position.Say;
import org.demarche.statement.ChangeClaim;
import org.demarche.statement.ChangeClaim.Direction;
import org.demarche.statement.Evidence;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final Say ASKED = demand("hand over the valley").on("2024-03-01");
  private static final Say ASKED_MORE =
      demand("release its frozen assets").on("2024-06-01").in("s2", "a2");
  private static final Say GAVE =
      offer("no longer insist on the handover of the valley").on("2024-06-01").in("s2", "a2");

  @Test
  void aClaimOfTheSameWayAgrees() {
    assertThat(claimed(claim(Direction.DROPPED, "2024-06-02", "territory"), ASKED, GAVE))
        .extracting(Claimed::agrees)
        .containsExactly(true);
  }

  @Test
  void aClaimOfTheOtherWayConflicts() {
    assertThat(claimed(claim(Direction.HARDENED, "2024-06-02", "territory"), ASKED, GAVE))
        .extracting(Claimed::word)
        .containsExactly("conflicts");
  }

  @Test
  void aClaimThatNamesNoIssueConflictsWithNothing() {
    assertThat(claimed(claim(Direction.HARDENED, "2024-06-02", null), ASKED, GAVE)).isEmpty();
    assertThat(claimed(claim(Direction.HARDENED, "2024-06-02", null), ASKED, ASKED_MORE))
        .hasSize(1);
  }

  @Test
  void aClaimOfAnotherIssueOrSeasonIsNotOfThisChange() {
    assertThat(claimed(claim(Direction.DROPPED, "2024-06-02", "trade"), ASKED, GAVE)).isEmpty();
    assertThat(claimed(claim(Direction.DROPPED, "2024-09-02", "territory"), ASKED, GAVE)).isEmpty();
  }

  @Test
  void copiesOfASentenceAreOneClaim() {
    ChangeClaim claim = claim(Direction.DROPPED, "2024-06-02", "territory");
    List<Change> changes =
        Claims.beside(Changes.of(Say.all(ASKED, GAVE)), List.of(claim, claim), id -> "other");
    assertThat(changes.get(1).claims()).hasSize(1);
  }

  private static List<Claimed> claimed(ChangeClaim claim, Say... said) {
    return Claims.beside(Changes.of(Say.all(said)), List.of(claim), id -> "other").stream()
        .flatMap(change -> change.claims().stream())
        .toList();
  }

  private static ChangeClaim claim(Direction direction, String day, String issue) {
    String exact = "Freedonia dropped its demand for the valley.";
    return new ChangeClaim(
        "article",
        new Party("freedonia", "Freedonia"),
        direction,
        Optional.ofNullable(issue),
        "dropped its demand for the valley",
        Optional.of(DateSpan.day(LocalDate.parse(day), "test")),
        new Evidence(Evidence.In.TEXT, exact, "", "", new Span(0, exact.length())),
        "drop");
  }
}
