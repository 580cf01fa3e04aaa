// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: every token is found in it, in order, and no letter is lost. */
class OffsetsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We can’t accept this,” he said. “It isn't fair…”",
        "U.S. firms paid $1.5bn, €2.3m, £4 billion, US$3m and 20% (up 5%) for the so-called deal.",
        "Talks—long awaited—failed – again -- on 2024-05-06; see Zapor(i)zh(ia) and ( 1 ).",
        "A flag 🇺🇦, a smile 😀 and a family 👩‍👩‍👧 stood by 𝒜lice.",
        "No\u00A0break,\u2009thin\u200Bnothing,\ttab\n"
            + "line\r\n"
            + "end\u2028and\u0000nul soft\u00ADhyphen\uFEFF.",
        "cannot gonna 'tis it's rock 'n' roll '90s 1990s boys' http://a.example/b?c=d."
            + " x@y.example!",
        ":-) (-: ;) ... !!! ??? -- \" ' ` ‘ ’ “ ” « »"
      })
  void standInTheText(String text) {
    assertOffsets(text);
  }

  @Test
  void cutTextIntoTheTokensOfThePennTreebank() {
    assertThat(forms("He can't pay $1.5 billion in the U.S.-led bid."))
        .containsExactly(
            "He", "ca", "n't", "pay", "$", "1.5", "billion", "in", "the", "U.S.", "-", "led", "bid",
            ".");
    assertThat(forms("It’s Kyiv’s")).containsExactly("It", "’s", "Kyiv", "’s");
    assertThat(forms("It rose (by 5%).")).endsWith("(", "by", "5", "%", ")", ".");
    assertThat(forms("They met.Then they left.")).startsWith("They", "met", ".", "Then");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        "\u0000\u0001\u0002",
        "\uD800",
        "a\uDC00b \uD83D",
        ".",
        "....",
        "\"",
        "((((((",
        "\u200B",
        "-"
      })
  void holdForTextThatIsHardlyText(String text) {
    assertOffsets(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".", "a.", "(", "9,", "a-", "x@", "/", "\uD83D\uDE00", "Ab.C"})
  void holdForLongTextWithoutASpace(String unit) {
    assertTimeout(Duration.ofSeconds(30), () -> assertOffsets(unit.repeat(5_000)));
  }

  @Test
  void holdForAVeryLongWord() {
    assertTimeout(Duration.ofSeconds(30), () -> assertOffsets("a".repeat(200_000)));
  }

  @Test
  void holdForRandomText() {
    Random random = new Random(1);
    String alphabet = "aB1 .,;:!?'’\"“”‘()[]<>-—–…%$€/@\\\t\n\u00A0\u200B\u00ADé😀中%=_^*#&|~";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(60, 0, alphabet.length())
          .forEach(character -> text.append(alphabet.charAt(character)));
      assertOffsets(text.toString());
    }
  }

  @Test
  void keepSentencesShort() {
    List<Sentence> sentences = SharedAnalyzer.get().analyze("so many words, ".repeat(400));

    assertThat(sentences).allMatch(sentence -> sentence.tokens().size() <= 150);
    assertThat(sentences.get(0).tokens().get(sentences.get(0).tokens().size() - 1).form())
        .isEqualTo(",");
  }

  private static List<String> forms(String text) {
    return SharedAnalyzer.tokens(text).stream().map(Token::form).toList();
  }

  private static void assertOffsets(String text) {
    int end = 0;
    for (Sentence sentence : SharedAnalyzer.get().analyze(text)) {
      List<Token> tokens = sentence.tokens();
      assertThat(sentence.start()).isEqualTo(tokens.get(0).start());
      assertThat(sentence.end()).isEqualTo(tokens.get(tokens.size() - 1).end());
      for (Token token : tokens) {
        assertThat(text.substring(token.start(), token.end())).isEqualTo(token.form()).isNotEmpty();
        assertThat(token.head()).isBetween(-1, tokens.size() - 1).isNotEqualTo(token.index());
        assertNothingLost(text, end, token.start());
        end = token.end();
      }
    }
    assertNothingLost(text, end, text.length());
  }

  private static void assertNothingLost(String text, int from, int to) {
    assertThat(SourceTokenizer.blankSeparators(text).substring(from, to)).isBlank();
  }
}
