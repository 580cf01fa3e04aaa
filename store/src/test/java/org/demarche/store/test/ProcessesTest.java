// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.demarche.store.Counts;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ProcessesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {50, 211, 397})
  void findsWholeTransactionsOnlyAfterTheWriterDied(long millis) throws Exception {
    Path file = folder.resolve("demarche.db");
    Process writer = writer(file, millis);
    int told = lastTold(writer);
    assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
    try (Ledger ledger = Ledger.open(file.toString())) {
      assertThat(ledger.check()).isEmpty();
      Counts counts = ledger.counts();
      // What was told was committed; one more may have been committed and not told.
      assertThat(counts.sources()).isBetween(told + 1L, told + 2L);
      assertThat(counts.articles()).isEqualTo(counts.sources());
      assertThat(counts.statements()).isEqualTo(2 * counts.sources());
    }
  }

  @Test
  void readsWhileAnotherProcessWrites() throws Exception {
    Path file = folder.resolve("demarche.db");
    Process writer = writer(file, 60_000);
    try (BufferedReader told = output(writer)) {
      assertThat(told.readLine()).isEqualTo("0");
      try (Ledger ledger = Ledger.open(file.toString())) {
        for (int i = 0; i < 5; i++) {
          int statements = ledger.statements(StatementFilter.ALL).size();
          assertThat(statements).isPositive().isEven();
          told.readLine();
        }
        assertThat(writer.isAlive()).isTrue();
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  @RepeatedTest(10)
  void opensANewLedgerFromManyThreadsAtOnce() throws Exception {
    Path file = folder.resolve("demarche.db");
    Thread[] threads = new Thread[4];
    Queue<Throwable> failures = new ConcurrentLinkedQueue<Throwable>();
    for (int i = 0; i < threads.length; i++) {
      String source = "/page" + i + ".txt";
      threads[i] = new Thread(() -> recordFailure(file, source));
      threads[i].setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    try (Ledger ledger = Ledger.open(file.toString())) {
      assertThat(ledger.sources()).hasSize(threads.length);
    }
  }

  @Test
  void unpacksTheDatabaseLibraryOnceIntoTheCacheFolder() throws Exception {
    Path cache = folder.resolve("cache ü");
    assertThat(lastTold(writer(folder.resolve("a.db"), 300, cache))).isNotNegative();
    assertThat(cache.resolve("demarche")).isDirectoryRecursivelyContaining("regex:.*sqlitejdbc.*");
    assertThat(cache).isDirectoryNotContaining("glob:**.part");
    assertThat(lastTold(writer(folder.resolve("b.db"), 300, cache))).isNotNegative();
  }

  @Test
  void worksWithoutACacheFolder() throws Exception {
    Path noFolder = Files.createFile(folder.resolve("file"));
    assertThat(lastTold(writer(folder.resolve("a.db"), 300, noFolder))).isNotNegative();
  }

  private static void recordFailure(Path file, String source) {
    try (Ledger ledger = Ledger.open(file.toString())) {
      ledger.recordFailure(source, "The file is empty.", Samples.MONDAY);
    }
  }

  private static Process writer(Path file, long millis) throws IOException {
    return command(file, millis).start();
  }

  private static Process writer(Path file, long millis, Path cache) throws IOException {
    ProcessBuilder command = command(file, millis);
    command.environment().put("XDG_CACHE_HOME", cache.toString());
    return command.start();
  }

  private static ProcessBuilder command(Path file, long millis) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file.toString(),
            Long.toString(millis))
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static int lastTold(Process process) throws IOException {
    try (BufferedReader told = output(process)) {
      return told.lines().mapToInt(Integer::parseInt).max().orElse(-1);
    }
  }
}
