// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What does not stand in an article to the letter is no statement. */
class EvidenceTest {
  @Test
  void everyEvidenceOfTheSampleStandsInItsArticleToTheLetter() {
    assertStands(Ledgers.sample());
  }

  @Test
  void everyEvidenceOfTheSeedsStandsInItsArticleToTheLetter() {
    assertStands(Ledgers.readSeeds());
  }

  private static void assertStands(Path ledger) {
    Map<String, JsonNode> articles = new HashMap<>();
    Cli.on(ledger).run("articles").rows().forEach(row -> articles.put(row.get("id").asText(), row));
    Run statements = Cli.on(ledger).run("statements");
    assertThat(statements.rows()).hasSizeGreaterThan(20);
    for (JsonNode row : statements.rows()) {
      JsonNode article = articles.get(row.get("article").asText());
      JsonNode evidence = row.get("evidence");
      String whole = article.get(evidence.get("in").asText()).asText();
      int start = evidence.get("start").asInt();
      int end = evidence.get("end").asInt();
      String exact = evidence.get("exact").asText();
      assertThat(whole.substring(start, end)).isEqualTo(exact);
      assertThat(whole.substring(0, start)).endsWith(evidence.get("prefix").asText());
      assertThat(whole.substring(end)).startsWith(evidence.get("suffix").asText());
      assertThat(exact).contains(row.get("content").asText());
      if (!row.get("condition").isNull()) {
        assertThat(exact).contains(row.get("condition").asText());
      }
    }
  }

  @Test
  void theLedgersOwnCheckAgrees() {
    Run run = Cli.on(Ledgers.sample()).run("check");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("The ledger is whole: 10 sources, 11 articles");
  }
}
