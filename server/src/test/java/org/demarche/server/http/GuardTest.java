// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and whose forms are taken. */
class GuardTest {
  private static final String TOKEN = "0123456789abcdef";

  private final Guard open = new Guard(Optional.empty());
  private final Guard guarded = new Guard(Optional.of(TOKEN));

  private static Exchange get(String path, Params query, String... headers) {
    return exchange("GET", path, query, Params.NONE, headers);
  }

  private static Exchange post(Params form, String... headers) {
    return exchange("POST", "/", Params.NONE, form, headers);
  }

  private static Exchange exchange(
      String method, String path, Params query, Params form, String... headers) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], headers[i + 1]);
    }
    return new Exchange(method, path, Map.of(), query, form, List.of(), map, "");
  }

  private static void refused(
      int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.status()).isEqualTo(status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:8350", "LOCALHOST", "127.0.0.1:1", "[::1]:8350"})
  void answersToThisMachine(String host) {
    assertThat(open.pass(get("/", Params.NONE, "host", host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "localhost:1:2",
        "127.0.0.1.evil",
        "",
        "0.0.0.0",
        "localhost."
      })
  void answersToNoOtherName(String host) {
    refused(421, () -> open.pass(get("/", Params.NONE, "host", host)));
  }

  @Test
  void aMissingNameIsNoName() {
    refused(421, () -> open.pass(get("/", Params.NONE)));
  }

  @ParameterizedTest
  @CsvSource({
    "cookie,demarche=0123456789abcdef",
    "cookie,a=b; demarche=0123456789abcdef; c=d",
    "authorization,Bearer 0123456789abcdef",
    "authorization,bearer 0123456789abcdef"
  })
  void whoKnowsTheTokenIsLetIn(String header, String value) {
    assertThat(guarded.pass(get("/", Params.NONE, header, value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cookie,demarche=0123456789abcdee",
    "cookie,xdemarche=0123456789abcdef",
    "cookie,demarche",
    "authorization,Basic 0123456789abcdef",
    "authorization,Bearer",
    "referer,/?token=0123456789abcdef"
  })
  void whoDoesNotIsNot(String header, String value) {
    refused(401, () -> guarded.pass(get("/", Params.NONE, header, value)));
  }

  @ParameterizedTest
  @CsvSource({
    "/changes,/changes?party=RUS",
    "//evil.example/x,/evil.example/x?party=RUS",
    "/\\evil.example,/evil.example?party=RUS",
    "/a b,/a%20b?party=RUS"
  })
  void theTokenInTheAddressBecomesACookieAndLeavesTheAddress(String path, String location) {
    Params query = Params.of(Map.of("token", List.of(TOKEN))).with("party", "RUS");
    Reply reply = guarded.pass(get(path, query)).orElseThrow();
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.headers()).containsEntry("Location", location);
    assertThat(reply.headers().get("Set-Cookie"))
        .startsWith("demarche=" + TOKEN)
        .contains("HttpOnly");
  }

  @Test
  void aLineBreakInThePathDoesNotReachTheHeaders() {
    Params query = Params.of(Map.of("token", List.of(TOKEN)));
    Reply reply = guarded.pass(get("/a\r\nSet-Cookie: x=y", query)).orElseThrow();
    assertThat(reply.headers().get("Location")).doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8350,same-origin",
    "http://LOCALHOST:8350,none",
    "https://localhost:8350,same-origin"
  })
  void takesFormsOfItsOwnPages(String origin, String site) {
    open.checkOrigin(
        post(Params.NONE, "host", "localhost:8350", "origin", origin, "sec-fetch-site", site));
  }

  @Test
  void takesWhatNoBrowserSends() {
    open.checkOrigin(post(Params.NONE, "host", "localhost:8350"));
  }

  @ParameterizedTest
  @CsvSource({
    "null,same-origin",
    "http://evil.example,same-origin",
    "http://evil.example//localhost:8350,same-origin",
    "http://localhost:3000,same-origin",
    "http://xlocalhost:8350,same-origin",
    "file://localhost:8350,same-origin",
    "http://localhost:8350,cross-site",
    "http://localhost:8350,same-site"
  })
  void takesNoFormsOfOthers(String origin, String site) {
    refused(
        403,
        () ->
            open.checkOrigin(
                post(
                    Params.NONE,
                    "host",
                    "localhost:8350",
                    "origin",
                    origin,
                    "sec-fetch-site",
                    site)));
  }

  @Test
  void aFormCarriesTheSecretOfThisRun() {
    open.checkSecret(post(Params.NONE.with(Guard.FIELD, open.secret())));
    refused(403, () -> open.checkSecret(post(Params.NONE)));
    refused(403, () -> open.checkSecret(post(Params.NONE.with(Guard.FIELD, guarded.secret()))));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json,true",
    "Application/JSON; charset=utf-8,true",
    "application/jsonx,false",
    "text/plain,false",
    "'text/plain; application/json',false",
    "multipart/form-data,false"
  })
  void jsonNeedsNoSecretSinceABrowserAsksFirst(String type, boolean taken) {
    Exchange exchange = post(Params.NONE, "content-type", type);
    if (taken) {
      open.checkSecret(exchange);
    } else {
      refused(403, () -> open.checkSecret(exchange));
    }
  }
}
