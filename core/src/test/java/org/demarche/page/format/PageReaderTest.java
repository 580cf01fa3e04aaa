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
  void believesNoLatinCharsetOverAnotherAlphabet() throws Exception {
    String words = "<h1>Порт закрыт</h1><p>Экипажи ждут своих денег, сообщил профсоюз портовых";
    for (String declared : List.of("iso-8859-1", "windows-1252", "utf-8", "nonsense")) {
      String html = "<html><meta charset=" + declared + ">" + words;
      Page page =
          read(html.getBytes(Charset.forName("windows-1251")), PageFacts.NONE).pages().get(0);
      assertThat(page.text()).as(declared).startsWith("Порт закрыт");
    }
    String french =
        "<html><meta charset=iso-8859-1><p>" + "Le café est fermé à Lindow, où l’été. ".repeat(9);
    assertThat(
            read(french.getBytes(Charset.forName("windows-1252")), PageFacts.NONE)
                .pages()
                .get(0)
                .text())
        .startsWith("Le café est fermé à Lindow, où l’été.");
  }

  @Test
  void keepsUtf8WithABrokenByteInIt() throws Exception {
    byte[] good =
        ("<html><p>" + "Порт Линдова закрыт. ".repeat(20)).getBytes(StandardCharsets.UTF_8);
    byte[] broken = good.clone();
    broken[120] = (byte) 0xC0;
    assertThat(read(broken, PageFacts.NONE).pages().get(0).text())
        .startsWith("Порт Линдова закрыт. Порт")
        .endsWith("Порт Линдова закрыт.");
  }

  @Test
  void readsAByteOrderMarkAndWideCharactersWhateverIsDeclared() throws Exception {
    String html = "\uFEFF<html><meta charset=windows-1251><p>" + "Порт Линдова закрыт. ".repeat(3);
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(read(html.getBytes(charset), PageFacts.NONE).pages().get(0).text())
          .startsWith("Порт Линдова");
    }
  }

  @Test
  void believesTheCharsetThatCameWithThePage() throws Exception {
    byte[] greek = "<html><p>Το λιμάνι".getBytes(Charset.forName("windows-1253"));
    Page page =
        new PageReader()
            .read("in", greek, PageFacts.NONE, Optional.of(Charset.forName("windows-1253")))
            .pages()
            .get(0);
    assertThat(page.text()).isEqualTo("Το λιμάνι");
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

  private static Page record(String json) throws UnreadablePageException {
    return only(json.replace('\'', '"').replace("STORY", STORY));
  }

  @Test
  void knowsTheFieldsOfCrawlers() throws Exception {
    Page newsPlease =
        record(
            "{'maintext':'STORY','date_publish':'2024-06-15 10:00:00','source_domain':'gazette.example',"
                + "'title_page':'Port shut','date_download':'2024-06-16 01:00:00','url':'https://g.example/1',"
                + "'authors':['Ada','Bo'],'title':null}");
    assertThat(newsPlease.known().title()).contains("Port shut");
    assertThat(newsPlease.known().outlet()).contains("gazette.example");
    assertThat(newsPlease.known().captured().orElseThrow().iso()).isEqualTo("2024-06-16");
    Page trafilatura =
        record(
            "{'title':'Port shut','author':'Ada','hostname':'gazette.example','date':'2024-06-15',"
                + "'sitename':'Lindow Gazette','raw_text':'STORY','source':'https://g.example/2'}");
    assertThat(trafilatura.known().outlet()).contains("Lindow Gazette");
    assertThat(trafilatura.known().url()).contains("https://g.example/2");
    assertThat(trafilatura.known().published().orElseThrow().iso()).isEqualTo("2024-06-15");
    Page newspaper =
        record(
            "{'source_url':'https://www.gazette.example','url':'https://g.example/3','title':'Port shut',"
                + "'text':'STORY','publish_date':'2024-06-15T00:00:00','authors':['Ada']}");
    assertThat(newspaper.known().outlet()).contains("gazette.example");
    Page registry =
        record(
            "{'uri':'8187','lang':'eng','dateTime':'2024-06-15T09:00:00Z','url':'https://g.example/4',"
                + "'title':'Port shut','body':'STORY','source':{'uri':'gazette.example','title':'Lindow Gazette'},"
                + "'authors':[{'uri':'a@x','name':'Ada'}]}");
    assertThat(registry.known().outlet()).contains("Lindow Gazette");
    assertThat(registry.known().url()).contains("https://g.example/4");
    assertThat(registry.told().byline()).contains("Ada");
    Page cloud =
        record(
            "{'media_name':'gazette.example','media_url':'gazette.example','publish_date':'2024-06-15',"
                + "'title':'Port shut','url':'https://g.example/5','indexed_date':'2024-06-16'}");
    assertThat(cloud.known().outlet()).contains("gazette.example");
    assertThat(cloud.told().partial()).isTrue();
  }

  @Test
  void readsTheListInTheAnswerOfAService() throws Exception {
    PagesRead news =
        read(
            ("{'status':'ok','totalResults':2,'articles':[{'source':{'id':null,'name':'Lindow Gazette'},"
                    + "'title':'One','url':'https://g.example/1','publishedAt':'2024-06-15T12:00:00Z',"
                    + "'content':'STORY The crews… [+1234 chars]'},{'title':'Two','url':'https://g.example/2',"
                    + "'description':'STORY'}]}")
                .replace('\'', '"')
                .replace("STORY", STORY));
    assertThat(news.pages()).extracting(Page::source).containsExactly("in#1", "in#2");
    Page one = news.pages().get(0);
    assertThat(one.known().outlet()).contains("Lindow Gazette");
    assertThat(one.told().partial()).isTrue();
    assertThat(one.text()).endsWith("The crews");
    assertThat(news.pages().get(1).told().partial()).isTrue();
    PagesRead nested =
        read(
            ("{'articles':{'page':1,'results':[{'title':'One','body':'STORY'}]}}")
                .replace('\'', '"')
                .replace("STORY", STORY));
    assertThat(nested.pages()).hasSize(1);
    PagesRead hits =
        read(
            ("{'took':3,'hits':{'total':1,'hits':[{'_id':'x','_source':{'maintext':'STORY',"
                    + "'date_publish':{'$date':'2024-06-15T00:00:00Z'}}}]}}")
                .replace('\'', '"')
                .replace("STORY", STORY));
    assertThat(hits.pages().get(0).known().published().orElseThrow().iso()).isEqualTo("2024-06-15");
    PagesRead gdelt =
        read(
            "{'articles':[{'url':'https://g.example/1','title':'One','seendate':'20240615T101500Z','domain':'g.example'}]}"
                .replace('\'', '"'));
    assertThat(gdelt.pages().get(0).known().captured().orElseThrow().iso()).isEqualTo("2024-06-15");
    assertThat(gdelt.pages().get(0).known().published()).isEmpty();
  }

  @Test
  void readsTheHtmlInARecord() throws Exception {
    Page page =
        record(
            "{'url':'https://g.example/1','html':'<html><nav>Home</nav><h1>Port shut</h1><p>STORY</p></html>'}");
    assertThat(page.text()).isEqualTo("Home\n\nPort shut\n\n" + STORY);
    assertThat(page.known().url()).contains("https://g.example/1");
  }

  @Test
  void tellsWholeEntriesOfFeedsFromBeginnings() throws Exception {
    String whole = (STORY + " ").repeat(20);
    assertThat(FeedBody.of(Optional.of(STORY), Optional.empty()).isPartial()).isFalse();
    assertThat(FeedBody.of(Optional.empty(), Optional.of(STORY)).isPartial()).isTrue();
    assertThat(FeedBody.of(Optional.empty(), Optional.of(whole)).isPartial()).isFalse();
    assertThat(
            FeedBody.of(Optional.of("<p>" + STORY + " [&#8230;]</p>"), Optional.empty())
                .isPartial())
        .isTrue();
    assertThat(
            FeedBody.of(
                    Optional.of(
                        "<p>" + STORY + "</p><p>The post Port shut appeared first on Gazette.</p>"),
                    Optional.empty())
                .isPartial())
        .isFalse();
    assertThat(
            FeedBody.of(
                    Optional.of(whole + "<a href='x'>Continue reading Port shut »</a>"),
                    Optional.empty())
                .isPartial())
        .isTrue();
  }

  @Test
  void readsFeedsWithADeclarationOfEntitiesAndExpandsNone() throws Exception {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    bomb.append(
        "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"0.91\"><channel><title>Gazette</title>");
    bomb.append(
        "<item><title>Port shut</title><description>"
            + STORY
            + " &a11; &x;</description></item></channel></rss>");
    Page page =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> only(bomb.toString()));
    assertThat(page.text()).contains(STORY).doesNotContain("lollol", "root:").hasSizeLessThan(500);
  }

  @Test
  void readsMediaTitlesAndSourcesOfEntriesRightly() throws Exception {
    Page page =
        only(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Planet</title><entry>"
                + "<media:title>A picture</media:title><title>Port shut</title><source><id>x</id>"
                + "<title>Lindow Gazette</title><updated>2020-01-01</updated></source>"
                + "<content type='html'>&lt;p>"
                + STORY
                + "&lt;/p></content></entry></feed>");
    assertThat(page.known().title()).contains("Port shut");
    assertThat(page.known().outlet()).contains("Lindow Gazette");
    assertThat(page.told().partial()).isFalse();
  }

  @Test
  void readsAnHtmlPageThatIsServedAsAFeed() throws Exception {
    Page page =
        only(
            "<!DOCTYPE html><html><head><link type='application/rss+xml'></head><h1>Port shut</h1><p>"
                + STORY);
    assertThat(page.text()).isEqualTo("Port shut\n\n" + STORY);
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
