// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlineTest {
  private static final String BODY =
      "The minister of Peru rejects the border plan. She told the EU that Chile wants it.";

  @Test
  void leavesATitleInSentenceCaseAsItIs() {
    assertThat(in("Peru rejects the border plan")).isEqualTo("Peru rejects the border plan");
  }

  @Test
  void bringsTitleCaseIntoTheCaseOfTheBody() {
    assertThat(in("Peru Rejects The Border Plan Again, Minister Says"))
        .isEqualTo("Peru rejects the border plan Again, minister says");
  }

  @Test
  void keepsAcronymsOfATitleInTitleCase() {
    assertThat(in("Peru Rejects Border Plan Before EU Meeting")).contains(" EU ");
  }

  @Test
  void givesNamesTheirCapitalInAShoutedTitle() {
    assertThat(in("MINISTER OF PERU REJECTS BORDER PLAN"))
        .isEqualTo("minister of Peru rejects border plan");
  }

  @Test
  void keepsTheLength() {
    assertThat(in("İSTANBUL MINISTER REJECTS BORDER PLAN")).hasSize(37);
  }

  private static String in(String title) {
    return Headline.inSentenceCase(title, BODY);
  }
}
