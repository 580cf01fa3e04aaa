// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "© .{2,40}|all rights reserved.*; [© , all rights reserved]",
        "(?:the )?(?:story|article) continues; [ continues]",
        "(?!never).*; []",
        "[a-z]+|abc; []",
        "a\\.b; [a.b]",
      })
  void readsWhatAPatternRequires(String pattern, String words) {
    List<String> expected = List.of(words.substring(1, words.length() - 1).split(", (?! )"));
    assertThat(RequiredWords.of(Pattern.compile(pattern)).words())
        .containsExactlyInAnyOrderElementsOf(expected.equals(List.of("")) ? List.of() : expected);
  }

  @Test
  void triesOnlyWhatABeginningLeavesPossible() {
    List<Pattern> patterns =
        List.of(
            Pattern.compile("sign in.*"), Pattern.compile(".{0,9}share"), Pattern.compile("7\\d+"));
    ByBeginning<Pattern> by = new ByBeginning<>(patterns, pattern -> pattern);
    assertThat(by.of("sign in here")).containsExactly(patterns.get(0), patterns.get(1));
    assertThat(by.of("7123")).containsExactly(patterns.get(1), patterns.get(2));
    assertThat(by.of("71")).isEqualTo(patterns);
  }
}
