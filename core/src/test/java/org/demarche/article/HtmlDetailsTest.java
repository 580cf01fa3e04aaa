// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.demarche.page.PageFacts;
import org.demarche.page.format.PageReader;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlDetailsTest {
  private static final String FIRST =
      "The port of Lindow will stay shut until the crews are paid, the harbour union said on Monday.";
  private static final String SECOND =
      "Its members turned down an offer of four percent and want seven, backdated to the spring.";

  private static ArticlesOnPage read(String html) throws Exception {
    return Pages.read(
        new PageReader()
            .read("page.html", html.getBytes(StandardCharsets.UTF_8), PageFacts.NONE)
            .pages()
            .get(0));
  }

  private static Article only(String inner) throws Exception {
    String body = "<h1>Union keeps the port shut</h1><p>" + FIRST + "</p><p>" + SECOND + "</p>";
    ArticlesOnPage on = read("<html><body><article>" + body + inner + "</article></body></html>");
    assertThat(on.articles()).hasSize(1);
    return on.articles().get(0);
  }

  @Test
  void whatIsCutKeepsItsReason() throws Exception {
    Article article =
        only(
            "<div class=\"newsletter-box\">Get the harbour in your inbox every single day.</div>"
                + "<p class=photo-credit>Photo: Ada Lund</p>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.cuts()).extracting(Cut::reason).containsExactly("newsletter", "caption");
  }

  @Test
  void aPrintedDayTellsWhichOfTwoDaysAStampInUtcMeans() throws Exception {
    String html =
        "<html><meta property=article:published_time content=2024-06-14T23:30:00Z><body><article>"
            + "<h1>Union keeps the port shut</h1><p>%s</p><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></article>";
    assertThat(day(html.formatted("By Ada Lund"))).isEqualTo("2024-06-14/2024-06-15");
    assertThat(day(html.formatted("15 June 2024"))).isEqualTo("2024-06-15");
  }

  private static String day(String html) throws Exception {
    return read(html).articles().get(0).published().orElseThrow().iso();
  }

  @Test
  void theNameOfAWholePageTellsNothing() throws Exception {
    String html =
        "<html><body class=\"sidebar comments share\"><div id=ads-wrapper><div class=promo>"
            + "<h1>Union keeps the port shut</h1><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></div></div></body></html>";
    assertThat(read(html).articles().get(0).text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void aPageOfOnlyScriptsHasAReason() throws Exception {
    ArticlesOnPage on = read("<html><head><script>x()</script></head><body>Loading</body></html>");
    assertThat(on.articles()).isEmpty();
    assertThat(on.reason()).isPresent();
  }

  @Test
  void manyLinksTakeBoundedTime() {
    String html =
        "<html><body><h1>Union keeps the port shut</h1><p>"
            + FIRST
            + "</p>"
            + "<div><h3><a href=x>Grain prices fall again</a></h3><p>It is so.</p></div>"
                .repeat(3000)
            + "</body></html>";
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(html));
  }
}
