// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.ArticleListing;
import org.demarche.view.listing.StatementListing;
import org.demarche.view.output.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the REST API. */
class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static Path file;
  private static Site site;

  @BeforeAll
  static void open() {
    file = folder.resolve("api.db");
    Record.fishing(file);
    site = Site.on(file);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> reply = site.get(path);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(reply.headers().firstValue("content-type")).contains("application/json");
    return JSON.readTree(reply.body());
  }

  @Test
  void givesTheRowsOfTheCommandLine() throws Exception {
    List<String> statements;
    List<String> articles;
    try (Ledger ledger = Ledger.open(file.toString())) {
      statements =
          ledger.statements(StatementFilter.ALL).stream()
              .map(row -> Json.<StatementRow>row(StatementListing.listing(), row))
              .toList();
      articles =
          ledger.articles(ArticleFilter.ALL).stream()
              .map(row -> Json.<ArticleRow>row(ArticleListing.listing(), row))
              .toList();
    }
    assertThat(statements).hasSize(6);
    assertThat(lines("/api/statements")).isEqualTo(statements);
    assertThat(articles).hasSize(4);
    assertThat(lines("/api/articles")).isEqualTo(articles);
    assertThat(items("/api/statements")).isEqualTo(parsed(statements));
    assertThat(items("/api/articles")).isEqualTo(parsed(articles));
  }

  private static List<String> lines(String path) {
    HttpResponse<String> reply = site.get(path, "Accept", "application/x-ndjson");
    assertThat(reply.headers().firstValue("content-type")).contains("application/x-ndjson");
    return reply.body().lines().toList();
  }

  private static List<JsonNode> items(String path) throws Exception {
    List<JsonNode> items = new ArrayList<>();
    json(path).get("items").forEach(items::add);
    return items;
  }

  private static List<JsonNode> parsed(List<String> lines) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/statements?party=Norland,3",
    "/api/statements?party=norland&act=demand,1",
    "/api/statements?issue=trade&from=2024-07,2",
    "/api/statements?outlet=fjord%20post,2",
    "/api/statements?as-of=2024-06-10,2",
    "/api/statements?min-confidence=.95,0",
    "/api/articles?act=threaten,1",
    "/api/articles?outlet=Fjord%20Post,2",
    "/api/positions?party=sudria,3",
    "/api/stories?from=2024-07-01,2",
    "/api/stories?copies=true,0",
    "/api/sources,5",
    "/api/sources?failed=true,1"
  })
  void takesTheFiltersOfTheLists(String path, int rows) throws Exception {
    assertThat(json(path).get("total").asInt()).isEqualTo(rows);
    assertThat(items(path)).hasSize(rows);
  }

  @Test
  void tellsWhatMoved() throws Exception {
    assertThat(items("/api/changes?party=sudria"))
        .extracting(change -> change.get("kind").asText())
        .contains("new", "softened");
  }

  @Test
  void goesThroughAListPageByPage() throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    String next = "/api/statements?limit=4";
    int pages = 0;
    while (!next.isEmpty()) {
      HttpResponse<String> reply = site.get(next);
      JSON.readTree(reply.body()).get("items").forEach(rows::add);
      assertThat(reply.headers().firstValue("total-count")).contains("6");
      next = relation(reply, "next");
      pages++;
    }
    assertThat(pages).isEqualTo(2);
    assertThat(rows).isEqualTo(items("/api/statements"));
  }

  @Test
  void namesThePagesAround() {
    HttpResponse<String> middle = site.get("/api/statements?issue=trade&limit=2&offset=2");
    assertThat(relation(middle, "first")).isEqualTo("/api/statements?issue=trade&limit=2");
    assertThat(relation(middle, "prev")).isEqualTo("/api/statements?issue=trade&limit=2&offset=0");
    assertThat(relation(middle, "next")).isEqualTo("/api/statements?issue=trade&limit=2&offset=4");
    assertThat(relation(middle, "last")).isEqualTo("/api/statements?issue=trade&limit=2&offset=4");
    HttpResponse<String> beyond = site.get("/api/statements?limit=2&offset=2147483647");
    assertThat(beyond.body()).contains("\"items\":[]");
    assertThat(relation(beyond, "next")).isEmpty();
  }

  private static String relation(HttpResponse<String> reply, String name) {
    return Stream.of(reply.headers().firstValue("link").orElse("").split(", "))
        .filter(link -> link.endsWith("rel=\"" + name + "\""))
        .map(link -> link.substring(1, link.indexOf('>')))
        .findFirst()
        .orElse("");
  }

  @Test
  void givesOneByItsId() throws Exception {
    JsonNode statement = items("/api/statements").get(0);
    assertThat(json("/api/statements/" + statement.get("id").asText())).isEqualTo(statement);
    JsonNode article = items("/api/articles").get(0);
    assertThat(json("/api/articles/" + article.get("id").asText())).isEqualTo(article);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/statements?limit=0 | 400 | limit: \"0\" is no whole number, from 1 to 1000.",
        "/api/statements?limit=1e9 | 400 | limit: \"1e9\" is no whole number, from 1 to 1000.",
        "/api/statements?offset=-1 | 400 | offset: \"-1\" is no whole number, 0 or more.",
        "/api/statements?from=June | 400 | from: \"June\" is no date; write a day as 2025-06-14, a"
            + " month as 2025-06 or a year as 2025.",
        "/api/statements?once=perhaps | 400 | once: \"perhaps\" is neither true nor false.",
        "/api/sources?party=RUS | 400 | \"party\" is no parameter of /api/sources; it takes failed,"
            + " limit, offset.",
        "/api/articles/0 | 404 | There is no article with this id.",
        "/api/nothing | 404 | There is no page at this address."
      })
  void refusesInASentence(String path, int status, String detail) throws Exception {
    HttpResponse<String> reply = site.get(path);
    assertThat(reply.headers().firstValue("content-type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(reply.body());
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asText()).isEqualTo("about:blank");
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml;q=0.9, image/png"})
  void saysWhichTypesItGives(String accept) {
    HttpResponse<String> reply = site.get("/api/statements", "Accept", accept);
    assertThat(reply.statusCode()).isEqualTo(406);
    assertThat(reply.body()).contains("application/x-ndjson");
  }

  @Test
  void takesNoOtherMethod() {
    HttpResponse<String> reply = site.method("DELETE", "/api/statements");
    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(reply.headers().firstValue("allow")).contains("GET");
    assertThat(reply.headers().firstValue("content-type")).contains("application/problem+json");
  }
}
