// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.position.ProvisionDecisions.Decision;
import org.demarche.position.ProvisionDecisions.Kind;
import org.junit.jupiter.api.Test;

class ProvisionDecisionsTest {
  private static final Map<String, Integer> GROUPS = Map.of("a", 0, "b", 0, "c", 1, "d", 2);

  private static Map<String, Integer> regroup(Decision... decisions) {
    return new ProvisionDecisions(List.of(decisions)).regroup(GROUPS);
  }

  private static Decision merged(Set<String> first, Set<String> second) {
    return new Decision(Kind.MERGED, first, second);
  }

  private static Decision parted(Set<String> first, Set<String> second) {
    return new Decision(Kind.PARTED, first, second);
  }

  @Test
  void leavesTheGroupsWhereNobodyDecided() {
    assertThat(regroup()).isEqualTo(GROUPS);
  }

  @Test
  void mergesWholeGroupsByAnyOfTheirStatements() {
    assertThat(regroup(merged(Set.of("c"), Set.of("b"))))
        .isEqualTo(Map.of("a", 1, "b", 1, "c", 1, "d", 2));
  }

  @Test
  void partsStatementsFromTheirGroup() {
    assertThat(regroup(parted(Set.of("b"), Set.of("a"))))
        .isEqualTo(Map.of("a", 0, "b", 3, "c", 1, "d", 2));
    assertThat(regroup(parted(Set.of("d"), Set.of("a")))).isEqualTo(GROUPS);
  }

  @Test
  void putsALaterDecisionOnTop() {
    assertThat(regroup(merged(Set.of("a"), Set.of("d")), parted(Set.of("d"), Set.of("a", "b"))))
        .isEqualTo(Map.of("a", 0, "b", 0, "c", 1, "d", 2));
  }

  @Test
  void passesOverStatementsThatAreGone() {
    assertThat(regroup(merged(Set.of("x"), Set.of("a")), parted(Set.of("y"), Set.of("a"))))
        .isEqualTo(GROUPS);
    assertThat(regroup(merged(Set.of("x", "c"), Set.of("y", "d"))).get("d")).isEqualTo(1);
  }
}
