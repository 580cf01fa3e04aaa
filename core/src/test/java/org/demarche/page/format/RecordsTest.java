// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as crawlers and services write them: their fields, our sentences. */
class RecordsTest {
  private static final String TITLE = "Ferry crews of Brale call off their strike";
  private static final String FIRST =
      "The crews of the Brale ferries have called off the strike that was to begin on Monday, their"
          + " union said.";
  private static final String LAST = "raise the matter again when the licence is renewed.";

  private static Page page(String file) throws Exception {
    try (InputStream in = RecordsTest.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is missing");
      }
      return new PageReader().read(file, in.readAllBytes(), PageFacts.NONE).pages().get(0);
    }
  }

  private static Article article(String file) throws Exception {
    return new ArticleReader().read(page(file)).articles().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "news-please.jsonl, brale-lamp.example, 'Tilda Moor, Henrik Sund', 2024-06-06",
        "scrapy.jsonl, The Brale Lamp, 'Tilda Moor, Henrik Sund', -",
        "newspaper4k.json, The Brale Lamp, 'Tilda Moor, Henrik Sund', -",
        "cc-news.jsonl, brale-lamp.example, -, -",
        "fundus.json, The Brale Lamp, 'Tilda Moor, Henrik Sund', 2024-06-06",
        "event-registry.json, The Brale Lamp, 'Tilda Moor, Henrik Sund', -",
        "guardian.json, The Brale Lamp, Tilda Moor and Henrik Sund, -",
        "mediacloud.jsonl, The Brale Lamp, -, 2024-06-06",
        "wordpress.json, brale-lamp.example, -, -"
      })
  void takesAllThatARecordTells(String file, String outlet, String byline, String captured)
      throws Exception {
    Article article = article(file);
    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.text().split("\n\n")).as("paragraphs").hasSizeGreaterThan(1);
    assertThat(article.text()).contains(FIRST).endsWith(LAST);
    assertThat(article.outlet()).contains(outlet);
    assertThat(article.byline().orElse(null)).isEqualTo(byline);
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-06-05");
    assertThat(article.captured().map(day -> day.iso()).orElse(null)).isEqualTo(captured);
    assertThat(article.url()).contains("https://brale-lamp.example/ferries");
    assertThat(article.partial()).isFalse();
  }

  @Test
  void aTextThatAServiceCutIsInPart() throws Exception {
    Article article = article("newsapi.json");
    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.text()).startsWith(FIRST).doesNotContain("chars");
    assertThat(article.partial()).isTrue();
    assertThat(article.outlet()).contains("The Brale Lamp");
    assertThat(article.byline()).contains("Tilda Moor, Henrik Sund");
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-06-05");
  }

  @Test
  void anAbstractIsInPart() throws Exception {
    Article article = article("nyt.json");
    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.text()).isEqualTo(FIRST);
    assertThat(article.partial()).isTrue();
    assertThat(article.byline().orElseThrow()).endsWith("Tilda Moor and Henrik Sund");
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-06-05");
  }

  @Test
  void aListOfLinksTellsTitlesAddressesAndWhenTheyWereSeen() throws Exception {
    Page page = page("gdelt.json");
    assertThat(page.known().title()).contains(TITLE);
    assertThat(page.known().url()).contains("https://brale-lamp.example/ferries");
    assertThat(page.known().outlet()).contains("brale-lamp.example");
    assertThat(page.known().published()).isEmpty();
    assertThat(page.known().captured().orElseThrow().iso()).isEqualTo("2024-06-06");
  }
}
