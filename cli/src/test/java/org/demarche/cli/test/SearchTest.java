// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Searching, and the same query on every list. */
class SearchTest {
  private static Run run(Object... arguments) {
    return Cli.on(Ledgers.sample()).run(arguments);
  }

  @Test
  void findsStatementsAndArticlesWithTheFieldsOfTheirLists() {
    Run run = run("search", "sanctions", "party:iran");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("Query: sanctions party:IRN");
    List<JsonNode> statements =
        run.rows().stream().filter(row -> row.get("kind").asText().equals("statement")).toList();
    assertThat(statements).isNotEmpty();
    assertThat(statements).allMatch(row -> row.at("/holder/id").asText().equals("IRN"));
    assertThat(statements)
        .allMatch(row -> row.get("snippet").asText().matches("(?is).*\\*sanction.*"));
    assertThat(statements.get(0).has("evidence")).isTrue();
    assertThat(run.all("kind")).contains("article");
    assertThat(run("search", "sanctions kind:statement").all("kind")).containsOnly("statement");
    assertThat(run("search", "sanctions", "kind:article").all("text"))
        .allMatch(text -> text.toLowerCase().contains("sanction"));
  }

  @Test
  void showsATableWithTheWordsMarked() {
    Run run = run("search", "--format", "table", "sanctions party:IRN", "--limit", "2");
    assertThat(run.out()).contains("statement", "article", "*sanctions*");
    assertThat(run.err()).contains("The newest 2");
    assertThat(run("search", "--format", "table", "zebra").out()).contains("Nothing found.");
    assertThat(run("search", "--format", "csv", "sanctions").out().lines().findFirst())
        .contains(
            "kind,id,page,article,title,outlet,published.from,published.to,published.basis,act,"
                + "holder,issue,said.from,said.to,said.basis,snippet");
  }

  @Test
  void isTheSameAsTheListOptions() {
    assertThat(run("statements", "--query", "party:Iran act:offer").out())
        .isNotEmpty()
        .isEqualTo(run("statements", "--party", "IRN", "--act", "offer").out());
    assertThat(
            run("statements", "--query", "from:2015-04 to:2015-04 outlet:\"meridian wire\"").out())
        .isEqualTo(
            run("statements", "--from", "2015-04", "--to", "2015-04", "--outlet", "Meridian Wire")
                .out());
    assertThat(run("articles", "--query", "party:ISR").out())
        .isNotEmpty()
        .isEqualTo(run("articles", "--party", "ISR").out());
    assertThat(run("positions", "--query", "party:IRN").all("party")).containsOnly("IRN");
    assertThat(run("positions", "--query", "sanctions").rows())
        .isNotEmpty()
        .hasSizeLessThan(run("positions").rows().size());
    assertThat(run("changes", "--query", "party:IRN issue:sanctions").all("issue"))
        .isNotEmpty()
        .containsOnly("sanctions");
    assertThat(run("stories", "--query", "outlet:\"Meridian Wire\"").out())
        .isEqualTo(run("stories", "--outlet", "Meridian Wire").out());
  }

  @Test
  void pointsAtTheCharacterThatIsWrong() {
    Run run = run("search", "sanctions act:ofer");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("  sanctions act:ofer\n                ^\nThe query, character 15: ")
        .contains("\"ofer\" is no act; did you mean offer?");
    assertThat(run("statements", "--query", "party:Irna").err())
        .contains("did you mean IRN or Iran?");
    assertThat(run("search", "(a").err()).contains("this parenthesis is not closed.");
  }

  @Test
  void readsEveryWordOfTheLineAsOneQuery() {
    assertThat(run("search", "interim", "accord", "OR", "deal").err())
        .contains("Query: (interim accord) OR deal");
  }
}
