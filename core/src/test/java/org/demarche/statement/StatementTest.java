// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class StatementTest {
  private static final String WORDS = "Peru wants the ship back by May.";

  @Test
  void keepsItsIdOnEveryRunAndMachine() {
    assertThat(statement("the ship back", .9, "rule/a").id()).isEqualTo("08ee253f92ab59ac247f");
  }

  @Test
  void keepsItsIdWhenOnlyTheRuleOrTheConfidenceChanges() {
    assertThat(statement("the ship back", .5, "rule/b").id())
        .isEqualTo(statement("the ship back", .9, "rule/a").id());
  }

  @Test
  void hasAnotherIdForAnotherContent() {
    assertThat(statement("the ship", .9, "rule/a").id())
        .isNotEqualTo(statement("the ship back", .9, "rule/a").id());
  }

  @Test
  void sortsItsScopeAndNamesNothingTwice() {
    assertThat(statement("the ship", .9, "rule/a").scope()).containsExactly("Lima", "Peru");
  }

  @Test
  void refusesAContentThatDoesNotStandInItsEvidence() {
    assertThatThrownBy(() -> statement("the boat", .9, "rule/a"))
        .hasMessage("the content \"the boat\" is no part of the evidence");
  }

  @Test
  void refusesAConfidenceOutsideItsRange() {
    assertThatThrownBy(() -> statement("the ship", 1.5, "rule/a"))
        .hasMessage("a confidence lies in [0, 1], not at 1.5");
  }

  private static Statement statement(String content, double confidence, String rule) {
    return new Statement(
        "article",
        Act.DEMAND,
        new Party("PER", "Peru"),
        Optional.empty(),
        List.of(new Party("CHL", "Chile")),
        "prisoners",
        content,
        Optional.empty(),
        List.of("Peru", "Lima", "Peru"),
        Mode.NARRATED,
        Optional.empty(),
        new Evidence(Evidence.In.TEXT, WORDS, "", "", new Span(10, 10 + WORDS.length())),
        rule,
        confidence);
  }
}
