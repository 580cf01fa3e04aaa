// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.archive.Make.bytes;
import static org.demarche.page.archive.Make.gzip;
import static org.demarche.page.archive.Make.zip;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.article.ArticleReader;
import org.demarche.page.ArchiveLimits;
import org.demarche.page.Page;
import org.demarche.text.Hash;
import org.junit.jupiter.api.Test;

/**
 * Reads damaged pages and archives: nothing is thrown, no mistake is made, and each takes bounded
 * time. The same numbers give the same inputs: {@code -Ddemarche.fuzz.seed=N} starts others, {@code
 * -Ddemarche.fuzz.seconds=N} goes on for longer. What fails is kept in target/fuzz.
 */
class FuzzTest {
  private static final long SEED = Long.getLong("demarche.fuzz.seed", 20261122);
  private static final long SECONDS = Long.getLong("demarche.fuzz.seconds", 0);

  /** So many are read however long it takes: a number is the same on every machine. */
  private static final int LEAST = 120;

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final ArticleReader READER = new ArticleReader();

  private static List<byte[]> seeds() throws IOException, URISyntaxException {
    List<byte[]> html = new ArrayList<>();
    Path pages = Path.of(ArticleReader.class.getResource("html").toURI());
    try (Stream<Path> files = Files.list(pages)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        html.add(Files.readAllBytes(file));
      }
    }
    List<byte[]> seeds = new ArrayList<>(html);
    for (int i = 0; i < html.size(); i += 6) {
      String text = new String(html.get(i), StandardCharsets.UTF_8);
      String json = "{\"title\":\"Port\",\"date\":\"2024-06-14\",\"html\":" + quoted(text) + "}\n";
      seeds.add(bytes(json + json));
      seeds.add(bytes("{\"articles\":[" + json + "]}"));
      seeds.add(
          bytes(
              "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"content_html\":"
                  + quoted(text)
                  + "}]}"));
      seeds.add(feed(text));
      seeds.add(mhtml(html.get(i)));
      byte[] records =
          Make.join(
              Make.page("One"),
              Make.answer(
                  "https://a.example/",
                  200,
                  "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                  gzip(html.get(i))),
              Make.page("Two"));
      seeds.add(records);
      seeds.add(gzip(Make.page("One"), records));
      seeds.add(
          zip(
              "a/page.html",
              text,
              "b.warc.gz",
              gzip(records),
              "manifest.csv",
              "file,outlet\npage.html,X\n"));
    }
    seeds.add(
        bytes("<opml><body><outline xmlUrl='https://a.example/rss' text='A'/></body></opml>"));
    return seeds;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
  }

  private static byte[] feed(String html) {
    return bytes(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Gazette</title><item><title>Port</title>"
            + "<pubDate>Fri, 14 Jun 2024 10:00:00 GMT</pubDate><content:encoded><![CDATA["
            + html
            + "]]></content:encoded></item><item><title>Two</title><description>"
            + Make.STORY
            + "</description></item></channel></rss>");
  }

  private static byte[] mhtml(byte[] html) {
    return bytes(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
            + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(html)
            + "\r\n--b--\r\n");
  }

  @Test
  void readsWhateverIsDamaged() throws Exception {
    Mutator mutator = new Mutator(SEED, seeds());
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    int number = 0;
    long pages = 0;
    Duration slowest = Duration.ZERO;
    List<String> wrong = new ArrayList<>();
    while ((number < LEAST || System.nanoTime() < end) && wrong.size() < 20) {
      byte[] input = mutator.next();
      number++;
      long start = System.nanoTime();
      try {
        pages += read(input);
      } catch (Throwable e) {
        wrong.add(kept(input) + ": " + e + " " + place(e));
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
      if (took.compareTo(LONGEST) > 0) {
        wrong.add(kept(input) + " took " + took);
      }
    }
    System.out.printf(
        "fuzz: %d inputs, %d pages, the slowest took %d ms, seed %d%n",
        number, pages, slowest.toMillis(), SEED);
    assertThat(wrong).isEmpty();
    assertThat(pages).isPositive();
  }

  private static int read(byte[] input) {
    Taken taken = Taken.of("in", input, ArchiveLimits.DEFAULT);
    if (!taken.mistakes.isEmpty()) {
      throw new AssertionError(taken.mistakes.get(0));
    }
    for (String failure : taken.failures) {
      assertThat(failure).startsWith("in").endsWith(".").hasSizeLessThan(600).doesNotContain("\n");
    }
    for (Page page : taken.pages) {
      READER.read(page).articles().forEach(article -> assertThat(article.text()).isNotBlank());
    }
    return taken.pages.size();
  }

  private static Path kept(byte[] input) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "fuzz"));
    return Files.write(folder.resolve(Hash.sha256(input).substring(0, 12)), input);
  }

  private static String place(Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return Stream.of(cause.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.demarche"))
        .limit(6)
        .map(StackTraceElement::toString)
        .toList()
        .toString();
  }
}
