// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A web site on this machine. What it does not have is 404. */
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private final String scheme;

  Site() throws IOException {
    this(HttpServer.create(here(), 0), "http");
  }

  /** A site that speaks TLS with this certificate. */
  Site(SSLContext certificate) throws IOException {
    this(secure(certificate), "https");
  }

  private static HttpsServer secure(SSLContext certificate) throws IOException {
    HttpsServer server = HttpsServer.create(here(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate));
    return server;
  }

  private static InetSocketAddress here() throws IOException {
    return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
  }

  private Site(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    HttpHandler page = pages.get(path);
    if (page == null) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    } else {
      page.handle(exchange);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  String at(String path) {
    return scheme + "://127.0.0.1:" + port() + path;
  }

  /** Paths in the order in which they were asked for. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  Site on(String path, HttpHandler handler) {
    pages.put(path, handler);
    return this;
  }

  /** A page; headers as name, value, name, value. */
  Site page(String path, String text, String... headers) {
    return answer(path, 200, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  Site answer(String path, int status, byte[] body, String... headers) {
    return on(path, exchange -> send(exchange, status, body, headers));
  }

  Site redirect(String path, String target) {
    return answer(path, 302, new byte[0], "Location", target);
  }

  static void send(HttpExchange exchange, int status, byte[] body, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
