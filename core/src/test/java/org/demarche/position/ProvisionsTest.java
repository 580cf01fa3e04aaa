// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.position.Say.demand;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProvisionsTest {
  @Test
  void callsAMatterByItsMostCommonWords() {
    assertThat(
            names(
                demand("lift the fuel embargo").on("2024-01-01"),
                demand("lifting of the sanctions").on("2024-01-02"),
                demand("remove the ban").on("2024-01-03")))
        .containsExactly("lift sanctions");
  }

  @Test
  void toJoinAndToStayOutAreOneMatter() {
    assertThat(
            names(
                demand("stay out of the pact").scope("Pact").on("2024-01-01"),
                demand("give up its plan to join the pact").scope("Pact").on("2024-01-02"),
                demand("never be a member").on("2024-01-03")))
        .containsExactly("Pact membership");
  }

  @Test
  void namesPlacesWhereTheMatterIsLand() {
    assertThat(names(demand("all of Sylvania and Ruritania").scope("Sylvania", "Ruritania")))
        .containsExactly("Sylvania and Ruritania");
  }

  @Test
  void givesNoNameTwice() {
    assertThat(
            names(
                demand("a new road through the northern hills, its tunnel paid for by farmers")
                    .on("2024-01-01"),
                demand("a new airport with a wide hall, its runway finished by sailors")
                    .on("2024-01-02"),
                demand("this").on("2024-01-03"),
                demand("that").on("2024-01-04")))
        .hasSize(4)
        .doesNotContain("");
  }

  @Test
  void partsAVerbFromItsEnding() {
    assertThat(
            Provisions.areSame(
                demand("hand the two provinces over").statement(),
                demand("hand over two provinces").statement()))
        .isTrue();
  }

  private static Collection<String> names(Say... said) {
    Map<String, String> names = Provisions.of(List.copyOf(Say.all(said)));
    return new TreeSet<>(names.values());
  }
}
