// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample negotiation: from nothing to a matrix. */
class TryTest {
  @TempDir Path folder;

  @Test
  void tellsWhatItReadsAndShowsTheMatrixTheChangesAndWhatToTypeNext() {
    Path ledger = folder.resolve("try.db");
    Run run = new Cli().run("try", "--ledger", ledger);
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .contains("reading page 1 of 10: 01-geneva-breaks-up.txt", "reading page 10 of 10: ")
        .contains("Read 10 pages with 11 articles; found ");
    List<String> lines = run.out().lines().toList();
    assertThat(lines).contains("WHO HOLDS WHAT", "WHAT CHANGED, AND WHEN", "WHAT TO TYPE NEXT");
    assertThat(lines).anyMatch(line -> line.startsWith("issue ") && line.contains("IRN Iran"));
    assertThat(lines).anyMatch(line -> line.startsWith("nuclear "));
    assertThat(lines).anyMatch(line -> line.startsWith("sanctions "));
    assertThat(lines).anyMatch(line -> line.startsWith("2015-") && line.contains("IRN"));
  }

  @Test
  void startsFromWhatIsThereOnASecondRun() {
    Path ledger = Ledgers.copy(Ledgers.sample(), folder);
    Run first = new Cli().run("try", "--ledger", Ledgers.sample());
    Run second =
        new Cli()
            .analysedBy(
                progress -> {
                  throw new AssertionError("the language models are loaded for nothing");
                })
            .run("try", "--ledger", ledger);
    assertThat(second.status()).isZero();
    assertThat(second.err()).contains("They were read before").doesNotContain("reading page");
    String next = "WHAT TO TYPE NEXT";
    assertThat(second.out().split(next)[0]).isEqualTo(first.out().split(next)[0]);
  }

  @Test
  void theCommandsToTypeNextWork() {
    Run run = new Cli().run("try", "--ledger", Ledgers.sample());
    List<String> next = run.out().lines().filter(line -> line.startsWith("  demarche ")).toList();
    assertThat(next).hasSizeGreaterThanOrEqualTo(3);
    for (String line : next) {
      if (!line.contains("read PATH")) {
        Object[] arguments = line.strip().replaceFirst("^demarche ", "").split(" ");
        Run typed = new Cli().run(arguments);
        assertThat(typed.status()).as(line).isZero();
        assertThat(typed.out()).as(line).isNotEmpty();
      }
    }
  }

  @Test
  void leavesTheUsersOwnLedgerAlone() {
    Path own = folder.resolve("own.db");
    Cli.on(own).run("try", "--ledger", Ledgers.copy(Ledgers.sample(), folder));
    assertThat(own).doesNotExist();
  }

  @Test
  void aCellCountsACopiedStoryOnce() {
    Run stories = Cli.on(Ledgers.sample()).run("stories");
    assertThat(stories.rows()).hasSize(10);
  }
}
