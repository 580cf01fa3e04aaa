// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PageReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages made up to imitate how outlets and content systems build theirs, with their known main
 * text. The measure is F1 over the multiset of words of all articles of a page, as the field
 * measures main text. These pages were seen while the reader was written: the figure is a guard
 * against getting worse, not an estimate for pages that nobody looked at. At first sight, before
 * anything was changed for them, the batches had: 22 pages .950, 8 more .792 (one of them Chinese,
 * 0), 6 more .965, 8 of November 2026 .773 (one that only its scripts hold 0, a forum .48), 8 more
 * .949, 6 more .724 (a Discourse forum 0, a Hindi page .44), 3 more .969; the last three were only
 * measured. 16 more, each with 20 to 60 KB of what stands around stories, had .919 (.922 with the
 * headline; a newspaper whose first paragraphs are called a teaser .842, a wiki with footnotes
 * .745, an aggregator .54 for the three stories of others that it pastes below, which count as
 * found here); then 6 more, measured only, .781 (.714 before the 16 were repaired; a ministry's
 * press release .04); then 12 written by a session that had not looked at the reader, .969: abo
 * 1.000, ampstory 1.000, blox .975, d9canal .954, dcr 1.000, fusion .853 (its first paragraphs in
 * "teaser-content"), ghostmag .934, nextnews .990, oldpress 1.000, stackletter .974, stream .996,
 * thinktank .957; of the 12 the title came out right 12 times, the outlet 8, the byline 9, the day
 * alone 8 (3 within two days, 1 not at all). All but the 12 are by the author of the reader. A
 * page's "gap" is a known shortcoming, watched from both sides, as is what a "KEY-gap" tells of its
 * head. An outlet "-" is one that the page does not tell.
 */
class HtmlPagesTest {
  private static final double EXPECTED_MEAN = 0.995;
  private static final double TOLERANCE = 0.005;
  private static final double EACH = 0.97;

  private record Known(Path html, Map<String, String> head, String body) {
    static Known of(Path html) throws IOException {
      String text = Files.readString(Path.of(html.toString().replaceAll("\\.html$", ".txt")));
      int end = text.indexOf("\n\n");
      Map<String, String> head =
          text.substring(0, end)
              .lines()
              .map(line -> line.split(": ", 2))
              .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
      return new Known(html, head, text.substring(end).strip());
    }

    /**
     * What the reader finds: the page's own, or what a line "KEY-gap" says that it finds instead.
     */
    String found(String key) {
      return head.getOrDefault(key + "-gap", head.get(key));
    }

    String name() {
      return html.getFileName().toString();
    }
  }

  @TestFactory
  Stream<DynamicTest> readsEachPage() throws Exception {
    return known().map(known -> DynamicTest.dynamicTest(known.name(), () -> check(known)));
  }

  private static void check(Known known) throws Exception {
    ArticlesOnPage on = read(known.html());
    Article main = on.articles().get(0);
    assertThat(main.title()).isEqualTo(known.head().get("title"));
    assertThat(main.outlet().orElse("-")).isEqualTo(known.found("outlet"));
    assertThat(main.published().map(day -> day.iso()).orElse("-"))
        .isEqualTo(known.found("published"));
    if (known.head().containsKey("byline")) {
      assertThat(main.byline().orElse("-")).isEqualTo(known.found("byline"));
    }
    assertThat(on.articles()).hasSize(Integer.parseInt(known.head().get("articles")));
    assertThat(main.partial()).isEqualTo(Boolean.parseBoolean(known.head().get("partial")));
    if (known.head().containsKey("gap")) {
      double gap = Double.parseDouble(known.head().get("gap"));
      assertThat(f1(known, on)).as(text(on)).isCloseTo(gap, within(TOLERANCE));
    } else {
      assertThat(f1(known, on)).as(text(on)).isGreaterThanOrEqualTo(EACH);
    }
  }

  @Test
  void findsTheMainTextInTheMean() throws Exception {
    double sum = 0;
    int pages = 0;
    for (Known known : known().toList()) {
      ArticlesOnPage on = read(known.html());
      double f1 = f1(known, on);
      System.out.printf(Locale.ROOT, "F1 %.3f  %s%n", f1, known.name());
      sum += f1;
      pages++;
    }
    System.out.printf(Locale.ROOT, "F1 %.3f  mean of %d pages%n", sum / pages, pages);
    assertThat(pages).isGreaterThanOrEqualTo(20);
    assertThat(sum / pages).isCloseTo(EXPECTED_MEAN, within(TOLERANCE));
  }

  private static Stream<Known> known() throws IOException, URISyntaxException {
    Path folder = Path.of(HtmlPagesTest.class.getResource("html").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      List<Known> known = new java.util.ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        known.add(Known.of(file));
      }
      return known.stream();
    }
  }

  private static ArticlesOnPage read(Path html) throws IOException, UnreadablePageException {
    Page page =
        new PageReader()
            .read(html.getFileName().toString(), Files.readAllBytes(html), PageFacts.NONE)
            .pages()
            .get(0);
    ArticlesOnPage on = new ArticleReader().read(page);
    Pages.check(page, on);
    return on;
  }

  private static String text(ArticlesOnPage on) {
    return on.articles().stream().map(Article::text).collect(Collectors.joining("\n\n"))
        + "\nCUTS\n"
        + on.cuts().stream()
            .map(c -> c.reason() + ": " + c.text())
            .collect(Collectors.joining("\n"));
  }

  private static double f1(Known known, ArticlesOnPage on) {
    return f1(known, on.articles().stream().map(Article::text).collect(Collectors.joining("\n\n")));
  }

  /** F1 of a text against the main text of one of the pages. */
  static double f1(Path html, String found) throws IOException {
    return f1(Known.of(html), found);
  }

  private static double f1(Known known, String found) {
    Map<String, Integer> gold = bag(known.body());
    Map<String, Integer> words = bag(found);
    int common =
        gold.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), words.getOrDefault(e.getKey(), 0)))
            .sum();
    return 2.0 * common / Math.max(1, size(gold) + size(words));
  }

  private static int size(Map<String, Integer> bag) {
    return bag.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .forEach(word -> bag.merge(word, 1, Integer::sum));
    return bag;
  }
}
