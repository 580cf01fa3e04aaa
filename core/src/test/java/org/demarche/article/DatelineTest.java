// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MOSCOW (Reuters) -", "VIENNA, Nov. 24 (Xinhua) --", "WASHINGTON -", "KYIV, Ukraine (AP) —",
        "DEMING, New Mexico ‒", "Lake Como, Italy:", "Paris (AFP) –", "LONDON/KYIV (Reuters) -",
        "Moscow:", "Kyiv, Ukraine —", "UNITED NATIONS (AP) —", "(AP) —"
      })
  void standsBeforeTheFirstSentence(String dateline) {
    Dateline found = Dateline.at(new BlockText(dateline + " The two sides met."), 0).orElseThrow();
    assertThat(found.end()).isEqualTo(dateline.length() + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Guy Falk MOSCOW (Reuters) -The two sides met.",
        "By Ada Lund, Bo Ek and Cy Dorn LINDOW/VARNA (Reuters) - The two sides met."
      })
  void keepsTheNamesBeforeIt(String text) {
    Dateline found = Dateline.at(new BlockText(text), 0).orElseThrow();
    assertThat(text.substring(found.end())).isEqualTo("The two sides met.");
    assertThat(found.byline().orElseThrow()).doesNotContain("MOSCOW").doesNotStartWith("By");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NATO - which has many members - met.",
        "Zelensky: No agreement in sight.",
        "UPDATE - The two sides met.",
        "The minister (Reuters) said so.",
        "Analysis: Why it failed.",
        "France (and Spain) - The two sides",
        "He left. MOSCOW (Reuters) - Talks",
        "EU: Talks failed."
      })
  void isNotTakenForASentence(String text) {
    assertThat(Dateline.at(new BlockText(text), 0)).isEmpty();
  }
}
