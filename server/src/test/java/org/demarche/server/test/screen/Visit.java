// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test.screen;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.server.WebServer;
import org.demarche.server.WebServer.Options;
import org.demarche.server.intake.Intake;
import org.demarche.server.record.Following;
import org.demarche.store.Ledger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A visitor without JavaScript of a server that runs for one test. */
final class Visit implements AutoCloseable {
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Visit(WebServer server) {
    this.server = server;
  }

  /** On the sample record, with an intake that reads nothing. */
  static Visit filled(Path folder) {
    return filled(folder, Following.of(Optional.empty()), new Readings());
  }

  static Visit filled(Path folder, Following following, Intake intake) {
    String location = folder.resolve("ledger.db").toString();
    String name = following.dossier().map(Dossier::name).orElse("");
    try (Ledger ledger = Ledger.open(location, java.time.Clock.systemUTC(), name)) {
      Record.fill(ledger);
    }
    return new Visit(WebServer.start(location, following, intake, Options.loopback(0)));
  }

  /** On a ledger that holds nothing. */
  static Visit empty(Path folder) {
    String location = folder.resolve("empty.db").toString();
    return new Visit(
        WebServer.start(
            location, Following.of(Optional.empty()), new Readings(), Options.loopback(0)));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  /** The page at an address, which must be answered with 200. */
  Document page(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " gives " + answer.statusCode() + "\n" + answer.body());
    }
    return Jsoup.parse(answer.body(), uri(path).toString());
  }

  /** Fills in a form of a page and sends it; pairs of names and values stand in for its own. */
  HttpResponse<String> submit(Element form, String... pairs) {
    List<String> fields = new ArrayList<>();
    for (Element field : form.select("input[type=hidden], textarea, select")) {
      String own =
          field.tagName().equals("select") ? field.select("option[selected]").text() : field.val();
      if (!List.of(pairs).contains(field.attr("name"))) {
        fields.add(pair(field.attr("name"), own));
      }
    }
    for (int i = 0; i < pairs.length; i += 2) {
      fields.add(pair(pairs[i], pairs[i + 1]));
    }
    return post(form.attr("action"), String.join("&", fields));
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends a form with one file. */
  HttpResponse<String> upload(String path, String secret, String name, String content) {
    String body =
        "--X\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + secret
            + "\r\n--X\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/html\r\n\r\n"
            + content
            + "\r\n--X--\r\n";
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "multipart/form-data; boundary=X")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The page that a form led to. */
  Document landed(HttpResponse<String> answer) {
    if (answer.statusCode() != 303) {
      throw new AssertionError("the form gives " + answer.statusCode() + "\n" + answer.body());
    }
    return page(answer.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", ""));
  }

  private URI uri(String path) {
    return URI.create(server.address()).resolve(path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
