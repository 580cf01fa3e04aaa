// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.format.PageReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages of {@link HtmlPagesTest} as a site would deliver them that scrambles its names, or that
 * knows no elements but div: how much of the reading hangs on them. The first figures, before
 * captions, boxes and cards were told by their place, were .965 without names and .986 without
 * elements, on 52 pages.
 */
class PlainNamesTest {
  @ParameterizedTest
  @CsvSource({"without names, .965", "without elements, .98"})
  void readsPagesThatTellLess(String change, double least) throws Exception {
    double sum = 0;
    List<Path> pages = pages();
    for (Path html : pages) {
      Document document = Jsoup.parse(html.toFile(), null, "");
      if (change.equals("without names")) {
        forgetNames(document);
      } else {
        forgetElements(document);
      }
      sum += HtmlPagesTest.f1(html, articles(document));
    }
    System.out.printf(
        Locale.ROOT, "F1 %.3f  mean of %d pages %s%n", sum / pages.size(), pages.size(), change);
    assertThat(sum / pages.size()).isGreaterThanOrEqualTo(least);
  }

  private static List<Path> pages() throws Exception {
    Path folder = Path.of(HtmlPagesTest.class.getResource("html").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static String articles(Document document) throws IOException {
    document.select("meta[http-equiv], meta[charset]").remove();
    document.head().prepend("<meta charset=utf-8>");
    document.outputSettings().prettyPrint(false);
    byte[] bytes = document.outerHtml().getBytes(StandardCharsets.UTF_8);
    try {
      Page page = new PageReader().read("page.html", bytes, PageFacts.NONE).pages().get(0);
      return new ArticleReader()
          .read(page).articles().stream().map(Article::text).collect(Collectors.joining("\n\n"));
    } catch (org.demarche.page.UnreadablePageException e) {
      return "";
    }
  }

  private static void forgetNames(Document document) {
    document
        .body()
        .getAllElements()
        .forEach(
            element ->
                List.copyOf(element.attributes().asList()).stream()
                    .map(attribute -> attribute.getKey())
                    .filter(
                        key ->
                            List.of("class", "id", "itemprop", "role").contains(key)
                                || key.startsWith("data-"))
                    .forEach(element::removeAttr));
  }

  private static void forgetElements(Document document) {
    document
        .select("article, main, section, header, footer, nav, aside, figure, figcaption, address")
        .forEach(element -> element.tagName("div"));
    document.select("time").forEach(element -> element.tagName("span"));
  }
}
