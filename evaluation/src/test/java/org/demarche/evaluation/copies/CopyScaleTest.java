// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.store.Ledger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The curve of time and memory for finding copies in a growing ledger. Not part of the usual tests:
 * {@code mvn test -pl evaluation -am -Dtest.excluded= -Dtest=CopyScaleTest -Dscale=1000,10000}.
 */
@Tag("slow")
class CopyScaleTest {
  private static final int WORDS = 350;
  private static final int MORE = 100;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @TempDir private Path folder;

  private record Cost(double cpuSeconds, double seconds) {}

  static Stream<Integer> sizes() {
    return Arrays.stream(System.getProperty("scale", "1000,10000").split(","))
        .map(Integer::valueOf);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void growsLittleMoreThanTheLedger(int size) throws IOException {
    List<String> sentences =
        Files.readAllLines(Path.of("src/test/resources/copies/reports.txt")).stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("===") && !line.isBlank())
            .flatMap(line -> Arrays.stream(line.split("(?<=[.?!]\"?) ")))
            .toList();
    Path file = folder.resolve("scale" + size + ".db");
    try (Ledger ledger = Ledger.open(file.toString())) {
      add(ledger, sentences, 0, size);
      Cost all = cost(() -> ledger.updateStories("stories"));
      long stories = ledger.counts().stories();
      add(ledger, sentences, size, size + MORE);
      Cost more = cost(() -> ledger.updateStories("stories"));
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "%d articles: %d stories, all %.1f s CPU (%.1f s), %.2f ms each; %d more %.2f s CPU"
              + " (%.2f s); ledger %d MB, heap afterwards %d MB of at most %d%n",
          size,
          stories,
          all.cpuSeconds(),
          all.seconds(),
          all.cpuSeconds() * 1000 / size,
          MORE,
          more.cpuSeconds(),
          more.seconds(),
          Files.size(file) >> 20,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20,
          runtime.maxMemory() >> 20);
      // Every fifth article is made of another one; two of a hundred may be missed.
      assertThat(stories).isBetween(size * 4L / 5, size * 4L / 5 + size / 50);
    }
  }

  private static Cost cost(Runnable work) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    work.run();
    return new Cost(
        (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9, (System.nanoTime() - start) / 1e9);
  }

  private static void add(Ledger ledger, List<String> sentences, int from, int to) {
    for (int start = from; start < to; start += 1000) {
      int first = start;
      ledger.together(
          () -> {
            for (int i = first; i < Math.min(first + 1000, to); i++) {
              Page page = page(i, text(sentences, i));
              Article article = article(page, i);
              ledger.savePage(page, List.of(article), "reader", Instant.EPOCH);
            }
          });
    }
  }

  /** Every fifth one is a copy, a half or an edited form of one of the four before it. */
  private static String text(List<String> sentences, int number) {
    if (number % 5 != 4) {
      return fresh(sentences, number);
    }
    String of = fresh(sentences, number - 1 - number / 5 % 4);
    return switch (number / 5 % 3) {
      case 0 -> of + " Copied with leave, number " + number + ".";
      case 1 -> of.substring(0, of.indexOf(' ', of.length() / 2));
      default -> of.replaceAll("( \\p{Alpha}+){12}", "$0 also");
    };
  }

  /** Our own sentences, in which every second word is another one, as skewed as a language's. */
  private static String fresh(List<String> sentences, int seed) {
    Random random = new Random(seed * 7919L);
    List<String> words = new ArrayList<>();
    while (words.size() < WORDS) {
      for (String word : sentences.get(random.nextInt(sentences.size())).split(" ")) {
        words.add(
            random.nextBoolean()
                ? word
                : "w"
                    + (char) ('a' + random.nextInt(26))
                    + (int) Math.pow(30_000, random.nextDouble()));
      }
      words.add(".");
    }
    return String.join(" ", words);
  }

  private static Page page(int number, String text) {
    return new Page(
        "/page" + number + ".txt", text.getBytes(StandardCharsets.UTF_8), text, PageFacts.NONE);
  }

  private static Article article(Page page, int number) {
    return new Article(
        Article.idOf(page.hash(), 0),
        page.hash(),
        page.source(),
        1,
        "Report of event " + number,
        Optional.of("Outlet " + number % 97),
        Optional.empty(),
        Optional.empty(),
        "en",
        Optional.empty(),
        Optional.empty(),
        page.text(),
        Optional.empty(),
        false,
        List.of());
  }
}
