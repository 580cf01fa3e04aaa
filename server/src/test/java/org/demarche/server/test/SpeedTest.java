// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long each screen and list takes on 100,000 statements; prints a table. A size of its own:
 * {@code -Ddemarche.articles=2000}. The ledger is made once, in the folder {@code target}. Beside
 * the time on the clock stands that of the processor, which says more while others work on the
 * machine; the lower of the two is judged.
 */
@Tag("slow")
class SpeedTest {
  private static final int ARTICLES = Integer.getInteger("demarche.articles", 20_000);

  /** Requests for each address; each other one with another filter, so that not all is kept. */
  private static final int TIMES = 9;

  private static final double MOST_MILLISECONDS = 200;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final List<String> SCREENS =
      List.of(
          "/",
          "/?party=party-%d&parties=all",
          "/?as-of=2025-%02d-15",
          "/?cell=ceasefire~party-%d",
          "/changes",
          "/changes?party=party-%d",
          "/articles",
          "/articles?issue=trade&party=party-%d",
          "/stories",
          "/sources",
          "/api/statements",
          "/api/statements?party=party-%d&offset=100",
          "/api/articles",
          "/api/positions",
          "/api/positions?as-of=2025-%02d-15",
          "/api/changes",
          "/api/changes?party=party-%d",
          "/api/stories",
          "/api/sources",
          "/changes.atom",
          "/changes.atom?party=party-%d");

  @Test
  void everyScreenAnswersWithin200MillisecondsAtTheMedian() throws Exception {
    Path file = Path.of("target", "large-" + ARTICLES + ".db");
    if (!Files.exists(file)) {
      Path part = Path.of(file + ".part");
      Files.deleteIfExists(part);
      LargeLedger.write(part, ARTICLES);
      Files.move(part, file);
    }
    TreeMap<Double, String> medians = new TreeMap<>();
    try (Site site = Site.on(file)) {
      long start = System.nanoTime();
      site.get("/");
      System.out.printf(Locale.ROOT, "first answer after %.0f ms%n", since(start));
      List<String> addresses = new ArrayList<>(SCREENS);
      addresses.add(firstArticle(site));
      for (String address : addresses) {
        double[] times = new double[TIMES];
        double[] work = new double[TIMES];
        int status = 0;
        int length = 0;
        for (int i = 0; i < TIMES; i++) {
          long before = System.nanoTime();
          long worked = PROCESS.getProcessCpuTime();
          HttpResponse<String> reply = site.get(String.format(Locale.ROOT, address, i + 1));
          times[i] = since(before);
          work[i] = (PROCESS.getProcessCpuTime() - worked) / 1e6;
          status = reply.statusCode();
          length = reply.body().length();
        }
        Arrays.sort(times);
        Arrays.sort(work);
        System.out.printf(
            Locale.ROOT,
            "%-42s %3d %7.0f ms median %7.0f ms most %7.0f ms CPU %9d characters%n",
            address,
            status,
            times[TIMES / 2],
            times[TIMES - 1],
            work[TIMES / 2],
            length);
        medians.put(Math.min(times[TIMES / 2], work[TIMES / 2]), address);
      }
      System.gc();
      Runtime machine = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "memory after collection: %d MB%n",
          (machine.totalMemory() - machine.freeMemory()) >> 20);
    }
    assertThat(medians.tailMap(MOST_MILLISECONDS)).isEmpty();
  }

  private static String firstArticle(Site site) {
    String first = site.get("/api/articles?limit=1").body();
    return "/articles/" + first.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
