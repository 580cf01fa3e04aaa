// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.archive.Make.bytes;
import static org.demarche.page.archive.Make.gzip;
import static org.demarche.page.archive.Make.html;
import static org.demarche.page.archive.Make.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.page.ArchiveLimits;
import org.demarche.page.Limits;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink.Origin;
import org.demarche.page.Skip;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputReaderTest {
  @TempDir Path folder;

  private Taken file(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Taken taken = new Taken();
    new InputReader().read(name, file, any -> PageFacts.NONE, taken);
    return taken;
  }

  @Test
  void aFirstLineWithoutAPageCostsOnlyItself() {
    String lines =
        """
        {"crawler":"example","started":"2025-06-01"}
        {"title":"Talks resume","text":"The two fleets will talk again on Monday."}
        {"webTitle":"Talks end","webUrl":"https://example.org/b","fields":{"bodyText":"They left."}}
        """;
    Taken taken = Taken.of("crawl.jsonl", lines.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.sources()).containsExactly("crawl.jsonl#2", "crawl.jsonl#3");
    assertThat(taken.pages.get(1).text()).contains("They left.");
    assertThat(taken.failures).singleElement().asString().startsWith("crawl.jsonl#1 ");
  }

  @Test
  void unpacksASingleFile() {
    Taken taken = Taken.of("page.html.gz", gzip(bytes(html("Packed"))));
    assertThat(taken.only().source()).isEqualTo("page.html.gz");
    assertThat(taken.only().text()).startsWith("Packed\n");
    assertThat(taken.origins).containsExactly(Origin.CHOSEN);
    assertThat(Taken.of("twice.gz", gzip(gzip(bytes(html("Twice"))))).pages).hasSize(1);
  }

  @Test
  void namesAGzipThatIsCut() {
    byte[] packed = gzip(bytes(html("Packed")));
    Taken taken = Taken.of("page.html.gz", Arrays.copyOf(packed, packed.length - 12));
    assertThat(taken.pages).isEmpty();
    assertThat(taken.failures)
        .containsExactly("page.html.gz cannot be unpacked: it ends in the middle.");
  }

  @Test
  void keepsTheLinesBeforeTheCutInAGzip() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append(
          "{\"title\":\"Port "
              + i
              + " shut\",\"text\":\""
              + Integer.toHexString(i * 7919)
              + Make.STORY
              + "\"}\n");
    }
    byte[] packed = gzip(bytes(lines.toString()));
    Taken taken = Taken.of("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(taken.pages).hasSizeBetween(500, 1900);
    assertThat(taken.pages.get(0).source()).isEqualTo("a.jsonl.gz#1");
    assertThat(taken.failures)
        .containsExactly("a.jsonl.gz cannot be unpacked: it ends in the middle.");
  }

  @Test
  void readsTheFilesOfAZipFromDiskAndFromAStream() throws IOException {
    byte[] zip =
        zip(
            "a/one.html",
            html("One"),
            "a/two.txt.gz",
            gzip(bytes("Two\n\n" + Make.STORY)),
            "crawl.warc.gz",
            gzip(Make.page("Three")),
            "inner.zip",
            zip("four.html", html("Four")),
            "__MACOSX/a/._one.html",
            "junk",
            ".DS_Store",
            "junk",
            "style.css",
            "p {}",
            "README.md",
            "about");
    for (Taken taken : List.of(file("in.zip", zip), Taken.of("in.zip", zip))) {
      assertThat(taken.failures).isEmpty();
      assertThat(taken.sources())
          .containsExactly(
              "in.zip!/a/one.html",
              "in.zip!/a/two.txt.gz",
              "in.zip!/crawl.warc.gz#1",
              "in.zip!/inner.zip!/four.html");
      assertThat(taken.skipped).containsEntry(Skip.RESOURCE, 1).containsEntry(Skip.NOTE, 1);
    }
  }

  @Test
  void usesTheManifestInAZip() {
    Taken taken =
        Taken.of(
            "in.zip",
            zip(
                "set/manifest.csv", "file,outlet\npage.html,Lindow Gazette\nsub/other.html,Other\n",
                "set/page.html", html("One"),
                "set/sub/other.html", html("Two")));
    assertThat(taken.pages)
        .extracting(page -> page.facts().outlet().orElse(""))
        .containsExactly("Lindow Gazette", "Other");
  }

  @Test
  void readsTheWebArchivesOfAWacz() {
    byte[] untitled =
        Make.answer(
            "https://a.example/untitled",
            200,
            "Content-Type: text/plain\r\n",
            bytes("the port is shut.\n\n" + Make.STORY));
    Taken taken =
        Taken.of(
            "in.wacz",
            zip(
                "datapackage.json",
                "{}",
                "pages/pages.jsonl",
                "{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"All Pages\"}\n"
                    + "{\"url\":\"https://a.example/untitled\",\"title\":\"Untitled no more\"}\n"
                    + "{\"url\":\"https://gazette.example/One\",\"title\":\"One | Gazette\"}\n",
                "indexes/index.cdx",
                "x",
                "archive/data.warc.gz",
                gzip(Make.page("One"), untitled)));
    assertThat(taken.failures).isEmpty();
    assertThat(taken.sources())
        .containsExactly("in.wacz!/archive/data.warc.gz#1", "in.wacz!/archive/data.warc.gz#2");
    assertThat(taken.pages)
        .extracting(page -> page.known().title().orElse(""))
        .containsExactly("One", "Untitled no more");
  }

  @Test
  void leavesDocumentsThatAreZipFilesToTheReaderOfPages() {
    Taken taken =
        Taken.of("a.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", "x"));
    assertThat(taken.failures).hasSize(1);
    assertThat(taken.failures.get(0)).startsWith("a.docx ");
    assertThat(taken.pages).isEmpty();
  }

  @Test
  void stopsAtABombOfZerosAndReadsWhatStandsBeforeIt() {
    ArchiveLimits small = new ArchiveLimits(100, 50, 1 << 20, 1 << 20, 3);
    byte[] zip =
        zip("a.html", html("Before"), "bomb.txt", new byte[30 << 20], "z.html", html("After"));
    Taken taken = Taken.of("bomb.zip", zip, small);
    assertThat(taken.sources()).containsExactly("bomb.zip!/a.html");
    assertThat(taken.failures)
        .containsExactly(
            "bomb.zip unpacks to more than 50 times its size; that is no archive of pages.");
    Taken packed = Taken.of("bomb.gz", gzip(new byte[30 << 20]), small);
    assertThat(packed.failures)
        .containsExactly(
            "bomb.gz unpacks to more than 50 times its size; that is no archive of pages.");
  }

  @Test
  void stopsAtArchivesWithinArchives() {
    byte[] inner = zip("page.html", html("Deep"));
    for (int i = 0; i < 10; i++) {
      inner = zip("inner.zip", inner);
    }
    Taken taken = Taken.of("deep.zip", inner);
    assertThat(taken.pages).isEmpty();
    assertThat(taken.failures).hasSize(1);
    assertThat(taken.failures.get(0)).contains("the limit is 4 deep");
  }

  @Test
  void refusesTooManyEntries() {
    Taken taken =
        Taken.of(
            "many.zip",
            zip("a.txt", "a", "b.txt", "b", "c.txt", "c"),
            new ArchiveLimits(2, 50, 1 << 20, 1 << 20, 3));
    assertThat(taken.failures).containsExactly("many.zip has 3 entries; the limit is 2.");
  }

  @Test
  void readsTheGoodEntriesOfABrokenZip() {
    byte[] zip = zip("a.html", html("One"), "b.html", html("Two"), "c.html", html("Three"));
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("b.html") + 20;
    for (int i = at; i < at + 30; i++) {
      zip[i] ^= 0x5A;
    }
    Taken taken = Taken.of("in.zip", zip);
    assertThat(taken.sources()).containsExactly("in.zip!/a.html", "in.zip!/c.html");
    assertThat(taken.failures).hasSize(1);
    assertThat(taken.failures.get(0)).startsWith("in.zip!/b.html cannot be unpacked: ");
  }

  @Test
  void namesAZipThatIsNone() {
    Taken taken = Taken.of("in.zip", bytes("PK\u0003\u0004 and nothing more"));
    assertThat(taken.failures).hasSize(1);
    assertThat(taken.failures.get(0)).startsWith("in.zip cannot be unpacked: ");
  }

  @Test
  void readsNamesInAnOldEncoding() throws IOException {
    byte[] old = zip(Charset.forName("windows-1252"), "café.html", html("One"));
    assertThat(file("in.zip", old).sources()).containsExactly("in.zip!/café.html");
  }

  @Test
  void readsJsonLinesBeyondTheLimitOfAPage() {
    byte[] line = bytes("{\"title\":\"Port shut\",\"text\":\"" + Make.STORY.repeat(20) + "\"}\n");
    Taken taken = new Taken();
    new InputReader(new Limits(10_000, 5_000), ArchiveLimits.DEFAULT)
        .read("big.jsonl", repeated(line, 50), any -> PageFacts.NONE, taken);
    assertThat(taken.pages).hasSize(50);
    assertThat(taken.pages.get(49).source()).isEqualTo("big.jsonl#50");
  }

  @Test
  void refusesALargeFileBeforeReadingIt() throws IOException {
    Path file = Files.write(folder.resolve("large.txt"), new byte[4096]);
    Taken taken = new Taken();
    new InputReader(new Limits(1024, 10), ArchiveLimits.DEFAULT)
        .read("large.txt", file, any -> PageFacts.NONE, taken);
    assertThat(taken.failures).containsExactly("large.txt is 4 KB; the limit is 1 KB.");
  }

  @Test
  void stopsReadingAnEndlessStream() {
    Taken taken = new Taken();
    new InputReader(new Limits(2048, 10), ArchiveLimits.DEFAULT)
        .read("stdin", repeated(bytes("x"), Integer.MAX_VALUE), any -> PageFacts.NONE, taken);
    assertThat(taken.failures).containsExactly("stdin is more than 2 KB; the limit is 2 KB.");
  }

  @Test
  void givesOnWhatIsKnownOfEntriesAndRecords() {
    PageFacts facts =
        new PageFacts(
            Optional.of("https://wrong.example/"),
            Optional.of("Gazette"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(DateSpan.day(LocalDate.of(2025, 1, 2), "--captured")),
            Optional.empty());
    Taken taken = new Taken();
    new InputReader()
        .read("in.warc", new ByteArrayInputStream(Make.page("One")), any -> facts, taken);
    Page page = taken.only();
    assertThat(page.facts().outlet()).contains("Gazette");
    assertThat(page.facts().url()).contains("https://gazette.example/One");
    assertThat(page.facts().captured().orElseThrow().iso()).isEqualTo("2024-06-14");
  }

  @Test
  void listsTheFeedsOfOpml() {
    Taken taken =
        Taken.of(
            "feeds.opml",
            bytes(
                "<?xml version='1.0'?><opml version='2.0'><body><outline text='World'>"
                    + "<outline text='Gazette' type='rss' xmlUrl='https://gazette.example/rss'/>"
                    + "<outline text='Again' xmlurl='https://gazette.example/rss'/>"
                    + "<outline text='No feed' xmlUrl='ftp://x'/></outline></body></opml>"));
    assertThat(taken.failures).isEmpty();
    assertThat(taken.feeds).hasSize(1);
    assertThat(taken.feeds.get(0).url()).isEqualTo("https://gazette.example/rss");
    assertThat(taken.feeds.get(0).title()).contains("Gazette");
  }

  @Test
  void readsRussianNamesOfTheOldKindWithoutFailing() throws IOException {
    byte[] old = zip(Charset.forName("IBM866"), "порт.html", html("One"));
    assertThat(file("in.zip", old).pages).hasSize(1);
  }

  private static InputStream repeated(byte[] bytes, int times) {
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        return at < (long) bytes.length * times ? bytes[(int) (at++ % bytes.length)] : -1;
      }
    };
  }
}
