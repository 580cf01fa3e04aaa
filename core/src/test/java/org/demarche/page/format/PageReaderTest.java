// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.demarche.page.BlockKind;
import org.demarche.page.IsoDates;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  private static final String STORY =
      "The port of Lindow will stay shut until the crews are paid, the union said.";

  private static PagesRead read(String text) throws UnreadablePageException {
    return read(text.getBytes(StandardCharsets.UTF_8), PageFacts.NONE);
  }

  private static PagesRead read(byte[] bytes, PageFacts facts) throws UnreadablePageException {
    return new PageReader().read("in", bytes, facts);
  }

  private static Page only(String text) throws UnreadablePageException {
    assertThat(read(text).pages()).hasSize(1);
    return read(text).pages().get(0);
  }

  @Test
  void leavesPlainTextAsItIs() throws Exception {
    Page page = only("He wrote: <b> is a tag.\n" + STORY);
    assertThat(page.text()).startsWith("He wrote: <b> is");
    assertThat(page.layout()).isEmpty();
  }

  @Test
  void laysHtmlOutAsBlocksAndKeepsItsBytes() throws Exception {
    String html = "<html><nav>Home</nav><h1>Port shut</h1><p>" + STORY + "</p></html>";
    Page page = only(html);
    assertThat(page.text()).isEqualTo("Home\n\nPort shut\n\n" + STORY);
    assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo(html);
    assertThat(page.layout().get(0).cut()).contains("navigation");
    assertThat(page.layout().get(1).kind()).isEqualTo(BlockKind.TITLE);
    assertThat(page.layout().get(2).cut()).isEmpty();
  }

  @Test
  void believesTheDeclaredCharsetOnlyWhereItFits() throws Exception {
    String html = "<html><meta charset=windows-1251><p>" + "Порт Линдова закрыт. ".repeat(3);
    assertThat(read(html.getBytes(Charset.forName("windows-1251")), PageFacts.NONE).pages().get(0))
        .extracting(Page::text)
        .asString()
        .contains("Порт Линдова");
    assertThat(only(html).text()).contains("Порт Линдова");
  }

  @Test
  void takesTheFirstHtmlPartOfMhtml() throws Exception {
    String quoted =
        String.join(
            "\r\n",
            "From: <Saved by Blink>",
            "Snapshot-Content-Location: https://gazette.example/port",
            "MIME-Version: 1.0",
            "Content-Type: multipart/related;",
            "\ttype=\"text/html\";",
            "\tboundary=\"--Bound--ary\"",
            "",
            "",
            "----Bound--ary",
            "Content-Type: image/png",
            "Content-Transfer-Encoding: base64",
            "",
            "AAAA",
            "----Bound--ary",
            "Content-Type: text/html; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Location: https://gazette.example/port",
            "",
            "<html><h1>Caf=C3=A9 shut</h1><p>The port of Lindow will stay shut until the c=",
            "rews are paid, the union said.</p></html>",
            "----Bound--ary--",
            "");
    Page page = only(quoted);
    assertThat(page.text()).isEqualTo("Café shut\n\n" + STORY);
    assertThat(page.known().url()).contains("https://gazette.example/port");
  }

  @Test
  void readsBase64PartsOfMhtml() throws Exception {
    String body =
        Base64.getMimeEncoder()
            .encodeToString(("<p>" + STORY + "</p>").getBytes(StandardCharsets.UTF_8));
    String message =
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
            + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
            + body
            + "\n--b--\n";
    assertThat(only(message).text()).isEqualTo(STORY);
  }

  @Test
  void readsALineOfJsonAsAPage() throws Exception {
    PagesRead read =
        read(
            "{\"url\":\"https://a.example/1\",\"title\":\"One\",\"text\":\""
                + STORY
                + "\",\"published\":\"2024-06-14\",\"outlet\":\"Gazette\"}\n\n"
                + "{\"headline\":\"Two\",\"maintext\":\""
                + STORY
                + "\",\"date_publish\":\"2024-06-15 10:00:00\",\"source_domain\":\"www.b.example\","
                + "\"authors\":[\"Ada\",\"Bo\"]}\n"
                + "{\"title\": broken\n");
    assertThat(read.pages()).extracting(Page::source).containsExactly("in#1", "in#3");
    assertThat(read.failures()).hasSize(1);
    assertThat(read.failures().get(0)).hasMessage("in#4 is no JSON object.");
    Page one = read.pages().get(0);
    assertThat(one.text()).isEqualTo("One\n\n" + STORY);
    assertThat(one.known().outlet()).contains("Gazette");
    assertThat(one.known().published().orElseThrow().iso()).isEqualTo("2024-06-14");
    Page two = read.pages().get(1);
    assertThat(two.known().outlet()).contains("b.example");
    assertThat(two.known().title()).contains("Two");
    assertThat(two.told().byline()).contains("Ada, Bo");
    assertThat(one.hash()).isNotEqualTo(two.hash());
  }

  @Test
  void readsOneObjectAndAnArrayOfThem() throws Exception {
    String object = "{\n \"title\": \"One\",\n \"body\": \"" + STORY + "\"\n}";
    assertThat(only(object).source()).isEqualTo("in");
    assertThat(read("[" + object + "," + object + "]").pages())
        .extracting(Page::source)
        .containsExactly("in#1", "in#2");
  }

  @Test
  void readsTheEntriesOfRss() throws Exception {
    PagesRead read =
        read(
            "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Lindow Gazette - Local</title>"
                + "<item><title>Port &amp;amp; town</title><link>https://a.example/1</link>"
                + "<pubDate>Fri, 14 Jun 2024 10:00:00 +0200</pubDate>"
                + "<description>Short.</description>"
                + "<content:encoded><![CDATA[<p>"
                + STORY
                + "</p><p>Second.</p>]]></content:encoded></item>"
                + "<item><title>Two</title><description>&lt;p&gt;"
                + STORY
                + "&lt;/p&gt;</description></item></channel></rss>");
    Page full = read.pages().get(0);
    assertThat(full.source()).isEqualTo("in#1");
    assertThat(full.text()).isEqualTo("Port & town\n\n" + STORY + "\n\nSecond.");
    assertThat(full.known().outlet()).contains("Lindow Gazette");
    assertThat(full.known().url()).contains("https://a.example/1");
    assertThat(full.known().published().orElseThrow().iso()).isEqualTo("2024-06-14");
    assertThat(full.told().partial()).isFalse();
    assertThat(new String(full.bytes(), StandardCharsets.UTF_8))
        .startsWith("<item><title>Port")
        .endsWith("</item>");
    assertThat(read.pages().get(1).told().partial()).isTrue();
    assertThat(read.pages().get(1).text()).isEqualTo("Two\n\n" + STORY);
  }

  @Test
  void readsTheEntriesOfAtom() throws Exception {
    Page page =
        only(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Gazette</title><entry><title>One</title>"
                + "<link rel=\"alternate\" href=\"https://a.example/1\"/>"
                + "<published>2024-06-14T10:00:00+02:00</published><author><name>Ada</name></author>"
                + "<content type=\"xhtml\"><div><p>"
                + STORY
                + "</p></div></content></entry></feed>");
    assertThat(page.text()).isEqualTo("One\n\n" + STORY);
    assertThat(page.told().byline()).contains("Ada");
    assertThat(page.known().url()).contains("https://a.example/1");
  }

  @Test
  void readsTheItemsOfAJsonFeed() throws Exception {
    PagesRead read =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Gazette\",\"items\":["
                + "{\"id\":\"1\",\"title\":\"One\",\"content_html\":\"<p>"
                + STORY
                + "</p>\",\"date_published\":\"2024-06-14T10:00:00+02:00\"},"
                + "{\"id\":\"2\",\"title\":\"Two\",\"summary\":\"Short text here.\"}]}");
    assertThat(read.pages().get(0).text()).isEqualTo("One\n\n" + STORY);
    assertThat(read.pages().get(0).known().outlet()).contains("Gazette");
    assertThat(read.pages().get(1).told().partial()).isTrue();
  }

  @Test
  void whatIsKnownFromOutsideHolds() throws Exception {
    PageFacts known =
        new PageFacts(
            Optional.empty(),
            Optional.of("Courier"),
            Optional.empty(),
            IsoDates.parse("2020-01-01", "manifest"),
            Optional.empty(),
            Optional.of("Of the file"));
    String html = "<html><meta property=og:site_name content=Gazette><h1>Port shut</h1><p>" + STORY;
    Page page = read(html.getBytes(StandardCharsets.UTF_8), known).pages().get(0);
    assertThat(page.known().outlet()).contains("Courier");
    String lines = "{\"title\":\"One\",\"text\":\"" + STORY + "\"}\n";
    Page record = read(lines.getBytes(StandardCharsets.UTF_8), known).pages().get(0);
    assertThat(record.known().outlet()).contains("Courier");
    assertThat(record.known().title()).contains("One");
    assertThat(record.known().published()).isEmpty();
  }

  @Test
  void aFeedWithoutEntriesIsToldInASentence() {
    assertThatThrownBy(() -> read("<rss><channel><title>Empty</title></channel></rss>"))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessage("in is a feed without entries.");
  }

  @Test
  void dataThatIsNoPageIsToldInASentence() {
    assertThatThrownBy(() -> read("{\"rows\": [1, 2]}"))
        .hasMessage("in is JSON without a page: no object has a title, a text or a body.");
    assertThatThrownBy(() -> read("<?xml version='1.0'?><rows><row>1</row></rows>"))
        .hasMessage("in is XML and no feed, which this version does not read.");
  }

  @Test
  void badInputTakesBoundedTime() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + "<rss><channel><item><title>&b;&b;</title><description>x y</description></item></channel></rss>";
    for (String bad :
        List.of(
            "<div>".repeat(100_000) + STORY,
            "<html>" + "<p class=share><a href=x>".repeat(50_000) + STORY,
            "<!--" + "-".repeat(100_000) + "<html><p>" + STORY,
            "<html><script>" + "x=1;".repeat(100_000) + "</script></html>",
            bomb,
            "{\"text\":" + "[".repeat(50_000),
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
                + "--b\n".repeat(20_000))) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            try {
              read(bad);
            } catch (UnreadablePageException e) {
              assertThat(e).hasMessageStartingWith("in ");
            }
          },
          bad.substring(0, 40));
    }
  }
}
