// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  @Test
  void marksTheWordsThatWereReplacedRemovedAndAdded() {
    assertThat(shown("The toll rose to 12, he said.", "The toll rose to 14, officials said today."))
        .isEqualTo("The toll rose to [-12-]{+14+}, [-he -]{+officials +}said {+today+}.");
  }

  @Test
  void sameTextsHaveNoChangeHoweverTheyAreLaidOut() {
    assertThat(WordDiff.of("One two.\n\nThree.", "One  two.\nThree."))
        .containsExactly(new WordDiff.Stretch(WordDiff.Kind.SAME, "One  two.\nThree."));
    assertThat(WordDiff.of("", "")).isEmpty();
  }

  @Test
  void whatIsSameAndAddedIsTheNewText() {
    String before = "We offered to work through the harvest, and they refused.";
    String after = "They say we offered nothing; we offered the whole harvest.";
    assertThat(
            WordDiff.of(before, after).stream()
                .filter(stretch -> stretch.kind() != WordDiff.Kind.REMOVED)
                .map(WordDiff.Stretch::text)
                .collect(Collectors.joining()))
        .isEqualTo(after);
  }

  @Test
  void longTextsThatShareNothingTakeSeconds() {
    String one = words("a", 60_000);
    String other = words("b", 60_000);
    List<WordDiff.Stretch> stretches =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> WordDiff.of(one, other));
    assertThat(stretches).hasSize(2);
  }

  private static String words(String letter, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> letter + i + (i % 50 == 49 ? "\n\n" : " "))
        .collect(Collectors.joining());
  }

  private static String shown(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(
            stretch ->
                switch (stretch.kind()) {
                  case SAME -> stretch.text();
                  case REMOVED -> "[-" + stretch.text() + "-]";
                  case ADDED -> "{+" + stretch.text() + "+}";
                })
        .collect(Collectors.joining());
  }
}
