// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.junit.jupiter.api.Test;

class Nlp4jAnalyzerTest {
  @Test
  void findsWhoDemandsWhatOfWhom() {
    List<Token> tokens = SharedAnalyzer.tokens("The ministers wanted Kyiv to leave Donetsk.");

    assertThat(tokens).extracting(Token::lemma).startsWith("the", "minister", "want");
    assertThat(tokens).extracting(Token::tag).startsWith("DT", "NNS", "VBD", "NNP");
    assertThat(head(tokens, "ministers")).isEqualTo("wanted nsubj");
    assertThat(head(tokens, "Kyiv")).isEqualTo("leave nsubj");
    assertThat(head(tokens, "leave")).isEqualTo("wanted ccomp");
    assertThat(tokens.get(2).head()).isEqualTo(-1);
  }

  @Test
  void marksEachMentionOfANameAtItsBeginning() {
    List<Token> tokens = SharedAnalyzer.tokens("Angela Merkel met Emmanuel Macron in Paris.");

    assertThat(tokens)
        .extracting(Token::entity)
        .containsExactly("PERSON", "PERSON", "", "PERSON", "PERSON", "", "GPE", "");
    assertThat(tokens)
        .extracting(Token::entityBegin)
        .containsExactly(true, false, false, true, false, false, true, false);
  }

  @Test
  void countsTokensInEachSentenceAndOffsetsInTheText() {
    String text = "  They left.  We stayed. ";
    List<Sentence> sentences = SharedAnalyzer.get().analyze(text);

    assertThat(sentences)
        .extracting(sentence -> text.substring(sentence.start(), sentence.end()))
        .containsExactly("They left.", "We stayed.");
    assertThat(sentences.get(1).tokens()).extracting(Token::index).containsExactly(0, 1, 2);
  }

  @Test
  void givesTheSameFromManyThreads() {
    String text = "Washington warned Beijing that it would raise tariffs on steel to 25%.";
    List<Sentence> alone = SharedAnalyzer.get().analyze(text);

    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> SharedAnalyzer.get().analyze(text)))
        .allMatch(alone::equals);
  }

  @Test
  void namesItsModelsInItsVersion() {
    assertThat(SharedAnalyzer.get().version()).contains("nlp4j-english 1.1.3");
  }

  private static String head(List<Token> tokens, String form) {
    Token token = tokens.stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
    return tokens.get(token.head()).form() + " " + token.relation();
  }
}
