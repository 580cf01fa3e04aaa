// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.store.LedgerException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a request, and what is said where something goes wrong. */
@Timeout(120)
class FrontTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private Path folder;

  private final Guard guard = new Guard(Optional.empty());
  private Server server;
  private ServerConnector connector;

  @BeforeEach
  void start() throws Exception {
    Routes routes =
        new Routes()
            .get("/mistake", exchange -> words(String.valueOf((Object) null).substring(9)))
            .get("/locked", FrontTest::locked)
            .post(
                "/form",
                exchange ->
                    words(
                        exchange.form().first("word").orElse("none")
                            + exchange.uploads().stream()
                                .map(file -> " " + file.name() + ":" + file.bytes().length)
                                .toList()
                            + exchange.body()));
    server = new Server();
    connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(2_000);
    server.addConnector(connector);
    server.setHandler(
        new Front(
            guard,
            routes,
            folder,
            (path, refusal) ->
                Reply.text(refusal.status(), "text/plain", "REFUSED " + refusal.getMessage())));
    server.setErrorHandler(new PlainErrors());
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private static Reply words(String words) {
    return Reply.text(200, "text/plain", words);
  }

  private static Reply locked(Exchange exchange) {
    throw new LedgerException("The ledger is in use by another program.");
  }

  private String send(String request, String... more) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      try {
        for (String each : more) {
          out.write(each.getBytes(StandardCharsets.ISO_8859_1));
        }
      } catch (SocketException e) {
        // The server has heard enough.
      }
      return new String(socket.getInputStream().readNBytes(4_000), StandardCharsets.UTF_8);
    }
  }

  private String post(String type, String body, String... headers) throws Exception {
    return send(
        "POST /form HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + String.join("", headers)
            + "\r\n"
            + body);
  }

  @Test
  void readsAForm() throws Exception {
    assertThat(post(FORM, "word=a%20b&csrf=" + guard.secret())).contains("200 OK", "a b");
  }

  @Test
  void readsFilesWithoutTheirFolders() throws Exception {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + guard.secret()
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"f\";"
            + " filename=\"../../../etc/cron.d/a.html\"\r\n\r\nfive!\r\n--x--\r\n";
    assertThat(post("multipart/form-data; boundary=x", body)).contains("200 OK", "[ a.html:5]");
  }

  @Test
  void refusesAFormWithoutTheSecretAndOneFromElsewhere() throws Exception {
    assertThat(post(FORM, "word=a")).contains("403", "REFUSED");
    assertThat(post(FORM, "csrf=" + guard.secret(), "Origin: http://evil.example\r\n"))
        .contains("403");
    assertThat(post("application/json", "{}", "Origin: http://evil.example\r\n")).contains("403");
    assertThat(post("application/json", "{}", "Sec-Fetch-Site: cross-site\r\n")).contains("403");
    assertThat(post("application/json", "{}", "Origin: http://localhost\r\n"))
        .contains("200 OK", "{}");
    assertThat(post("text/plain", "{}", "Origin: http://localhost\r\n")).contains("403");
  }

  @Test
  void doesNotReadWhatIsTooLarge() throws Exception {
    String head = "POST /form HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ";
    assertThat(
            send(head + "multipart/form-data; boundary=x\r\nContent-Length: 314572800\r\n\r\n--x"))
        .startsWith("HTTP/1.1 413 ")
        .contains("REFUSED This is more than 256 MB");
    assertThat(send(head + FORM + "\r\nContent-Length: 2000000\r\n\r\nword="))
        .startsWith("HTTP/1.1 413 ");
    String chunk = "80000\r\n" + "x".repeat(0x80000) + "\r\n";
    String chunked = "application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    assertThat(send(head + chunked, chunk, chunk, chunk, chunk)).startsWith("HTTP/1.1 413 ");
    String chunkedForm = FORM + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    assertThat(send(head + chunkedForm, chunk, chunk, chunk, chunk)).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void refusesFormsThatAreNone() throws Exception {
    assertThat(post("multipart/form-data", "--x")).startsWith("HTTP/1.1 400 ");
    assertThat(post("multipart/form-data; boundary=x", "--y\r\nnothing"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(post(FORM, "word=%zz&csrf=" + guard.secret())).startsWith("HTTP/1.1 400 ");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      many.append('f').append(i).append("=1&");
    }
    assertThat(post(FORM, many.toString())).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void doesNotWaitForever() throws Exception {
    String reply =
        send(
            "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + FORM
                + "\r\nContent-Length: 100\r\n\r\nword");
    assertThat(reply).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void aMistakeOfOursShowsNoTrace() throws Exception {
    String reply = send("GET /mistake HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(reply)
        .startsWith("HTTP/1.1 500 ")
        .contains("Content-Security-Policy", "REFUSED Demarche made a mistake here")
        .doesNotContain("\tat ", ".java", "begin 9");
  }

  @Test
  void aLedgerThatCannotBeUsedIsToldInItsSentence() throws Exception {
    assertThat(send("GET /locked HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 503 ")
        .contains("REFUSED The ledger is in use by another program.");
  }

  @Test
  void aHeadHasNoBody() throws Exception {
    assertThat(send("HEAD /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ")
        .doesNotContain("REFUSED");
  }
}
