// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Showing what the rules see in a sentence. */
class ExplainTest {
  private static final String SENTENCE = "Norway demanded that Denmark reopen the ferry line.";

  @Test
  void tellsTheStatementsOfASentenceAndTheirRules() {
    Run run = new Cli().run("explain", SENTENCE);
    assertThat(run.status()).isZero();
    assertThat(run.all("act")).containsExactly("demand");
    assertThat(run.all("holder/id")).containsExactly("NOR");
    assertThat(run.all("rule").get(0)).contains("/");
  }

  @Test
  void showsTheWordsWithTheirRelations() {
    Run table = new Cli().onTerminal().run("explain", "--tokens", SENTENCE);
    assertThat(table.out()).contains("nsubj", "demanded", "rule");
    Run jsonl = new Cli().run("explain", "--tokens", SENTENCE);
    assertThat(jsonl.all("form")).startsWith("Norway", "demanded", "that");
    assertThat(jsonl.rows().get(0).get("head").asInt()).isEqualTo(2);
  }

  @Test
  void saysThatNoRuleFoundAnything() {
    Run run = new Cli().onTerminal().run("explain", "The ferry is white.");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("No rule found a statement.");
  }

  @Test
  void readsATitleToo() {
    Run run = new Cli().run("explain", "--title", "Norway refuses Danish plan", "The talks go on.");
    assertThat(run.all("evidence/in")).contains("title");
  }

  @Test
  void needsAText() {
    Run run = new Cli().run("explain", " ");
    assertThat(run.status()).isEqualTo(2);
  }
}
