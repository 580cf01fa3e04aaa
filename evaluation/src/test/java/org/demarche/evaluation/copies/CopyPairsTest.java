// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.story.Stories;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

/**
 * How many of our own pairs are told right, against what is written in {@code copies/figures.tsv}:
 * a better figure is written there, a worse one fails.
 */
class CopyPairsTest {
  private static final Path FIGURES = Path.of("src/test/resources/copies/figures.tsv");

  private static final class Tally {
    private boolean same;
    private int right;
    private int all;

    @Override
    public String toString() {
      return (same ? "same" : "different") + "\t" + right + "\t" + all;
    }
  }

  @Test
  void tellsCopiesFromOtherArticlesAsOftenAsIsWrittenDown() throws IOException {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    int[] counts = new int[3];
    for (CopyPairs.Pair pair : CopyPairs.all()) {
      boolean told = Stories.of(List.of(article(pair, 1), article(pair, 2))).size() == 1;
      Tally tally = tallies.computeIfAbsent(pair.kind(), kind -> new Tally());
      tally.same = pair.same();
      tally.all++;
      tally.right += told == pair.same() ? 1 : 0;
      if (told != pair.same()) {
        System.out.println("wrong: " + pair.kind() + ", " + pair.name());
      }
      counts[0] += told && pair.same() ? 1 : 0;
      counts[1] += told ? 1 : 0;
      counts[2] += pair.same() ? 1 : 0;
    }
    StringBuilder table = new StringBuilder();
    tallies.forEach((kind, tally) -> table.append(kind).append('\t').append(tally).append('\n'));
    table.append(
        String.format(
            Locale.ROOT,
            "precision %.3f recall %.3f%n",
            (double) counts[0] / counts[1],
            (double) counts[0] / counts[2]));
    System.out.print(table);
    String expected =
        Files.readAllLines(FIGURES).stream()
            .filter(line -> !line.startsWith("#"))
            .reduce("", (text, line) -> text + line + "\n");
    assertThat(table.toString().replace("\r\n", "\n")).isEqualTo(expected);
  }

  private static Article article(CopyPairs.Pair pair, int which) {
    CopyPairs.Text text = which == 1 ? pair.one() : pair.other();
    boolean changed = pair.when() == CopyPairs.When.CHANGED;
    return new Article(
        pair.name() + which,
        "hash" + which,
        "page" + which,
        1,
        text.title(),
        Optional.of(pair.sameOutlet() ? "Herald" : "Outlet " + which),
        Optional.empty(),
        Optional.empty(),
        "en",
        published(pair.when(), which),
        Optional.empty(),
        text.body(),
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        pair.when() == CopyPairs.When.UNKNOWN
            ? Optional.empty()
            : Optional.of("https://example.org/" + (changed ? "" : which)),
        Optional.empty());
  }

  private static Optional<DateSpan> published(CopyPairs.When when, int which) {
    LocalDate first = LocalDate.of(2025, 3, 3);
    int days = when == CopyPairs.When.CHANGED ? 1 : 7;
    return when == CopyPairs.When.UNKNOWN
        ? Optional.empty()
        : Optional.of(DateSpan.day(first.plusDays(which == 1 ? 0 : days), "made"));
  }
}
