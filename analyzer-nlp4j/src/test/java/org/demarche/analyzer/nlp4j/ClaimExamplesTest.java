// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.issue.IssueBook;
import org.demarche.language.Document;
import org.demarche.party.PartyBook;
import org.demarche.statement.ChangeClaim;
import org.demarche.statement.ClaimFinder;
import org.demarche.statement.RuleBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each sentence of claims.yaml, read by all patterns. */
class ClaimExamplesTest {
  private final ClaimFinder finder =
      new ClaimFinder(
          RuleBook.builtIn(),
          PartyBook.builtIn(),
          IssueBook.builtIn(),
          (sentence, words, content, published) -> published);

  @TestFactory
  Stream<DynamicTest> eachSentenceGivesExactlyItsWords() {
    return ClaimFinder.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.pattern() + ": " + example.text(), () -> check(example)));
  }

  private void check(ClaimFinder.Example example) {
    Article article = article(example.text());
    List<ChangeClaim> found =
        finder.find(article, Document.of("", example.text(), SharedAnalyzer.get()));
    assertThat(found)
        .extracting(ChangeClaim::words)
        .containsExactlyElementsOf(example.words().stream().toList());
    assertThat(found).allMatch(claim -> claim.evidence().standsIn(article));
    assertThat(found).allMatch(claim -> claim.party().id().equals("KEN"));
  }

  private static Article article(String text) {
    return new Article(
        "id",
        "hash",
        "page",
        1,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "en",
        Optional.empty(),
        Optional.empty(),
        text,
        Optional.empty(),
        false,
        List.of());
  }
}
