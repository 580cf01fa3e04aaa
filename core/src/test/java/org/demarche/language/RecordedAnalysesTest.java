// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedAnalysesTest {
  private static final Sentence SENTENCE =
      new Sentence(
          0,
          11,
          List.of(
              new Token(0, "Oslo", "oslo", "NNP", "GPE", true, 0, 4, 1, "nsubj"),
              new Token(1, "waits", "wait", "VBZ", "", false, 5, 10, -1, "root"),
              new Token(2, ".", ".", ".", "", false, 10, 11, 1, "punct")));

  @Test
  void readsWhatItWrote() {
    RecordedAnalyses read = roundTrip("Oslo waits.");
    assertThat(read.texts()).containsExactly("Oslo waits.");
    assertThat(read.analyze("Oslo waits.")).containsExactly(SENTENCE);
  }

  @Test
  void keepsTabsLineBreaksAndBackslashesOfAText() {
    for (String text : List.of("a\tb", "a\nb", "a\\b", "a\\tb", "a\\nb", "a\\\\", "\\", "\\\n\\")) {
      assertThat(roundTrip(text).texts()).containsExactly(text);
    }
  }

  @Test
  void keepsATextWithoutSentences() {
    Map<String, List<Sentence>> analyses = new LinkedHashMap<>();
    analyses.put("* * *", List.of());
    analyses.put("Oslo waits.", List.of(SENTENCE));
    RecordedAnalyses read = RecordedAnalyses.read(RecordedAnalyses.write(analyses));
    assertThat(read.analyze("* * *")).isEmpty();
    assertThat(read.analyze("Oslo waits.")).containsExactly(SENTENCE);
  }

  @Test
  void saysWhichTextWasNotWrittenDown() {
    assertThatThrownBy(() -> roundTrip("Oslo waits.").analyze("Bergen waits."))
        .hasMessage("no analysis is written down for \"Bergen waits.\"");
  }

  @Test
  void saysWhichLineIsBroken() {
    assertThatThrownBy(() -> RecordedAnalyses.read(List.of("# text\tOslo", "0\tOslo\toslo")))
        .hasMessage("line 2: 3 columns instead of 9");
  }

  private static RecordedAnalyses roundTrip(String text) {
    return RecordedAnalyses.read(RecordedAnalyses.write(Map.of(text, List.of(SENTENCE))));
  }
}
