// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviewing from the command line. */
class ReviewTest {
  @TempDir Path folder;
  private Cli cli;
  private List<JsonNode> statements;

  @BeforeEach
  void copy() {
    cli = Cli.on(Ledgers.copy(Ledgers.sample(), folder));
    statements = cli.run("statements").rows();
  }

  private String id(int number) {
    return statements.get(number).get("id").asText();
  }

  private static void succeeded(Run run) {
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void listsWhatNobodyLookedAtLeastSureFirst() {
    List<Double> sure =
        cli.run("review").rows().stream().map(row -> row.get("confidence").asDouble()).toList();
    assertThat(sure).hasSize(statements.size()).isSorted();
    assertThat(cli.run("review", "--order", "highest").rows().get(0).get("confidence").asDouble())
        .isEqualTo(sure.get(sure.size() - 1));
    succeeded(cli.run("review", id(0), "accept"));
    assertThat(cli.run("review").all("id")).doesNotContain(id(0)).hasSize(sure.size() - 1);
    assertThat(cli.run("review", "--party", "IRN").all("holder/id")).containsOnly("IRN");
  }

  @Test
  void rejectedStatementsLeaveEveryListUntilTheyAreAskedFor() {
    String id = id(0);
    Run run =
        cli.run("review", id.substring(0, 8), "reject", "--reason", "holder", "--reviewer", "ana");
    succeeded(run);
    assertThat(run.err()).contains("Decision 1 by ana: rejected (holder). demarche review undo 1");
    assertThat(cli.run("statements").all("id")).doesNotContain(id);
    assertThat(cli.run("positions").out()).doesNotContain(id);
    assertThat(cli.run("changes").out()).doesNotContain(id);
    assertThat(cli.run("statements", "--review", "rejected").all("id")).containsExactly(id);
    assertThat(cli.run("statements", "--review", "rejected").all("review"))
        .containsExactly("rejected");
    assertThat(cli.run("statements", "--review", "any").rows()).hasSize(statements.size());
    succeeded(cli.run("review", "undo", "1", "--reviewer", "ben"));
    assertThat(cli.run("statements").all("id")).contains(id);
    assertThat(cli.run("review", "decisions").rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("who").asText()).isEqualTo("ana");
              assertThat(row.get("undone").asBoolean()).isTrue();
              assertThat(row.get("at").asText()).isEqualTo("2026-01-02T03:04:05Z");
            });
  }

  @Test
  void editsAndKeepsTheProgramsOwn() {
    JsonNode before = statements.get(0);
    Run run =
        cli.run(
            "review",
            id(0),
            "edit",
            "--holder",
            "China",
            "--act",
            "refuse",
            "--issue",
            "energy",
            "--addressee",
            "",
            "--said",
            "2013-11");
    succeeded(run);
    JsonNode edited = edited(id(0));
    assertThat(edited.at("/holder/id").asText()).isEqualTo("CHN");
    assertThat(edited.get("act").asText()).isEqualTo("refuse");
    assertThat(edited.get("issue").asText()).isEqualTo("energy");
    assertThat(edited.get("addressees")).isEmpty();
    assertThat(edited.at("/said/to").asText()).isEqualTo("2013-11-30");
    assertThat(edited.get("review").asText()).isEqualTo("accepted");
    assertThat(edited.get("evidence")).isEqualTo(before.get("evidence"));
    assertThat(cli.run("statements").rows()).hasSize(statements.size());
    assertThat(cli.run("positions", "--party", "CHN", "--issue", "energy").rows()).isNotEmpty();
    succeeded(cli.run("review", id(0), "undo"));
    assertThat(cli.run("statements").rows()).isEqualTo(statements);
    assertThat(cli.run("check").status()).isZero();
  }

  private JsonNode edited(String original) {
    return cli.run("statements", "--review", "edited").rows().stream()
        .filter(row -> row.get("original").asText().equals(original))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anchorsWordsWhereTheyStand() {
    String content = statements.get(0).get("content").asText();
    String word = content.substring(0, content.indexOf(' '));
    succeeded(cli.run("review", id(0), "edit", "--words", word));
    JsonNode evidence = edited(id(0)).get("evidence");
    assertThat(evidence.get("exact").asText()).contains(word);
    Run run = cli.run("review", id(1), "edit", "--words", "nobody ever wrote this");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("do not stand in");
  }

  @Test
  void addsAStatementFromAQuotation() {
    JsonNode article = cli.run("articles").rows().get(0);
    String text = article.get("text").asText();
    String words = text.substring(0, text.indexOf('.'));
    Run run =
        cli.run(
            "review",
            "add",
            "--article",
            article.get("id").asText(),
            "--words",
            words.replaceAll("\\s+", "  "),
            "--holder",
            "france",
            "--act",
            "demand",
            "--issue",
            "energy");
    succeeded(run);
    List<JsonNode> added = cli.run("statements", "--review", "added").rows();
    assertThat(added).hasSize(1);
    assertThat(added.get(0).get("content").asText()).isEqualTo(words);
    assertThat(added.get(0).at("/evidence/exact").asText()).startsWith(words);
    int start = added.get(0).at("/evidence/start").asInt();
    assertThat(text.substring(start)).startsWith(added.get(0).at("/evidence/exact").asText());
    assertThat(cli.run("check").status()).isZero();
  }

  @Test
  void saysWhatIsMissingOrWrong() {
    assertThat(cli.run("review", "zzzzzz", "accept").err()).contains("There is no statement");
    assertThat(cli.run("review", id(0)).err()).contains("needs one of accept, reject");
    assertThat(cli.run("review", id(0), "edit").err()).contains("needs what to change");
    assertThat(cli.run("review", id(0), "undo").err()).contains("Nobody decided");
    assertThat(cli.run("review", "undo", "x").err()).contains("needs the number");
    assertThat(cli.run("review", "undo", "77").err()).contains("no decision number 77");
    assertThat(cli.run("review", "add").err()).contains("needs --article");
    assertThat(cli.run("review", "--order", "best").err()).contains("is no order");
    assertThat(cli.run("statements", "--review", "good").err()).contains("is no verdict");
    assertThat(cli.run("review", id(0), "edit", "--holder", "Narnia").err())
        .contains("There is no party \"Narnia\" here; --new-party");
  }

  @Test
  void goesThroughTheQueueByKeysAndKeepsThePlace() {
    List<String> queue = cli.run("review").all("id");
    Cli terminal = Cli.on(folder.resolve("copy.db")).onTerminal();
    Run first = terminal.typing("a" + "xh" + " " + "u" + "q").run("review", "--reviewer", "ana");
    succeeded(first);
    assertThat(first.err())
        .contains("1 of " + queue.size(), "5 of " + queue.size(), "3 decided now")
        .contains("sure 0.");
    assertThat(cli.run("statements", "--review", "accepted").all("id"))
        .containsExactly(queue.get(0));
    assertThat(cli.run("statements", "--review", "rejected").all("id"))
        .containsExactly(queue.get(1));
    assertThat(cli.run("statements", "--review", "unsure").all("id")).containsExactly(queue.get(3));
    Run second = terminal.typing("azq").run("review", "--reviewer", "ana");
    assertThat(second.err())
        .contains("4 of " + queue.size(), "5 of " + queue.size())
        .contains("0 decided now");
    assertThat(cli.run("review", "decisions").rows().get(3).get("statement").asText())
        .isEqualTo(queue.get(4));
    Run edit = terminal.typing("e\n\nagree\n\n\n\n\nq").run("review", "--reviewer", "ana");
    succeeded(edit);
    assertThat(cli.run("statements", "--review", "edited").all("original"))
        .as(edit.err())
        .containsExactly(queue.get(4));
    assertThat(edited(queue.get(4)).get("act").asText()).isEqualTo("agree");
  }

  @Test
  void endsWithTheInputAndSaysWhereNothingIsLeft() {
    Cli terminal = Cli.on(folder.resolve("copy.db")).onTerminal();
    succeeded(terminal.typing("").run("review"));
    assertThat(terminal.typing("q").run("review", "--outlet", "Nobody").err())
        .contains("Nothing to review");
  }

  @Test
  void mergesAndPartsProvisions() {
    List<JsonNode> positions = cli.run("positions", "--party", "IRN", "--issue", "nuclear").rows();
    List<String> names =
        positions.stream().map(row -> row.get("provision").asText()).distinct().toList();
    assertThat(names).hasSizeGreaterThan(1);
    succeeded(
        cli.run(
            "review", "merge", names.get(0), names.get(1), "--party", "IRN", "--issue", "nuclear"));
    assertThat(provisions()).isEqualTo(names.size() - 1);
    succeeded(cli.run("review", "undo-provision", "1"));
    assertThat(provisions()).isEqualTo(names.size());
    List<String> together =
        positions.stream()
            .map(row -> StreamSupport.stream(row.get("statements").spliterator(), false))
            .map(ids -> ids.map(JsonNode::asText).toList())
            .filter(ids -> ids.size() > 1)
            .findFirst()
            .orElseThrow();
    succeeded(cli.run("review", "part", together.get(0)));
    assertThat(provisions()).isEqualTo(names.size() + 1);
    assertThat(cli.run("review", "provisions").out()).contains("merged (undone)", "parted");
  }

  private long provisions() {
    return cli.run("positions", "--party", "IRN", "--issue", "nuclear").all("provision").stream()
        .distinct()
        .count();
  }

  @Test
  void measuresTheProgramByTheDecisions() {
    succeeded(cli.run("review", id(0), "accept"));
    succeeded(cli.run("review", id(1), "accept"));
    succeeded(cli.run("review", id(2), "reject"));
    succeeded(cli.run("review", id(3), "edit", "--holder", "China"));
    succeeded(cli.run("review", id(4), "unsure"));
    Run run = cli.run("evaluate", "--reviewed");
    assertThat(run.err()).contains("5 decisions: 2 accepted, 1 edited, 1 rejected, 1 unsure.");
    JsonNode score = run.rows().get(0);
    assertThat(score.get("precision").asDouble()).isEqualTo(.5);
    assertThat(score.get("recall").asDouble()).isEqualTo(.6667);
    assertThat(cli.run("evaluate").err()).contains("needs GOLD.jsonl, or --reviewed");
  }
}
