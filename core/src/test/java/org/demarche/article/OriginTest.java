// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose text it is, where it stands, who put it there. */
class OriginTest {
  private static final String STORY =
      "The port of Lindow will stay shut until the crews are paid, the harbour union said.\n"
          + "Its members turned down an offer of four percent and want seven, backdated to spring.";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "LINDOW, Nov. 24 (Reuters) - %s;Reuters",
        "LINDOW (Associated Press) -- %s;AP",
        "By Ada Lund, Associated Press\\n%s;AP",
        "%s\\nbur/dt/jj;AFP",
        "%s\\n© 2024 AFP;AFP",
        "%s\\nCopyright 2024 The Associated Press. All rights reserved.;AP",
        "%s\\nSource: dpa;dpa",
        "%s;",
        "%s\\nShe read the news of AFP aloud to the crews before they went home to sleep.;",
      })
  void readsTheCreditsOfAgencies(String page, String origin) {
    String text =
        "Union keeps the port of Lindow shut\n" + page.replace("\\n", "\n").formatted(STORY);
    assertThat(Pages.only(text).origin()).isEqualTo(Optional.ofNullable(origin));
  }

  @Test
  void tellsTheAddressThatThePageSaysIsItsOwn() throws UnreadablePageException {
    Article article =
        article(
            "<link rel=canonical href='https://www.lindow.example/8812'>",
            Optional.of("https://lindow.example/8812?utm_source=x"));
    assertThat(article.url()).contains("https://www.lindow.example/8812");
    assertThat(article.outlet()).contains("lindow.example");
    assertThat(article.via()).isEmpty();
  }

  @Test
  void takesTheHostOfAnAggregatorForNoOutlet() throws UnreadablePageException {
    Article article = article("", Optional.of("https://www.msn.com/en-us/news/8812"));
    assertThat(article.outlet()).isEmpty();
    assertThat(article.via()).contains("MSN");
  }

  @Test
  void looksThroughTheAddressOfAnArchivesCopy() throws UnreadablePageException {
    String copy = "https://web.archive.org/web/20240503100500/https://www.lindow.example/8812";
    assertThat(article("", Optional.of(copy)).outlet()).contains("lindow.example");
  }

  @Test
  void takesTheNameOfAnAggregatorsSectionForNoOutlet() throws UnreadablePageException {
    Article article =
        article(
            "<meta property='og:site_name' content='Yahoo News'>",
            Optional.of("https://news.yahoo.com/8812"));
    assertThat(article.outlet()).isEmpty();
    assertThat(article.via()).contains("Yahoo");
  }

  private static Article article(String head, Optional<String> url) throws UnreadablePageException {
    String html =
        "<!DOCTYPE html><html><head><title>Port shut</title>"
            + head
            + "</head><body><article><h1>Port shut</h1><p>"
            + STORY.replace("\n", "</p><p>")
            + "</p></article></body></html>";
    PageFacts none = PageFacts.NONE;
    PageFacts facts =
        new PageFacts(
            url, none.outlet(), none.via(), none.published(), none.captured(), none.title());
    Page page =
        new PageReader()
            .read("port.html", html.getBytes(StandardCharsets.UTF_8), facts)
            .pages()
            .get(0);
    return Pages.read(page).articles().get(0);
  }
}
