// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.demarche.page.format.PageReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a row above a story: names, days, reading times, parted by style alone. */
class HeadRowsTest {
  private static final String STORY =
      "<p>Ferry crews on the Sound refused on Monday to lift their ban on overtime before the owners"
          + " name a day for talks.</p><p>The owners say that they will meet the crews once the"
          + " ban is lifted, and not a day sooner, as their spokesman put it.</p>";

  private static Article read(String head) throws Exception {
    String html =
        "<html><head><title>Crews keep their ban | Sound Echo</title></head><body><header><a"
            + " href=/>Sound Echo</a></header><div><h1>Crews keep their ban</h1>"
            + head
            + STORY
            + "</div></body></html>";
    return Pages.read(
            new PageReader()
                .read(
                    "page.html",
                    html.getBytes(StandardCharsets.UTF_8),
                    Pages.captured("2025-06-04"))
                .pages()
                .get(0))
        .articles()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<span>By Ida Moe</span><span>2 June 2025</span><span>3 min read</span>; Ida Moe; 2025-06-02",
        "<span>Ida Moe</span><time>Jun 2, 2025</time><span>12 comments</span>; Ida Moe; 2025-06-02",
        "<a href=/moe>Ida Moe</a><span>4 hours ago</span><span>3 min read</span>; Ida Moe;"
            + " 2025-06-03/2025-06-04",
        "Ida Moe · 2 June 2025 · 3 min read; Ida Moe; 2025-06-02",
        "By <b>IDA MOE</b><br>June 2 at 6:12 p.m.; IDA MOE; 2025-06-02",
        "By Ida Moe | Yesterday at 14:05; Ida Moe; 2025-06-02/2025-06-03",
        "By Ida Moe | Today, 9:12 am; Ida Moe; 2025-06-04",
        "By Ida Moe | Monday, June 2; Ida Moe; 2025-06-02",
        "By Ida Moe | Monday, 10:15 AM; Ida Moe; 2025-06-02",
        "By Ida Moe | Lundi 2 juin; Ida Moe; 2025-06-02",
        "By Ida Moe | Publié hier à 18h04; Ida Moe; 2025-06-02/2025-06-03",
        "By Ida Moe | vor 3 Stunden; Ida Moe; 2025-06-03/2025-06-04",
      })
  void partsTheItemsOfARow(String row, String byline, String day) throws Exception {
    Article article = read("<div class=x1>" + row + "</div>");
    assertThat(article.byline()).contains(byline);
    assertThat(article.published().orElseThrow().iso()).isEqualTo(day);
    assertThat(article.text()).startsWith("Ferry crews").doesNotContain("min read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p><b>U</b>nions and <i>own</i><b>ers</b> met again on the island of Tor on Friday.</p>;"
            + " Unions and owners met",
        "<p><span class=d>T</span><span>he mayor of Tor asked both sides on Friday to meet.</span></p>;"
            + " The mayor of Tor",
        "<div><span>The neg</span><span>otiators met on the island of Tor late on Friday.</span></div>;"
            + " The negotiators met",
      })
  void keepsWordsWhole(String paragraph, String words) throws Exception {
    assertThat(read(paragraph).text()).contains(words);
  }
}
