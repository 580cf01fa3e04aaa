// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.demarche.evaluation.Gold.Skip;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class GoldTest {
  private static final String ROW =
      "{\"page\":\"a.txt\",\"acts\":[\"demand\",\"offer\"],\"holder\":\"PER|CHL\","
          + "\"issues\":[\"trade\"],\"evidence\":\"Peru asks.\",\"core\":false}";

  @Test
  void readsARowWithItsAlternatives() {
    GoldRow row = Gold.read("gold", List.of(ROW)).rows().get(0);
    assertThat(row.acts()).containsExactly("demand", "offer");
    assertThat(row.holders()).containsExactly("PER", "CHL");
    assertThat(row.core()).isFalse();
  }

  @Test
  void countsARowAsCoreUnlessItSaysNot() {
    String row = ROW.replace(",\"core\":false", "");
    assertThat(Gold.read("gold", List.of(row)).rows().get(0).core()).isTrue();
  }

  @Test
  void readsPassagesThatAreNotLabelled() {
    Gold gold =
        Gold.read(
            "gold", List.of("{\"skip\":true,\"page\":\"a.txt\",\"start\":5,\"end\":9}", "", ROW));
    assertThat(gold.skips()).containsExactly(new Skip("a.txt", new Span(5, 9)));
    assertThat(gold.rows()).hasSize(1);
  }

  @Test
  void saysWhichLineIsBrokenAndWhy() {
    refuses("{\"page\":", "gold, line 3: this is no JSON");
    refuses("[]", "gold, line 3: this is no JSON object");
    refuses(ROW.replace("Peru asks.", ""), "gold, line 3: evidence is missing");
    refuses(ROW.replace("a.txt", ""), "gold, line 3: page is missing");
  }

  private static void refuses(String line, String message) {
    assertThatThrownBy(() -> Gold.read("gold", List.of(ROW, "", line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
