// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void writesOneAmountInOneWay() {
    assertThat(texts("20 %")).containsExactly("20 percent");
    assertThat(texts("a rise of 20 per cent")).containsExactly("20 percent");
    assertThat(texts("$2.5 billion in aid")).containsExactly("2500000000 dollars");
    assertThat(texts("an army of 60,000 soldiers")).containsExactly("60000 soldiers");
    assertThat(texts("three steps and 3 regions")).containsExactly("3 regions");
  }

  @Test
  void takesNoYearAndNoDayForAnAmount() {
    assertThat(texts("the 2022 invasion")).isEmpty();
    assertThat(texts("by 7 March")).isEmpty();
    assertThat(texts("until 2030")).isEmpty();
  }

  private static List<String> texts(String words) {
    return Figures.in(words).stream().map(Figures.Figure::text).toList();
  }
}
