// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text is written with a bar where a sentence ends. */
class SentenceSplitterTest {
  private static final SourceTokenizer TOKENIZER = new SourceTokenizer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They left.| We stayed.| Nobody spoke.",
        "Will they go?| Nobody knows!| It is late.",
        "The deal failed.|The envoy left.",
        "Talks failed…| The envoy left...| Then it ended.",
        "The so-called “plan”… was dropped.| … He left.",
        "- First.| - Second."
      })
  void endAtFinalMarks(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“It is not fair.”| The minister agreed.",
        "\"We will not go.\"| Moscow said nothing.| \"Why?\"| The minister left the room at once.",
        "\"Will they?\" the minister asked.| \"Never!\" Ms. Lind told reporters.",
        "‘It is so.’| They left.| (He did not.)| Then he did.",
        "He said: “I asked, ‘When?’”| She left.",
        "“Go!” he cried.| “We went.| We came back.”| It was over."
      })
  void keepTheirClosingMarks(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gov. Ann Lee met Sen. Bob Ray, Rep. Lu and Lt. Gen. H. R. Moss.| They spoke to Mr. Orr.",
        "U.S. troops left the U.S.| The president said so.| The U.S.-led force stayed in the U.S.",
        "They met at 5 p.m. EST.| They left at 6 p.m.| Kyiv was silent until 7 a.m. Moscow time.",
        "George W. Bush and J. R. R. Tolkien met Amb. Stone at St. Mary's in Jan. 2020.",
        "It is No. 5.| The answer was no.| Art. 5 applies.| See Fig. 3 and pp. 5-7.",
        "Apple Inc. Chief Tim Cook came to Washington, D.C.| The city is large.",
        "Sen. Amy Hill (D-Minn.), who spoke, left Okla. and Calif. on Sunday.",
        "Of the state it is in.| Nothing is known, e.g. its size, i.e. how big.",
        "He is 5 ft. 3 in. tall.| It was World War I.| The war ended."
      })
  void doNotEndAtAbbreviationsUnlessTheyMust(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. The first item.| 2. The second item.",
        "Yahoo! said no.| It cost 1.5 million.| See https://a.example/b.c?d=e.| Write to us.",
        "One paragraph\n\n|Another without a stop\n\n|A third."
      })
  void readListsAddressesAndBlankLines(String marked) {
    assertSplit(marked);
  }

  private static void assertSplit(String marked) {
    List<String> expected = List.of(marked.split("\\|")).stream().map(String::strip).toList();
    assertThat(split(marked.replace("|", ""))).isEqualTo(expected);
  }

  private static List<String> split(String text) {
    return SentenceSplitter.split(text, TOKENIZER.tokenize(text)).stream()
        .map(tokens -> text.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end()))
        .toList();
  }
}
