// SPDX-License-Identifier: Apache-2.0
package org.demarche.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.party.Party;
import org.demarche.position.Say;
import org.demarche.statement.Statement;
import org.junit.jupiter.api.Test;

/** Silent differs from not covered. */
class CoverageTest {
  private static Statement said(String party, String issue, String article) {
    return Say.demand("an end to the levy")
        .by(party, party)
        .issue(issue)
        .on("2024-05-01")
        .in("story " + article, article)
        .build()
        .statement();
  }

  @Test
  void aPartyThatAnArticleNamesIsSilentOnItsOtherIssues() {
    Coverage coverage =
        new Coverage(
            List.of(
                said("isle", "trade", "one").toward(new Party("union", "Union")),
                said("isle", "energy", "two")));
    assertThat(coverage.covers("union", "trade")).isTrue();
    assertThat(coverage.covers("union", "energy")).isFalse();
    assertThat(coverage.notCovered("union", List.of("trade", "energy"))).containsExactly("energy");
  }
}
