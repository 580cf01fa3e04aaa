// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FurnitureTest {
  @TestFactory
  Stream<DynamicTest> eachExampleMatchesAndEachNearMissStaysSilent() {
    return FurnitureReader.FILES.stream()
        .flatMap(f -> FurnitureReader.read(f, FurnitureReader.resource("furniture/" + f)).stream())
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.place(), () -> assertThat(rule.violations()).isEmpty()));
  }

  @Test
  void allRulesHoldTogether() {
    assertThat(Furniture.standard().rules()).hasSizeGreaterThan(50);
  }

  @Test
  void refusesARuleThatMissesItsExample() {
    refused("yes: [\"Something else\"]\n  no: [\"x\"]", "does not match its example");
  }

  @Test
  void refusesARuleThatMatchesItsNearMiss() {
    refused("yes: [\"Save this\"]\n  no: [\"Save this\"]", "matches its near miss");
  }

  @Test
  void refusesWhatIsNotAsItShouldBe() {
    refused("yes: [\"Save this\"]", "has no example under no");
    refused("yes: [\"Save this\"]\n  no: [\"x\"]\n  colour: red", "unknown field colour");
    refused("yes: [\"Save this\"]\n  no: [\"x\"]\n  scope: page", "unknown scope page");
    refused("yes: [\"Save this\"]\n  no: [\"x\"]\n  alone: perhaps", "neither true nor false");
    assertThatThrownBy(() -> FurnitureReader.read("a.yaml", "name: x"))
        .isInstanceOf(FurnitureException.class)
        .hasMessageContaining("a.yaml");
    assertThatThrownBy(() -> FurnitureReader.read("a.yaml", "- [broken"))
        .hasMessageContaining("a.yaml is no YAML");
    assertThatThrownBy(
            () ->
                FurnitureReader.read(
                    "a.yaml", "- {name: s, kind: k, pattern: '(', yes: [a], no: [b]}"))
        .hasMessageContaining("a.yaml, rule s, has a broken pattern");
  }

  private static void refused(String rest, String reason) {
    String yaml = "- name: save\n  kind: share\n  pattern: 'save this'\n  " + rest + "\n";
    assertThatThrownBy(() -> new Furniture(List.copyOf(FurnitureReader.read("a.yaml", yaml))))
        .isInstanceOf(FurnitureException.class)
        .hasMessageContaining("a.yaml, rule save")
        .hasMessageContaining(reason);
  }
}
