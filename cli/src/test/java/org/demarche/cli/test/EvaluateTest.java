// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring statements against labelled rows. */
class EvaluateTest {
  @TempDir Path folder;

  /** The sample's own statements as labelled rows: whatever the rules find, this is all right. */
  private Path ownStatements() {
    return Pages.write(
        folder,
        "own.jsonl",
        Cli.on(Ledgers.sample()).run("statements").rows().stream()
            .map(EvaluateTest::gold)
            .collect(Collectors.joining("\n")));
  }

  private static String gold(JsonNode row) {
    String page = row.get("page").asText().replaceFirst("#\\d+$", "");
    return "{\"page\": \"%s\", \"acts\": [\"%s\"], \"holder\": \"%s\", \"issues\": [\"%s\"], \"evidence\": %s, \"core\": true}"
        .formatted(
            page,
            row.get("act").asText(),
            row.at("/holder/id").asText(),
            row.get("issue").asText(),
            row.at("/evidence/exact"));
  }

  @Test
  void givesFullMarksForItsOwnStatements() {
    Run run = Cli.on(Ledgers.sample()).run("evaluate", ownStatements());
    assertThat(run.status()).isZero();
    assertThat(run.all("f1")).containsExactly("1.0", "1.0");
    assertThat(run.all("missed")).containsExactly("0", "0");
    assertThat(run.all("false")).containsExactly("0", "0");
  }

  @Test
  void listsWhatWasMissedAndWhatWasFalse() {
    Path gold =
        Pages.write(
            folder,
            "gold.jsonl",
            """
            {"page": "01-geneva-breaks-up.txt", "acts": ["offer"], "holder": "NOR", "issues": ["trade"], "evidence": "words that stand nowhere", "core": true}
            """);
    Run run = Cli.on(Ledgers.sample()).run("evaluate", gold, "--errors");
    assertThat(run.all("error")).contains("missed", "false");
    Run table = Cli.on(Ledgers.sample()).onTerminal().run("evaluate", gold, "--errors");
    assertThat(table.out()).contains("precision", "0.000", "words that stand nowhere");
  }

  @Test
  void leavesOutPassagesThatAreNotLabelled() {
    String skip =
        "{\"page\": \"01-geneva-breaks-up.txt\", \"skip\": true, \"start\": 0, \"end\": 9999}";
    String row =
        "{\"page\": \"01-geneva-breaks-up.txt\", \"acts\": [\"offer\"], \"holder\": \"NOR\","
            + " \"issues\": [\"trade\"], \"evidence\": \"nothing\", \"core\": true}";
    Path gold = Pages.write(folder, "gold.jsonl", skip + "\n" + row);
    Run run = Cli.on(Ledgers.sample()).run("evaluate", gold);
    assertThat(run.all("false")).containsExactly("0", "0");
  }

  @Test
  void warnsOfPagesThatWereNotRead() {
    Path gold =
        Pages.write(
            folder,
            "gold.jsonl",
            "{\"page\": \"far-away.txt\", \"acts\": [\"offer\"], \"holder\": \"NOR\", \"issues\":"
                + " [\"trade\"], \"evidence\": \"nothing\"}");
    Run run = Cli.on(Ledgers.sample()).run("evaluate", gold);
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("Not in the ledger", "far-away.txt");
  }
}
