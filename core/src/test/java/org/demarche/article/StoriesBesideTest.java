// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.page.format.PageReader;
import org.junit.jupiter.api.Test;

/** Stories that share a page: posts of a live page, a second story below, an aggregator's. */
class StoriesBesideTest {
  private static List<Article> read(String head, String body) throws Exception {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return Pages.read(
            new PageReader()
                .read(
                    "page.html",
                    html.getBytes(StandardCharsets.UTF_8),
                    Pages.captured("2025-06-04"))
                .pages()
                .get(0))
        .articles();
  }

  private static String post(String time, String words) {
    return "<div><p>"
        + time
        + "</p><h2>"
        + words
        + "</h2><p>The crews on the Sound told our reporter"
        + " that "
        + words.toLowerCase(java.util.Locale.ROOT)
        + ", and that they would stay on the"
        + " quay for as long as it takes to be heard.</p></div>";
  }

  @Test
  void tellsPostsByRepetitionAndDatesThemOnThePagesDay() throws Exception {
    List<Article> articles =
        read(
            "<title>Ferry strike as it happened | Sound Echo</title>"
                + "<meta property=og:site_name content='Sound Echo'>"
                + "<meta property=article:published_time content=2025-06-02T09:00:00+02:00>",
            "<h1>Ferry strike as it happened</h1><p>Crews have stopped all ferries on the Sound, and"
                + " we follow the day from both shores.</p><section>"
                + post("5.40pm", "Owners name a day")
                + post("12.05pm", "No ferry has sailed")
                + post("8.15am", "Crews meet at the quay")
                + "</section>");
    assertThat(articles)
        .extracting(Article::title)
        .containsExactly(
            "Ferry strike as it happened",
            "Owners name a day",
            "No ferry has sailed",
            "Crews meet at the quay");
    assertThat(articles).allMatch(a -> a.outlet().orElse("").equals("Sound Echo"));
    assertThat(articles).allMatch(a -> a.published().orElseThrow().iso().equals("2025-06-02"));
  }

  @Test
  void anInstantInUtcBesideAPrintedTimeTellsTheLocalDay() throws Exception {
    String time = "<time datetime=%s>%s</time>";
    List<Article> articles =
        read(
            "<title>Ferry strike live</title>",
            "<h1>Ferry strike live</h1><p>Crews have stopped all ferries on the Sound, and we follow"
                + " the day from both shores.</p><div>"
                + post(time.formatted("2025-06-02T22:40:00Z", "00.40"), "Owners name a day")
                + post(time.formatted("2025-06-02T21:05:00Z", "23.05"), "No ferry has sailed")
                + post(time.formatted("2025-06-02T09:15:00Z", "11.15"), "Crews meet at the quay")
                + "</div>");
    assertThat(articles.subList(1, 4))
        .extracting(a -> a.published().orElseThrow().iso())
        .containsExactly("2025-06-03", "2025-06-02", "2025-06-02");
  }

  @Test
  void aSecondStoryHasItsOwnDayAndTheSitesName() throws Exception {
    String words =
        "<p>Ferry crews on the Sound refused on Monday to lift their ban on overtime before the owners"
            + " name a day for talks, their union said.</p><p>The owners say that they will meet the"
            + " crews once the ban is lifted, and not a day sooner, as their spokesman put it at the"
            + " quay in Tor.</p><p>Some forty thousand people cross the Sound each day, and most of"
            + " them went by the bridge, where they stood in line for two hours or more.</p>";
    List<Article> articles =
        read(
            "<title>Crews keep their ban | Sound Echo</title>",
            "<article><h1>Crews keep their ban</h1><time datetime=2025-06-02>2 June</time>"
                + words
                + "</article><article><h1>Bakers ask for seven percent</h1><span class=byline>By Ida"
                + " Moe</span><time datetime=2025-05-30>30 May</time>"
                + words.replace("Ferry crews", "Bakers")
                + "</article>");
    assertThat(articles).hasSize(2);
    assertThat(articles.get(1).outlet()).contains("Sound Echo");
    assertThat(articles.get(1).byline()).contains("Ida Moe");
    assertThat(articles.get(1).published().orElseThrow().iso()).isEqualTo("2025-05-30");
  }

  @Test
  void anAggregatorsMainStoryIsItsSources() throws Exception {
    Article article =
        read(
                "<title>Crews keep their ban | Day Basket</title>"
                    + "<meta property=og:site_name content='Day Basket'>",
                "<h1>Crews keep their ban</h1><div>Sound Echo • 2 hours ago</div><p>Ferry crews on the"
                    + " Sound refused on Monday to lift their ban on overtime.</p><p>The owners say"
                    + " that they will meet the crews once the ban is lifted, not a day sooner.</p>")
            .get(0);
    assertThat(article.outlet()).contains("Sound Echo");
    assertThat(article.via()).contains("Day Basket");
  }

  @Test
  void anAgencysStoryStaysThePapers() throws Exception {
    Article article =
        read(
                "<title>Crews keep their ban | Sound Echo</title>"
                    + "<meta property=og:site_name content='Sound Echo'>",
                "<h1>Crews keep their ban</h1><div>Reuters</div><div>2 hours ago</div><p>Ferry crews on"
                    + " the Sound refused on Monday to lift their ban on overtime.</p><p>The owners"
                    + " say that they will meet the crews once the ban is lifted, not sooner.</p>")
            .get(0);
    assertThat(article.outlet()).contains("Sound Echo");
    assertThat(article.via()).isEmpty();
  }

  @Test
  void theLineOfRightsNamesTheOutlet() throws Exception {
    Article article =
        read(
                "<title>Crews keep their ban</title>",
                "<h1>Crews keep their ban</h1><p>Ferry crews on the Sound refused on Monday to lift"
                    + " their ban on overtime.</p><p>The owners say that they will meet the crews once"
                    + " the ban is lifted, not sooner.</p><footer>© 2019-2025 The Sound Echo. All"
                    + " rights reserved.</footer>")
            .get(0);
    assertThat(article.outlet()).contains("The Sound Echo");
  }

  @Test
  void aTitleMayBeginWithTheOutlet() throws Exception {
    Article article =
        read(
                "<title>Sound Echo: Crews keep their ban on overtime</title>",
                "<h1>Crews keep their ban on overtime</h1><p>Ferry crews on the Sound refused on Monday"
                    + " to lift their ban on overtime.</p><p>The owners say that they will meet the"
                    + " crews once the ban is lifted, not sooner.</p>")
            .get(0);
    assertThat(article.outlet()).contains("Sound Echo");
    assertThat(article.title()).isEqualTo("Crews keep their ban on overtime");
  }
}
