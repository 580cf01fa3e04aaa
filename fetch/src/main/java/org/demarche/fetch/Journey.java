// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.demarche.page.Inputs;
import org.demarche.page.Limits;
import org.demarche.page.archive.ContentCodings;

/** From one address to its content, through redirects and one retry. */
final class Journey {
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
          + "application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/pdf;q=0.8,"
          + "text/plain;q=0.8,*/*;q=0.5";

  /** A page that sets a cookie and sends its reader back to itself is asked twice, no more. */
  private static final int MOST_VISITS = 2;

  private final Fetcher fetcher;
  private final FetchLimits limits;
  private final Clock clock;
  private final Optional<Validators> known;
  private final CookieStore cookies = new BasicCookieStore();
  private final Map<WebAddress, Integer> visits = new HashMap<>();
  private Duration left;
  private boolean retried;
  private Instant asked;

  Journey(Fetcher fetcher, FetchLimits limits, Clock clock, Optional<Validators> known) {
    this.fetcher = fetcher;
    this.limits = limits;
    this.clock = clock;
    this.known = known;
    this.left = limits.total();
  }

  Fetch from(WebAddress start) throws RefusedException {
    WebAddress at = start;
    try {
      for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
        if (visits.merge(at, 1, Integer::sum) > MOST_VISITS) {
          throw new RefusedException("redirects in a circle");
        }
        fetcher.checkRobots(at);
        Answer answer = answer(at);
        if (!isRedirect(answer)) {
          return fetched(at, answer);
        }
        at = target(at, answer);
      }
    } catch (RefusedException e) {
      throw at.equals(start)
          ? e
          : new RefusedException("leads to " + at + ", which " + e.getMessage(), e);
    }
    throw new RefusedException("redirects more than " + limits.redirects() + " times");
  }

  private static boolean isRedirect(Answer answer) {
    return List.of(301, 302, 303, 307, 308).contains(answer.status());
  }

  private static WebAddress target(WebAddress at, Answer answer) throws RefusedException {
    String location =
        answer
            .header("Location")
            .orElseThrow(() -> new RefusedException(answer.inWords() + " and does not say where"));
    try {
      return at.resolve(decoded(location));
    } catch (RefusedException e) {
      throw new RefusedException("leads to \"" + location + "\", which " + e.getMessage(), e);
    }
  }

  /** Servers send addresses in UTF-8 that should be escaped; headers are read byte by byte. */
  private static String decoded(String location) {
    byte[] bytes = location.getBytes(StandardCharsets.ISO_8859_1);
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') >= 0 ? location : utf8;
  }

  private Answer answer(WebAddress at) throws RefusedException {
    Answer answer = request(at);
    boolean busy = answer.status() == 429 || answer.status() == 503;
    Optional<Duration> wait =
        answer.header("Retry-After").flatMap(value -> RetryAfter.of(value, clock.instant()));
    if (!busy || wait.isEmpty() || retried) {
      return answer;
    }
    if (wait.get().compareTo(limits.longestPause()) > 0) {
      throw new RefusedException(
          answer.inWords() + " and asks to come back in " + wait.get().toSeconds() + " seconds");
    }
    retried = true;
    fetcher.sleep(wait.get());
    return request(at);
  }

  private Answer request(WebAddress at) throws RefusedException {
    if (left.isNegative() || left.isZero()) {
      throw new RefusedException("took too long: " + limits.total().toSeconds() + " seconds");
    }
    fetcher.await(at);
    asked = clock.instant();
    long start = fetcher.nanoseconds();
    try {
      return fetcher.request(at, headers(at), cookies, limits.size().bytes(), left);
    } finally {
      left = left.minusNanos(fetcher.nanoseconds() - start);
    }
  }

  private Map<String, String> headers(WebAddress at) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", ACCEPT);
    headers.put("Accept-Encoding", "gzip, deflate, br");
    Optional<Validators> here = known.filter(v -> v.address().equals(at.toString()));
    here.flatMap(Validators::etag).ifPresent(tag -> headers.put("If-None-Match", tag));
    here.flatMap(Validators::lastModified)
        .ifPresent(date -> headers.put("If-Modified-Since", date));
    return headers;
  }

  private Fetch fetched(WebAddress at, Answer answer) throws RefusedException {
    boolean conditional = known.filter(v -> v.address().equals(at.toString())).isPresent();
    if (answer.status() == 304 && conditional) {
      return new Fetch.Unchanged(asked);
    }
    if (answer.status() != 200) {
      throw new RefusedException(answer.inWords());
    }
    if (answer.isCut()) {
      throw new RefusedException(
          "is more than "
              + Limits.inWords(limits.size().bytes())
              + "; the limit is "
              + Limits.inWords(limits.size().bytes()));
    }
    Validators validators =
        new Validators(at.toString(), answer.header("ETag"), answer.header("Last-Modified"));
    return new Fetch.Content(
        content(answer), answer.header("Content-Type").orElse(""), validators, asked);
  }

  private byte[] content(Answer answer) throws RefusedException {
    List<String> codings = answer.headers().getOrDefault("content-encoding", List.of());
    try {
      return new ContentCodings(limits.size()).decoded(answer.body(), codings);
    } catch (EOFException e) {
      throw new RefusedException("came in part: it ends in the middle", e);
    } catch (IOException e) {
      throw new RefusedException("cannot be unpacked: " + Inputs.why(e), e);
    }
  }
}
