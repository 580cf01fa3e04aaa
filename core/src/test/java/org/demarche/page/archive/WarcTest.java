// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.archive.Make.answer;
import static org.demarche.page.archive.Make.bytes;
import static org.demarche.page.archive.Make.gzip;
import static org.demarche.page.archive.Make.html;
import static org.demarche.page.archive.Make.join;
import static org.demarche.page.archive.Make.page;
import static org.demarche.page.archive.Make.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.zip.DeflaterOutputStream;
import org.demarche.page.ArchiveLimits;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink.Origin;
import org.demarche.page.Skip;
import org.junit.jupiter.api.Test;

class WarcTest {
  private static final String HTML = "Content-Type: text/html\r\n";

  @Test
  void readsEachRecordOfAPackedArchiveAsAPage() {
    Taken taken = Taken.of("crawl.warc.gz", gzip(page("One"), page("Two")));
    assertThat(taken.failures).isEmpty();
    assertThat(taken.sources()).containsExactly("crawl.warc.gz#1", "crawl.warc.gz#2");
    Page two = taken.pages.get(1);
    assertThat(two.text()).isEqualTo("Two\n\n" + Make.STORY);
    assertThat(two.facts().url()).contains("https://gazette.example/Two");
    assertThat(two.facts().captured().orElseThrow().iso()).isEqualTo("2024-06-14");
    assertThat(taken.origins).containsOnly(Origin.CRAWLED);
    assertThat(taken.records).isEqualTo(2);
  }

  @Test
  void readsTheSameUnpackedAndPackedAsAWhole() {
    byte[] plain = join(page("One"), page("Two"));
    assertThat(Taken.of("a.warc", plain).sources()).containsExactly("a.warc#1", "a.warc#2");
    assertThat(Taken.of("a.warc.gz", gzip(plain)).pages).hasSize(2);
  }

  @Test
  void takesTheCodingsOffAnAnswer() throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(bytes(html("Deflated")));
    }
    byte[] half = bytes(html("Chunked"));
    byte[] chunked =
        join(
            bytes(Integer.toHexString(20) + "\r\n"),
            Arrays.copyOf(half, 20),
            bytes("\r\n" + Integer.toHexString(half.length - 20) + "\r\n"),
            Arrays.copyOfRange(half, 20, half.length),
            bytes("\r\n0\r\n\r\n"));
    byte[] words = bytes(html("Brotli"));
    Taken taken =
        Taken.of(
            "a.warc",
            join(
                answer(
                    "https://a.example/1",
                    200,
                    HTML + "Content-Encoding: gzip\r\n",
                    gzip(bytes(html("Packed")))),
                answer(
                    "https://a.example/2",
                    200,
                    HTML + "Content-Encoding: deflate\r\n",
                    deflated.toByteArray()),
                answer(
                    "https://a.example/3", 200, HTML + "Transfer-Encoding: chunked\r\n", chunked),
                answer(
                    "https://a.example/4", 200, HTML + "Content-Encoding: br\r\n", brotli(words)),
                answer(
                    "https://a.example/5",
                    200,
                    HTML + "Content-Encoding: gzip\r\n",
                    bytes(html("Decoded before"))),
                answer(
                    "https://a.example/6",
                    200,
                    HTML + "Content-Encoding: br\r\n",
                    bytes(html("So was this")))));
    assertThat(taken.failures).isEmpty();
    assertThat(taken.pages)
        .extracting(page -> page.text().lines().findFirst().orElseThrow())
        .containsExactly(
            "Packed", "Deflated", "Chunked", "Brotli", "Decoded before", "So was this");
  }

  /** RFC 7932: a stream of one uncompressed meta-block (of at most 64 KB) and an empty last one. */
  private static byte[] brotli(byte[] words) {
    int length = words.length - 1;
    // Bits: WBITS 16 "0"; ISLAST "0", MNIBBLES "00", MLEN-1 in 16 bits, ISUNCOMPRESSED "1".
    int header = length << 4 | 1 << 20;
    return join(
        new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)},
        words,
        new byte[] {3});
  }

  @Test
  void countsWhatIsNoPage() {
    byte[] none = {};
    Taken taken =
        Taken.of(
            "a.warc",
            join(
                record("warcinfo", "", "application/warc-fields", bytes("software: x\r\n")),
                record(
                    "request",
                    "https://a.example/",
                    "application/http; msgtype=request",
                    bytes("GET / HTTP/1.1\r\n\r\n")),
                record(
                    "revisit",
                    "https://a.example/",
                    "application/http; msgtype=response",
                    bytes("HTTP/1.1 200 OK\r\n\r\n")),
                record(
                    "metadata",
                    "https://a.example/",
                    "application/warc-fields",
                    bytes("via: x\r\n")),
                record("sort", "https://a.example/", "text/html", bytes("<p>x")),
                answer("https://a.example/gone", 404, HTML, bytes(html("Gone"))),
                answer("https://a.example/moved", 301, HTML + "Location: /x\r\n", none),
                answer("https://a.example/a.css", 200, "Content-Type: text/css\r\n", bytes("p {}")),
                answer(
                    "https://a.example/robots.txt",
                    200,
                    "Content-Type: text/plain\r\n",
                    bytes("User-agent: *")),
                answer("https://a.example/empty", 200, HTML, none),
                answer(
                    "https://a.example/map.xml",
                    200,
                    "Content-Type: text/xml\r\n",
                    bytes("<?xml version='1.0'?><urlset/>")),
                page("Last")));
    assertThat(taken.failures).isEmpty();
    assertThat(taken.sources()).containsExactly("a.warc#12");
    assertThat(taken.records).isEqualTo(12);
    assertThat(taken.skipped)
        .containsEntry(Skip.ABOUT, 3)
        .containsEntry(Skip.REQUEST, 1)
        .containsEntry(Skip.REVISIT, 1)
        .containsEntry(Skip.STATUS, 2)
        .containsEntry(Skip.RESOURCE, 2)
        .containsEntry(Skip.NO_PAGE, 2);
  }

  @Test
  void readsResourcesAndTheTextOfWetFiles() {
    Taken taken =
        Taken.of(
            "a.warc.wet",
            join(
                record(
                    "conversion",
                    "https://a.example/1",
                    "text/plain",
                    bytes("Port shut\n\n" + Make.STORY)),
                record("resource", "https://a.example/2", "text/html", bytes(html("Resource")))));
    assertThat(taken.pages)
        .extracting(Page::text)
        .containsExactly("Port shut\n\n" + Make.STORY, "Resource\n\n" + Make.STORY);
  }

  @Test
  void believesTheCharsetOfTheAnswer() {
    byte[] russian =
        "<h1>Порт закрыт</h1><p>Экипажи ждут.</p>".getBytes(Charset.forName("windows-1251"));
    Taken taken =
        Taken.of(
            "a.warc",
            answer(
                "https://a.example/",
                200,
                "Content-Type: text/html; charset=windows-1251\r\n",
                russian));
    assertThat(taken.only().text()).startsWith("Порт закрыт");
  }

  @Test
  void keepsTheRestOfAnArchiveWithABrokenMember() {
    byte[] one = gzip(page("One"));
    byte[] two = gzip(page("Two"));
    byte[] three = gzip(page("Three"));
    byte[] flipped = two.clone();
    for (int i = 40; i < 60; i++) {
      flipped[i] ^= 0x55;
    }
    byte[] cut = Arrays.copyOf(two, two.length / 2);
    for (byte[] broken : new byte[][] {flipped, cut, new byte[300], bytes("no gzip at all")}) {
      Taken taken = Taken.of("a.warc.gz", join(one, broken, three));
      assertThat(taken.pages)
          .extracting(page -> page.known().title().orElseThrow())
          .containsExactly("One", "Three");
      if (broken.length != 300) {
        assertThat(taken.failures).hasSize(1);
        assertThat(taken.failures.get(0))
            .startsWith("a.warc.gz has a broken record, number ")
            .contains("at byte " + one.length + ": ");
      }
    }
  }

  @Test
  void keepsTheRestOfAnArchiveWithABrokenRecord() {
    byte[] one = page("One");
    byte[] three = page("Three");
    String two = new String(page("Two"), StandardCharsets.UTF_8);
    String[] broken = {
      two.replaceFirst("Content-Length: \\d+", "Content-Length: 10"),
      two.replaceFirst("Content-Length: \\d+", "Content-Length: 700"),
      two.replaceFirst("Content-Length: \\d+", "Content-Length: many"),
      two.replaceFirst("Content-Length: \\d+", "X: y"),
      two.replaceFirst("WARC-Type: response", "WARC-Type\u0001response"),
      two.replaceFirst("HTTP/1.1 200 Said", "nonsense"),
      two.replaceFirst("WARC/1.0", "CRAW/1.0"),
      two.substring(0, 200) + "\r\n",
    };
    for (String record : broken) {
      for (boolean packed : new boolean[] {false, true}) {
        byte[] archive = packed ? gzip(one, bytes(record), three) : join(one, bytes(record), three);
        int at = packed ? gzip(one).length : one.length;
        Taken taken = Taken.of("a.warc", archive);
        assertThat(taken.pages)
            .as(record)
            .extracting(page -> page.known().title().orElseThrow())
            .containsExactly("One", "Three");
        assertThat(taken.failures).as(record).hasSize(1);
        assertThat(taken.failures.get(0)).as(record).contains("number 2 at byte " + at);
      }
    }
  }

  @Test
  void tellsWhereACutArchiveEnds() {
    byte[] one = page("One");
    byte[] whole = join(one, page("Two"));
    Taken plain = Taken.of("a.warc", Arrays.copyOf(whole, whole.length - 60));
    assertThat(plain.pages).hasSize(1);
    assertThat(plain.failures)
        .containsExactly(
            "a.warc has a broken record, number 2 at byte "
                + one.length
                + ": the file ends in the middle of it.");
    byte[] packed = gzip(one, page("Two"));
    Taken cut = Taken.of("a.warc.gz", Arrays.copyOf(packed, packed.length - 30));
    assertThat(cut.pages).hasSize(1);
    assertThat(cut.failures).hasSize(1);
    // Without the line ends behind it the last record is whole.
    assertThat(Taken.of("a.warc", Arrays.copyOf(whole, whole.length - 4)).failures).isEmpty();
  }

  @Test
  void asksForNothingThatIsKnown() {
    Taken taken = new Taken();
    taken.known.add("a.warc#1");
    taken.read("a.warc", join(page("One"), page("Two")), ArchiveLimits.DEFAULT);
    assertThat(taken.sources()).containsExactly("a.warc#2");
    assertThat(taken.skipped).isEmpty();
  }

  @Test
  void readsAnArchiveFarLargerThanTheMemory() {
    byte[] picture =
        answer("https://a.example/p.png", 200, "Content-Type: image/png\r\n", new byte[8 << 20]);
    int times = 400;
    Taken taken = new Taken();
    new InputReader()
        .read(
            "huge.warc",
            new SequenceInputStream(repeated(picture, times)),
            any -> PageFacts.NONE,
            taken);
    assertThat((long) picture.length * times).isGreaterThan(Runtime.getRuntime().maxMemory());
    assertThat(taken.records).isEqualTo(times);
    assertThat(taken.failures).isEmpty();
  }

  private static Enumeration<InputStream> repeated(byte[] bytes, int times) {
    return new Enumeration<>() {
      private int given;

      @Override
      public boolean hasMoreElements() {
        return given < times;
      }

      @Override
      public InputStream nextElement() {
        if (given++ >= times) {
          throw new NoSuchElementException();
        }
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
