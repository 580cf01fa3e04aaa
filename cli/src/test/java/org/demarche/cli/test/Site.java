// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.text.Hash;

/** A web site on this machine, whose pages have ETags. What it does not have is 404. */
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Content> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private record Content(byte[] bytes, String type) {
    String etag() {
      return '"' + Hash.sha256(bytes).substring(0, 8) + '"';
    }
  }

  Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    Content page = pages.get(path);
    int status = page == null ? 404 : 200;
    if (page != null
        && page.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      status = 304;
    }
    asked.add(path + " " + status);
    if (page != null) {
      exchange.getResponseHeaders().add("ETag", page.etag());
      exchange.getResponseHeaders().add("Content-Type", page.type());
    }
    exchange.sendResponseHeaders(status, status == 200 ? page.bytes().length : -1);
    if (status == 200) {
      exchange.getResponseBody().write(page.bytes());
    }
    exchange.close();
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  Site page(String path, String type, String text) {
    return page(path, type, text, StandardCharsets.UTF_8);
  }

  Site page(String path, String type, String text, Charset charset) {
    pages.put(path, new Content(text.getBytes(charset), type));
    return this;
  }

  Site without(String path) {
    pages.remove(path);
    return this;
  }

  /** "/page 200" for each request since this was called last, but those for robots.txt. */
  List<String> asked() {
    List<String> all = asked.stream().filter(line -> !line.startsWith("/robots.txt")).toList();
    asked.clear();
    return all;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
