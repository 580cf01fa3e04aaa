// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, read by the command. */
class ArchivesTest {
  @TempDir Path folder;
  private Path ledger;

  @BeforeEach
  void nameTheLedger() {
    ledger = folder.resolve("ledger.db");
  }

  private Run read(Object... what) {
    Object[] words = new Object[what.length + 2];
    words[0] = "read";
    System.arraycopy(what, 0, words, 1, what.length);
    words[words.length - 1] = "--no-statements";
    return Cli.on(ledger).run(words);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String record(int status, String type, String body) {
    String http = "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        + "WARC-Date: 2024-06-14T10:03:00Z\r\nWARC-Target-URI: https://gazette.example/ferry\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  @Test
  void readsTheArticlesOfAWebArchiveAndCountsTheRest() throws IOException {
    Path warc = folder.resolve("crawl.warc.gz");
    String records =
        record(200, "text/plain", Pages.FERRY)
            + record(404, "text/html", "<p>Gone")
            + record(200, "text/css", "p {}")
            + record(200, "text/html", "<html><nav>Home</nav><p>News</p></html>");
    Files.write(warc, gzip(records));
    Run run = read(warc);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("Read 1 page with 1 article")
        .contains(
            "Of 4 records of web archives and other files, skipped: 1 answer of another HTTP status"
                + " than 200, 1 picture, style, script or the like, 1 page without an article.");
    Run articles = Cli.on(ledger).run("articles");
    assertThat(articles.all("page")).containsExactly(warc + "#1");
    assertThat(articles.all("captured")).isNotEmpty();
    Run again = read(warc);
    assertThat(again.status()).isZero();
    assertThat(again.err()).contains("Nothing new on 1 page.");
    assertThat(Cli.on(ledger).run("articles").out()).isEqualTo(articles.out());
  }

  @Test
  void goesOnWhereARunStopped() throws IOException {
    Path lines = folder.resolve("pages.jsonl");
    String one = "{\"title\": \"Ferry talks one\", \"text\": " + quoted(Pages.FERRY) + "}\n";
    Files.writeString(lines, one);
    read(lines);
    Files.writeString(lines, one + one.replace("talks one", "talks two"));
    Run run = read(lines);
    assertThat(run.err()).contains("Read 1 page with 1 article; 1 unchanged.");
    assertThat(Cli.on(ledger).run("articles").all("page"))
        .containsExactlyInAnyOrder(lines + "#1", lines + "#2");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  @Test
  void readsAZipAndNamesWhatIsBadInIt() throws IOException {
    Path zip = folder.resolve("in.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a/ferry.txt"));
      out.write(Pages.FERRY.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("empty.txt"));
    }
    Run run = read(zip);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(zip + "!/empty.txt is empty.").doesNotContain("\tat ");
    assertThat(Cli.on(ledger).run("articles").all("page")).containsExactly(zip + "!/a/ferry.txt");
  }

  @Test
  void usesTheManifestInAFolder() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Pages.write(pages, "ferry.txt", Pages.FERRY);
    Pages.write(pages, "README.md", "These pages were saved by Ann.");
    Pages.write(pages, "manifest.csv", "file,outlet\nferry.txt,Lindow Gazette\n");
    Run run = read(pages);
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("manifest.csv tells", "Skipped: 1 file about the folder.");
    assertThat(Cli.on(ledger).run("articles").all("outlet")).containsExactly("Lindow Gazette");
  }

  @Test
  void leavesAManifestOutThatIsNoneOrThatAnotherReplaces() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Pages.write(pages, "ferry.txt", Pages.FERRY);
    Pages.write(pages, "manifest.csv", "a,b\n1,2\n");
    Run run = read(pages);
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("manifest.csv has no column file", "It is left out.");
    Path other = Pages.write(folder, "other.csv", "file,outlet\nferry.txt,Other Gazette\n");
    Run named = read(pages, "--manifest", other);
    assertThat(named.err()).contains("manifest.csv is left out: --manifest names another.");
    assertThat(Cli.on(ledger).run("articles").all("outlet")).containsExactly("Other Gazette");
  }

  @Test
  void saysThatTheFeedsOfAListAreNotFetched() {
    Path list =
        Pages.write(
            folder,
            "feeds.opml",
            "<opml><body><outline xmlUrl='https://gazette.example/rss'/></body></opml>");
    Run run = read(list);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("feeds.opml lists 1 feed by address");
  }
}
