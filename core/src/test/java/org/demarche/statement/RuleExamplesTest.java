// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.issue.IssueBook;
import org.demarche.language.Document;
import org.demarche.language.RecordedAnalyses;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each sentence of the rule files, read by the whole rule set. */
class RuleExamplesTest {
  private final RecordedAnalyses analyses = analyses();
  private final StatementFinder finder =
      new StatementFinder(
          RuleBook.builtIn(),
          PartyBook.builtIn(),
          IssueBook.builtIn(),
          (sentence, predicate, content, published) -> published);

  @TestFactory
  Stream<DynamicTest> eachExampleYieldsExactlyItsStatements() {
    return RuleBook.builtIn().examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.rule() + ": " + example.text(), () -> check(example)));
  }

  @Test
  void everyRuleHasLoudAndSilentExamples() {
    for (String rule : RuleBook.builtIn().ids()) {
      List<RuleBook.Example> own =
          RuleBook.builtIn().examples().stream()
              .filter(example -> example.rule().equals(rule))
              .toList();
      assertThat(own).as(rule).anyMatch(example -> !example.expected().isEmpty());
      assertThat(own).as(rule).anyMatch(example -> example.expected().isEmpty());
    }
  }

  private void check(RuleBook.Example example) {
    Article article = article(example);
    List<Statement> found =
        finder.find(article, Document.of(example.title(), example.text(), analyses));
    assertThat(found).allMatch(statement -> statement.evidence().standsIn(article));
    List<Map<String, Object>> shown = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Map<String, Object> all = shown(found.get(i));
      // Only the roles that the example names are compared; but every statement must be named.
      if (i < example.expected().size()) {
        all.keySet().retainAll(example.expected().get(i).keySet());
      }
      shown.add(all);
    }
    assertThat(shown).isEqualTo(example.expected());
  }

  private static Article article(RuleBook.Example example) {
    return new Article(
        "id",
        "hash",
        "page",
        1,
        example.title(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "en",
        Optional.empty(),
        Optional.empty(),
        example.text(),
        Optional.empty(),
        false,
        List.of(),
        List.of());
  }

  private static Map<String, Object> shown(Statement statement) {
    Map<String, Object> roles = new LinkedHashMap<>();
    roles.put("act", statement.act().word());
    roles.put("holder", statement.holder().id());
    roles.put("addressees", statement.addressees().stream().map(Party::id).toList());
    roles.put("content", statement.content());
    roles.put("speaker", statement.speaker().map(Speaker::name).orElse(""));
    roles.put("mode", statement.mode().word());
    roles.put("condition", statement.condition().orElse(""));
    roles.put("issue", statement.issue());
    roles.put("scope", statement.scope());
    return roles;
  }

  private static RecordedAnalyses analyses() {
    try (InputStream stream = RuleExamplesTest.class.getResourceAsStream("analyses.conll")) {
      return RecordedAnalyses.read(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
