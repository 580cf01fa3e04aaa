// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.demarche.statement.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages while another program reads into the same ledger. */
@Timeout(120)
class MeanwhileTest {
  @TempDir private Path folder;

  @Test
  void showWhatWasAddedWithinASecond() throws Exception {
    Path file = folder.resolve("meanwhile.db");
    Record.fishing(file);
    try (Site site = Site.on(file)) {
      assertThat(site.get("/").body()).doesNotContain("Sudria demands a lighthouse");
      try (Record other = new Record(file)) {
        other.add(
            "new.html",
            "A new demand",
            "Fjord Post",
            "2024-09-01",
            Record.told(
                Act.DEMAND, Record.SUDRIA, Record.NORLAND, "aid", "Sudria demands a lighthouse"));
        long added = System.nanoTime();
        String page = site.get("/").body();
        while (!page.contains("Sudria demands a lighthouse")) {
          assertThat(System.nanoTime() - added).isLessThan(1_000_000_000L);
          page = site.get("/").body();
        }
      }
      assertThat(site.get("/api/statements").headers().firstValue("total-count")).contains("7");
    }
  }

  @Test
  void manyReadersAndAWriterDoNotWaitForEachOther() throws Exception {
    Path file = folder.resolve("busy.db");
    Record.fishing(file);
    try (Site site = Site.on(file);
        Record writer = new Record(file)) {
      List<CompletableFuture<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String path = i % 2 == 0 ? "/" : "/api/changes";
        asked.add(CompletableFuture.supplyAsync(() -> site.get(path).statusCode()));
        writer.add(
            "page" + i,
            "Title " + i,
            "Fjord Post",
            "2024-09-02",
            Record.told(
                Act.DEMAND, Record.NORLAND, Record.SUDRIA, "aid", "Norland demands aid " + i));
      }
      for (CompletableFuture<Integer> each : asked) {
        assertThat(each.get()).isEqualTo(200);
      }
      long end = System.nanoTime() + 10_000_000_000L;
      while (!total(site).equals("46") && System.nanoTime() < end) {
        Thread.sleep(50);
      }
      assertThat(total(site)).isEqualTo("46");
    }
  }

  private static String total(Site site) {
    return site.get("/api/statements").headers().firstValue("total-count").orElse("");
  }
}
