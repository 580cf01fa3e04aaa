// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule file that cannot be used is refused with its name, the rule and the reason. */
class BrokenRulesTest {
  private static final String SETS = "deals: [deal, pact]";
  private static final String GOOD =
      """
      family: trial
      source: written for this test
      rules:
        - id: plead
          act: demand
          verbs: [plead]
          content: [for, that]
          addressee: [with, agent]
          requires: ["for @deals", modal]
          examples:
            - text: "Chile must plead for a deal."
              statements: [{act: demand, holder: CHL}]
          silent: ["They plead guilty."]
      """;

  @Test
  void readsARuleWithItsExamplesAndNearMisses() {
    RuleBook book = read(GOOD);
    assertThat(book.ids()).containsExactly("trial/plead");
    assertThat(book.examples()).hasSize(2);
  }

  @Test
  void refusesAFunctionThatIsNeitherNamedNorAPreposition() {
    refuses("[for, that]", "[fro, that]", "\"fro\" is no function or preposition for content");
    refuses("[with, agent]", "[wiht]", "\"wiht\" is no function or preposition for addressee");
    refuses("\"for @deals\"", "modle", "\"modle\" is no function or preposition for requires");
  }

  @Test
  void refusesAContentThatOnlyAnAddresseeCanBe() {
    refuses("[for, that]", "[agent]", "\"agent\" is no function or preposition for content");
  }

  @Test
  void refusesASetThatIsNotInTheFileOfSets() {
    refuses("@deals", "@dales", "there is no set \"@dales\"");
    refuses("[plead]", "[\"@pleas\"]", "there is no set \"@pleas\"");
  }

  @Test
  void refusesAFieldOrAValueThatItDoesNotKnow() {
    refuses("addressee", "adressee", "there is no field \"adressee\"");
    refuses("content:", "holder: nobody\n    content:", "\"nobody\" is no value of holder");
    refuses("content:", "own: maybe\n    content:", "own is true or false, not \"maybe\"");
    refuses("content:", "confidence: high\n    content:", "confidence is a number, not \"high\"");
    refuses("content:", "confidence: 2\n    content:", "a confidence lies in (0, 1], not at 2.0");
  }

  @Test
  void refusesARuleWithoutExampleOrNearMiss() {
    refuses("silent: [\"They plead guilty.\"]", "", "it needs an example and a silent near miss");
    refuses("[{act: demand, holder: CHL}]", "[]", "lists no statements");
  }

  @Test
  void refusesARuleThatStandsThereTwice() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("one.yaml", GOOD);
    files.put("two.yaml", GOOD);
    assertThatThrownBy(() -> RuleBook.of(SETS, files))
        .isInstanceOf(BrokenRuleException.class)
        .hasMessage("two.yaml, rule trial/plead: another rule has this id");
  }

  @Test
  void refusesAFileWithoutFamilyRulesOrYaml() {
    assertThatThrownBy(() -> read(GOOD.replace("family: trial\n", "")))
        .hasMessage("trial.yaml: it needs a family and a source");
    assertThatThrownBy(() -> read("family: trial\nsource: none\nrules: []"))
        .hasMessage("trial.yaml: it has no rules");
    assertThatThrownBy(() -> read("family: [trial"))
        .isInstanceOf(BrokenRuleException.class)
        .hasMessageStartingWith("trial.yaml, line ");
  }

  @Test
  void changesItsVersionWithTheWords() {
    assertThat(read(GOOD).version()).isEqualTo(read(GOOD).version());
    assertThat(read(GOOD.replace("plead]", "beg]")).version()).isNotEqualTo(read(GOOD).version());
  }

  private static void refuses(String right, String wrong, String reason) {
    assertThat(GOOD).contains(right);
    assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
        .isInstanceOf(BrokenRuleException.class)
        .hasMessageStartingWith("trial.yaml, rule trial/plead: ")
        .hasMessageContaining(reason);
  }

  private static RuleBook read(String file) {
    return RuleBook.of(SETS, Map.of("trial.yaml", file));
  }
}
