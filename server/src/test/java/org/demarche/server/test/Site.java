// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.demarche.server.WebServer;
import org.demarche.server.record.Following;

/** A server on a ledger, and a client that asks it. */
public final class Site implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final WebServer server;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private Site(WebServer server) {
    this.server = server;
  }

  /** On the loopback address. */
  public static Site on(Path ledger) {
    return new Site(
        WebServer.start(
            ledger.toString(),
            Following.of(Optional.empty()),
            new NoReading(),
            WebServer.Options.loopback(0)));
  }

  /** With a token, as where it listens to the network. */
  static Site withToken(Path ledger, String token) {
    return new Site(
        WebServer.start(
            ledger.toString(),
            Following.of(Optional.empty()),
            new NoReading(),
            new WebServer.Options("127.0.0.1", 0, Optional.of(token))));
  }

  /** Its address without token, "/" at its end. */
  public String address() {
    return server.address().replaceFirst("\\?.*", "");
  }

  int port() {
    return URI.create(address()).getPort();
  }

  /** What GET gives. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder().GET(), path, headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)), path, headers);
  }

  HttpResponse<String> method(String method, String path) {
    return send(HttpRequest.newBuilder().method(method, HttpRequest.BodyPublishers.noBody()), path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
    URI to = URI.create(address()).resolve(path);
    request.uri(to).timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is answered to bytes that no client would send; until the server closes. */
  String raw(String request) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for a GET with this target and these header lines. */
  String rawGet(String target, String... headerLines) {
    return raw(
        "GET "
            + target
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + String.join("", headerLines)
            + "\r\n");
  }

  @Override
  public void close() {
    server.close();
  }
}
