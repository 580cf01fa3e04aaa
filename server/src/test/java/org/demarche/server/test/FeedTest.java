// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.format.PageReader;
import org.demarche.statement.Act;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed of changes. */
class FeedTest {
  private static final String HOSTILE =
      "Sudria refuses <script>alert('&')</script> ]]> \u0001 & more";

  @TempDir private Path folder;

  private Site site() {
    Path file = folder.resolve("feed.db");
    Record.fishing(file);
    return Site.on(file);
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document feed, String name) {
    List<String> texts = new ArrayList<>();
    NodeList found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void tellsWhatMovedAndInWhichWords() throws Exception {
    try (Site site = site()) {
      HttpResponse<String> reply = site.get("/changes.atom");
      assertThat(reply.headers().firstValue("content-type").orElse(""))
          .startsWith("application/atom+xml");
      Document feed = parsed(reply.body());
      assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
      assertThat(texts(feed, "title"))
          .contains("Demarche: what moved", "Sudria on trade: softened");
      assertThat(texts(feed, "content"))
          .anyMatch(words -> words.contains("Sudria offers to lift the quota for two years"));
      assertThat(texts(feed, "id"))
          .doesNotHaveDuplicates()
          .allMatch(id -> id.startsWith("urn:uuid:"));
      texts(feed, "updated").forEach(Instant::parse);
      assertThat(texts(feed, "updated").get(0)).isEqualTo("2024-07-01T00:00:00Z");
    }
  }

  @Test
  void keepsTheIdsOfWhatStaysTheSame() throws Exception {
    Path file = folder.resolve("feed.db");
    Record.fishing(file);
    List<String> before;
    try (Site site = Site.on(file)) {
      before = texts(parsed(site.get("/changes.atom").body()), "id");
      try (Record record = new Record(file)) {
        record.add(
            "august.html",
            "Norland closes its ports",
            "Fjord Post",
            "2024-08-01",
            Record.told(Act.DEMAND, Record.NORLAND, Record.SUDRIA, "aid", "Norland demands help"));
      }
      List<String> after = texts(parsed(site.get("/changes.atom").body()), "id");
      assertThat(after).containsAll(before).hasSize(before.size() + 1);
    }
  }

  @Test
  void isThereForEveryFilterAndThePageNamesIt() throws Exception {
    try (Site site = site()) {
      String page = site.get("/changes?party=sudria&issue=trade").body();
      String href =
          Jsoup.parse(page).select("link[rel=alternate][type=application/atom+xml]").attr("href");
      assertThat(href).isEqualTo("/changes.atom?party=sudria&issue=trade");
      Document feed = parsed(site.get(href).body());
      assertThat(texts(feed, "title").subList(1, 3)).allMatch(title -> title.startsWith("Sudria"));
      assertThat(texts(feed, "id").get(0))
          .isNotEqualTo(texts(parsed(site.get("/changes.atom").body()), "id").get(0))
          .isEqualTo(
              texts(parsed(site.get("/changes.atom?issue=trade&party=sudria").body()), "id")
                  .get(0));
      assertThat(((Element) feed.getElementsByTagName("link").item(0)).getAttribute("href"))
          .isEqualTo(site.address() + "changes.atom?party=sudria&issue=trade");
      assertThat(texts(parsed(site.get("/changes.atom?party=nobody").body()), "title")).hasSize(1);
    }
  }

  @Test
  void ourOwnFeedReaderReadsItAndTheWordsStayWords() throws Exception {
    Path file = folder.resolve("hostile.db");
    try (Record record = new Record(file)) {
      record.add(
          "in.html",
          "\"<b>&amp;",
          "Post & <i>Herald</i>",
          "2024-06-10",
          Record.told(Act.REFUSE, Record.SUDRIA, Record.NORLAND, "trade", HOSTILE));
    }
    try (Site site = Site.on(file)) {
      String xml = site.get("/changes.atom").body();
      Document feed = parsed(xml);
      assertThat(feed.getElementsByTagName("script").getLength()).isZero();
      assertThat(texts(feed, "content").get(0)).contains(HOSTILE.replace('\u0001', '\uFFFD'));
      List<Page> pages =
          new PageReader()
              .read("changes.atom", xml.getBytes(StandardCharsets.UTF_8), PageFacts.NONE)
              .pages();
      assertThat(pages).hasSize(1);
      assertThat(pages.get(0).text()).contains("Sudria refuses <script>alert('&')</script> ]]>");
    }
  }
}
