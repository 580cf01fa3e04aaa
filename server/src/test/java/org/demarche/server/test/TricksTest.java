// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser sends by itself. */
class TricksTest {
  private static final String POLICY = "Content-Security-Policy: default-src 'none'";

  @TempDir private static Path folder;

  private static Path file;
  private static Site site;

  @BeforeAll
  static void open() {
    file = folder.resolve("tricks.db");
    Record.fishing(file);
    site = Site.on(file);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static void checkSafe(String reply) {
    assertThat(reply).startsWith("HTTP/1.1 ").contains(POLICY);
    assertThat(reply)
        .doesNotContain("\tat ", ".java", "Exception", "Jetty", "jetty", "Server:", "<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/assets/../../../etc/passwd",
        "/assets/x/..%2f..%2f..%2fetc%2fpasswd",
        "/assets/x/%2e%2e",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//evil.example/",
        "//",
        "/articles//",
        "/articles/%",
        "/articles/%zz",
        "/articles/%00",
        "/articles/%c0%ae%c0%ae",
        "/articles/;jsessionid=1",
        "/articles/x%0d%0aSet-Cookie:%20a=b",
        "/?party=%0d%0aSet-Cookie:%20a=b",
        "/?party=%",
        "/?party=%zz&issue=%u0041",
        "/?=&&&==",
        "/\\..\\..",
        "http://evil.example/",
        "*",
        "relative"
      })
  void aPathLeadsNowhereElse(String target) {
    String reply = site.rawGet(target);
    checkSafe(reply);
    String headers = reply.substring(0, reply.indexOf("\r\n\r\n"));
    assertThat(headers).doesNotContain("Set-Cookie", "evil.example");
    assertThat(reply).doesNotContain("root:");
    assertThat(reply).matches("(?s)HTTP/1.1 (200|400|404|421) .*");
  }

  @Test
  void aHugeAddressAndHugeHeadersAreRefused() {
    String address = site.rawGet("/?party=" + "x".repeat(100_000));
    checkSafe(address);
    assertThat(address).startsWith("HTTP/1.1 414 ");
    String header = site.rawGet("/", "X: " + "x".repeat(100_000) + "\r\n");
    checkSafe(header);
    assertThat(header).startsWith("HTTP/1.1 431 ");
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      many.add("X" + i + ": y\r\n");
    }
    assertThat(site.rawGet("/", many.toArray(String[]::new))).startsWith("HTTP/1.1 431 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n<script>alert(1)</script>: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET /<script>alert(1)</script> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      })
  void whatIsNoRequestIsRefusedPlainly(String request) {
    String reply = site.raw(request);
    checkSafe(reply);
    assertThat(reply).matches("(?s)HTTP/1.1 (400|404|505) .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
  void otherMethodsAreNotTaken(String method) {
    String reply = site.raw(method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    checkSafe(reply);
    assertThat(reply).startsWith("HTTP/1.1 405 ").contains("Allow: GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "10.0.0.1"})
  void aNameThatWasBentToThisMachineIsNotAnswered(String host) {
    String reply = site.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    checkSafe(reply);
    assertThat(reply).startsWith("HTTP/1.1 421 ").doesNotContain("Norland");
    String api =
        site.raw("GET /api/statements HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(api).startsWith("HTTP/1.1 421 ").contains("application/problem+json");
  }

  @Test
  void listensOnTheLoopbackAddressOnly() throws Exception {
    for (java.net.NetworkInterface net :
        java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
      for (java.net.InetAddress address : java.util.Collections.list(net.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThat(connects(address)).as(address.toString()).isFalse();
        }
      }
    }
    assertThat(connects(java.net.InetAddress.getByName("127.0.0.1"))).isTrue();
  }

  private static boolean connects(java.net.InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new java.net.InetSocketAddress(address, site.port()), 2_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void withATokenOnlyWhoKnowsItIsLetIn() {
    try (Site guarded = Site.withToken(file, "secret-of-this-run")) {
      for (String path :
          List.of(
              "/", "/changes", "/api/statements", "/changes.atom", "/nothing", "/openapi.json")) {
        HttpResponse<String> reply = guarded.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(401);
        assertThat(reply.body()).doesNotContain("Norland", "secret-of-this-run");
      }
      assertThat(guarded.get("/?token=wrong").statusCode()).isEqualTo(401);
      HttpResponse<String> entered = guarded.get("/changes?party=norland&token=secret-of-this-run");
      assertThat(entered.statusCode()).isEqualTo(303);
      assertThat(entered.headers().firstValue("location")).contains("/changes?party=norland");
      String cookie = entered.headers().firstValue("set-cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
      assertThat(guarded.get("/", "Cookie", cookie.replaceFirst(";.*", "")).body())
          .contains("Norland");
      assertThat(
              guarded
                  .get("/api/statements", "Authorization", "Bearer secret-of-this-run")
                  .statusCode())
          .isEqualTo(200);
      assertThat(guarded.get("/api/statements", "Authorization", "Bearer wrong").statusCode())
          .isEqualTo(401);
      String elsewhere = guarded.rawGet("//evil.example/?token=secret-of-this-run");
      assertThat(elsewhere).doesNotContain("Location: //");
    }
  }

  @Test
  @Timeout(60)
  void slowClientsDoNotKeepOthersOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = new Socket("127.0.0.1", site.port());
        socket
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertThat(site.get("/").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
