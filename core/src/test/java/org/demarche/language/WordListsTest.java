// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordListsTest {
  @Test
  void readsWordsThatYamlCouldTakeForTrueOrFalse() {
    assertThat(WordLists.of("negations")).contains("no").doesNotContain("false");
    assertThat(WordLists.of("prepositions")).contains("on", "off").doesNotContain("true");
  }

  @Test
  void givesListsThatNobodyCanChange() {
    assertThatThrownBy(() -> WordLists.of("he").add("him"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void saysWhichListItDoesNotHave() {
    assertThatThrownBy(() -> WordLists.of("verbs"))
        .hasMessage("grammar.yaml: there is no list \"verbs\"");
  }
}
