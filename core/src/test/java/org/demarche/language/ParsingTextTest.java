// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParsingTextTest {
  @Test
  void keepsTheLengthOfAnyText() {
    for (String text :
        new String[] {
          "", "(", "\"", "— no —", "a … b", "“(x)”", "[Peru] said — “we … (all) go”\n‘x’", "a--b"
        }) {
      assertThat(prepared(text)).hasSameSizeAs(text);
    }
  }

  @Test
  void blanksBracketsWithTheirWords() {
    assertThat(prepared("The union (NURW) left.")).isEqualTo("The union        left.");
  }

  @Test
  void keepsAnEditorsWordsWithinAQuotation() {
    assertThat(prepared("“They [Peru] must go now,” he said."))
        .isEqualTo("\"They  Peru  must go now,\" he said.");
  }

  @Test
  void makesADashBetweenBlanksAComma() {
    assertThat(prepared("Peru — again — said no.")).isEqualTo("Peru , again , said no.");
  }

  @Test
  void keepsTheHyphenOfAWord() {
    assertThat(prepared("a cease-fire")).isEqualTo("a cease-fire");
  }

  @Test
  void blanksTheMarksOfAPartOfASentence() {
    assertThat(prepared("He called it “a trap” again.")).isEqualTo("He called it  a trap  again.");
  }

  @Test
  void makesTheMarksOfAWholeSentenceStraight() {
    assertThat(prepared("“We won’t go,” he said.")).isEqualTo("\"We won't go,\" he said.");
  }

  private static String prepared(String text) {
    return ParsingText.of(text, Quotations.find(text));
  }
}
