// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.demarche.page.PageFacts;
import org.demarche.page.format.PageReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WallTest {
  @TestFactory
  Stream<DynamicTest> knowsItsExamplesAndNoNearMiss() {
    return Wall.all().stream()
        .flatMap(
            wall ->
                Stream.concat(
                    wall.yes().stream().map(example -> knows(wall, example)),
                    wall.no().stream().map(miss -> ignores(wall.ofTitle(), miss))));
  }

  private static DynamicTest knows(Wall wall, String example) {
    return DynamicTest.dynamicTest(
        wall.what() + ": " + example, () -> assertThat(wall.found(example)).isPresent());
  }

  private static DynamicTest ignores(boolean title, String miss) {
    return DynamicTest.dynamicTest(
        "near miss: " + miss,
        () ->
            assertThat(Wall.all().stream().filter(wall -> wall.ofTitle() == title))
                .noneMatch(wall -> wall.found(miss).isPresent()));
  }

  private static ArticlesOnPage read(String title, String body) throws Exception {
    String html = "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
    return Pages.read(
        new PageReader()
            .read("page.html", html.getBytes(StandardCharsets.UTF_8), PageFacts.NONE)
            .pages()
            .get(0));
  }

  @Test
  void aCheckForRobotsIsNoArticle() throws Exception {
    ArticlesOnPage on =
        read(
            "alder.example",
            "<h1>alder.example</h1><p>Please verify you are a human by completing the action below,"
                + " and you will be sent on to the page that you asked for.</p>");
    assertThat(on.articles()).isEmpty();
    assertThat(on.reason().orElseThrow())
        .isEqualTo(
            "no article was found: the page is a check for robots (\"Please verify you are a human\")");
    assertThat(on.cuts()).isNotEmpty();
  }

  @Test
  void anErrorPageIsNoArticle() throws Exception {
    ArticlesOnPage on =
        read(
            "Page not found | Alder Courier",
            "<h1>Nothing here</h1><p>It may be that we moved the story, or that there is a mistake"
                + " in the address that you typed. Try our search instead.</p>");
    assertThat(on.articles()).isEmpty();
    assertThat(on.reason().orElseThrow()).contains("an error page");
  }

  @Test
  void aShortStoryAboutABlockedSiteIsOne() throws Exception {
    ArticlesOnPage on =
        read(
            "Ministry's site refuses visitors from abroad",
            "<h1>Ministry's site refuses visitors from abroad</h1><p>Readers outside of Norland were"
                + " told on Monday that access was denied when they opened the page of the fisheries"
                + " ministry, which says that it had asked for no such thing.</p>");
    assertThat(on.articles()).hasSize(1);
  }
}
