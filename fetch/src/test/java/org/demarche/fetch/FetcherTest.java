// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.page.UnreadablePageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FetcherTest {
  private Site site;
  private Visitor visitor;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    visitor = new Visitor(true);
  }

  @AfterEach
  void close() {
    visitor.close();
    site.close();
  }

  @Test
  void givesBytesTypeAddressAndTime() throws UnreadablePageException {
    site.page(
        "/talks", "The ferry.", "Content-Type", "text/plain; charset=koi8-r", "ETag", "\"1\"");
    Fetch.Content talks = visitor.content(site.at("/talks#below"));
    assertThat(talks.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("The ferry.");
    assertThat(talks.contentType()).isEqualTo("text/plain; charset=koi8-r");
    assertThat(talks.address()).isEqualTo(site.at("/talks"));
    assertThat(talks.validators().etag()).contains("\"1\"");
    assertThat(talks.asked()).isEqualTo(Visitor.NOW);
  }

  @Test
  void saysWhoItIsAndWhatItReads() throws UnreadablePageException {
    AtomicReference<List<String>> headers = new AtomicReference<>();
    site.on(
        "/",
        exchange -> {
          headers.set(
              List.of(
                  exchange.getRequestHeaders().getFirst("User-Agent"),
                  exchange.getRequestHeaders().getFirst("Accept"),
                  exchange.getRequestHeaders().getFirst("Accept-Encoding")));
          Site.send(exchange, 200, new byte[] {'a'});
        });
    visitor.content(site.at(""));
    assertThat(headers.get().get(0))
        .startsWith("Demarche/")
        .contains("(reads news pages for an analyst");
    assertThat(headers.get().get(1)).contains("text/html", "application/rss+xml", "feed+json");
    assertThat(headers.get().get(2)).isEqualTo("gzip, deflate, br");
  }

  @Test
  void asksWhetherAPageChanged() throws UnreadablePageException {
    AtomicInteger sent = new AtomicInteger();
    site.on(
        "/feed",
        exchange -> {
          boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          boolean since =
              "Fri, 14 Jun 2024 10:00:00 GMT"
                  .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          if (same && since) {
            Site.send(exchange, 304, new byte[0]);
          } else {
            sent.incrementAndGet();
            Site.send(
                exchange,
                200,
                new byte[] {'a'},
                "ETag",
                "\"7\"",
                "Last-Modified",
                "Fri, 14 Jun 2024 10:00:00 GMT");
          }
        });
    Validators known = visitor.content(site.at("/feed")).validators();
    assertThat(visitor.fetch(site.at("/feed"), known)).isInstanceOf(Fetch.Unchanged.class);
    assertThat(sent).hasValue(1);
    Validators elsewhere =
        new Validators("http://other.example/feed", known.etag(), Optional.empty());
    assertThat(visitor.fetch(site.at("/feed"), elsewhere)).isInstanceOf(Fetch.Content.class);
  }

  @Test
  void takesAnUnaskedFor304ForAFailure() {
    site.answer("/odd", 304, new byte[0]);
    assertThat(visitor.failure(site.at("/odd")))
        .isEqualTo(site.at("/odd") + " answers 304 (Not Modified).");
  }

  @Test
  void unpacksGzipAndDeflate() throws Exception {
    byte[] text = "Norway offers a ferry.".getBytes(StandardCharsets.UTF_8);
    site.answer("/gzip", 200, gzip(text), "Content-Encoding", "gzip");
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(text);
    }
    site.answer("/deflate", 200, deflated.toByteArray(), "Content-Encoding", "deflate");
    assertThat(visitor.content(site.at("/gzip")).bytes()).isEqualTo(text);
    assertThat(visitor.content(site.at("/deflate")).bytes()).isEqualTo(text);
  }

  @Test
  void stopsUnpackingABomb() throws Exception {
    site.answer("/bomb", 200, gzip(new byte[50 << 20]), "Content-Encoding", "gzip");
    assertThat(visitor.failure(site.at("/bomb")))
        .isEqualTo(site.at("/bomb") + " cannot be unpacked: its content is more than 195 KB.");
    site.answer("/cut", 200, cut(gzip(new byte[5000])), "Content-Encoding", "gzip");
    assertThat(visitor.failure(site.at("/cut"))).contains("came in part");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] cut(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, bytes.length - 12);
  }

  @Test
  void tellsWhatAServerAnswers() {
    site.answer("/gone", 410, new byte[0]);
    site.answer("/odd", 299, new byte[0]);
    site.answer("/nowhere", 302, new byte[0]);
    assertThat(visitor.failure(site.at("/no")))
        .isEqualTo(site.at("/no") + " answers 404 (Not Found).");
    assertThat(visitor.failure(site.at("/gone"))).endsWith(" answers 410 (Gone).");
    assertThat(visitor.failure(site.at("/odd"))).endsWith(" answers 299.");
    assertThat(visitor.failure(site.at("/nowhere")))
        .endsWith(" answers 302 (Moved Temporarily) and does not say where.");
  }

  @Test
  void followsRedirectsAndTellsWhereItCame() throws UnreadablePageException {
    site.redirect("/a", "b?x=1").redirect("/b?x=1", "//127.0.0.1:" + site.port() + "/c d");
    site.page("/c%20d", "There.").redirect("/lost", "/nothing");
    assertThat(visitor.content(site.at("/a")).address()).isEqualTo(site.at("/c%20d"));
    assertThat(visitor.failure(site.at("/lost")))
        .isEqualTo(
            site.at("/lost")
                + " leads to "
                + site.at("/nothing")
                + ", which answers 404 (Not Found).");
  }

  @Test
  void leavesCirclesAndChainsOfRedirects() {
    site.redirect("/a", "/b").redirect("/b", "/a");
    assertThat(visitor.failure(site.at("/a"))).endsWith("redirects in a circle.");
    for (int i = 0; i < 12; i++) {
      site.redirect("/" + i, "/" + (i + 1));
    }
    assertThat(visitor.failure(site.at("/0"))).endsWith(" redirects more than 10 times.");
    assertThat(site.asked()).contains("/10").doesNotContain("/11");
  }

  @Test
  void readsAPageThatSetsACookieFirst() throws UnreadablePageException {
    site.on(
        "/page",
        exchange -> {
          if (exchange.getRequestHeaders().containsKey("Cookie")) {
            Site.send(exchange, 200, new byte[] {'a'});
          } else {
            Site.send(
                exchange, 302, new byte[0], "Location", "/page", "Set-Cookie", "seen=1; Path=/");
          }
        });
    assertThat(visitor.content(site.at("/page")).bytes()).hasSize(1);
  }

  @Test
  void followsNoRedirectToAnotherScheme() {
    site.redirect("/file", "file:///etc/passwd").redirect("/js", "javascript:alert(1)");
    assertThat(visitor.failure(site.at("/file")))
        .isEqualTo(
            site.at("/file")
                + " leads to \"file:///etc/passwd\", which is no address that is read: only http"
                + " and https are.");
    assertThat(visitor.failure(site.at("/js"))).contains("which is no address of the web");
  }

  @Test
  void comesBackOnceWhenAServerAsksForIt() throws UnreadablePageException {
    AtomicInteger visits = new AtomicInteger();
    site.on(
        "/busy",
        exchange ->
            Site.send(
                exchange,
                visits.incrementAndGet() == 1 ? 503 : 200,
                new byte[] {'a'},
                "Retry-After",
                "7"));
    assertThat(visitor.content(site.at("/busy")).bytes()).hasSize(1);
    assertThat(visitor.slept()).contains(java.time.Duration.ofSeconds(7));
    site.answer("/always", 429, new byte[0], "Retry-After", "Fri, 02 Jan 2026 12:00:09 GMT");
    assertThat(visitor.failure(site.at("/always"))).endsWith(" answers 429 (Too Many Requests).");
    assertThat(site.asked().stream().filter("/always"::equals)).hasSize(2);
    site.answer("/later", 503, new byte[0], "Retry-After", "86400");
    assertThat(visitor.failure(site.at("/later")))
        .endsWith(" answers 503 (Service Unavailable) and asks to come back in 86400 seconds.");
    assertThat(site.asked().stream().filter("/later"::equals)).hasSize(1);
  }

  @Test
  void keepsAPauseBetweenRequestsToAHost() throws UnreadablePageException {
    site.page("/1", "One.").page("/2", "Two.");
    visitor.content(site.at("/1"));
    visitor.content(site.at("/2"));
    assertThat(site.asked()).containsExactly("/robots.txt", "/1", "/2");
    assertThat(visitor.slept()).hasSize(2).allMatch(time -> time.toMillis() > 500);
  }

  @Test
  void tellsOfAHostThatIsNotKnown() {
    assertThat(visitor.failure("http://no-such-host.invalid/a"))
        .isEqualTo("http://no-such-host.invalid/a cannot be reached: its host is not known.");
  }

  @Test
  void readsNoOtherSchemesAndNoCredentials() {
    assertThat(visitor.failure("ftp://127.0.0.1/a"))
        .isEqualTo("ftp://127.0.0.1/a is no address that is read: only http and https are.");
    assertThat(visitor.failure("http://me:secret@127.0.0.1/a")).contains("names a user");
    assertThat(visitor.failure("http:///a")).contains("names no host");
    assertThat(visitor.failure("http://127.0.0.1:99999/")).contains("the port 99999");
  }
}
