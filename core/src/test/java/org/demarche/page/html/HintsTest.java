// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HintsTest {
  @TestFactory
  Stream<DynamicTest> everyHintMatchesItsExamplesAndNotItsNearMisses() {
    return Hints.standard().stream()
        .map(hint -> DynamicTest.dynamicTest(hint.reason() + " " + hint.yes(), () -> check(hint)));
  }

  private static void check(Hint hint) {
    hint.yes().forEach(name -> assertThat(hint.matches(Hints.plain(name))).as(name).isTrue());
    hint.no().forEach(name -> assertThat(hint.matches(Hints.plain(name))).as(name).isFalse());
  }

  @Test
  void aLineWithoutItsCellsIsRefused() {
    assertThatThrownBy(() -> Hints.read("share\tshare-bar"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("share-bar");
  }

  @Test
  void readsCamelCaseAndUnderscoresAsWords() {
    assertThat(Hints.plain("relatedStories__list")).isEqualTo("related-stories-list");
  }
}
