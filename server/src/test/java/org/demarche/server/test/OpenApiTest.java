// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API, and whether the answers are what it says. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static Site site;
  private static String description;

  @BeforeAll
  static void open() {
    Path file = folder.resolve("described.db");
    Record.fishing(file);
    site = Site.on(file);
    description = site.get("/openapi.json").body();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static List<String> complaints(String json) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(json, null, options);
    return result.getMessages();
  }

  @Test
  void isOpenApi() {
    assertThat(description).startsWith("{\"openapi\":\"3.1.0\"");
    assertThat(complaints(description)).isEmpty();
  }

  @Test
  void theParserSeesWhatIsWrong() {
    assertThat(complaints(description.replace("\"in\":\"query\"", "\"in\":\"body\""))).isNotEmpty();
    assertThat(complaints(description.replaceFirst("\"title\":\"Demarche\",", ""))).isNotEmpty();
  }

  private static Schema schema(String list) throws Exception {
    ObjectNode schema = (ObjectNode) JSON.readTree(description).at("/components/schemas/" + list);
    assertThat(schema.get("properties")).isNotEmpty();
    closeAll(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  /** So that a field that is not described is a mistake. */
  private static void closeAll(JsonNode node) {
    if (node.has("properties")) {
      ((ObjectNode) node).put("additionalProperties", false);
    }
    node.forEach(OpenApiTest::closeAll);
  }

  private static List<String> mistakes(Schema schema, JsonNode row) {
    List<String> mistakes = new ArrayList<>();
    List<Error> errors =
        schema.validate(row, e -> e.executionConfig(c -> c.formatAssertionsEnabled(true)));
    errors.forEach(error -> mistakes.add(error.toString()));
    return mistakes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"statements", "articles", "positions", "changes", "stories", "sources"})
  void describesTheAnswers(String list) throws Exception {
    Schema schema = schema(list);
    JsonNode rows = JSON.readTree(site.get("/api/" + list).body()).get("items");
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      assertThat(mistakes(schema, row)).as(row.toString()).isEmpty();
    }
    ObjectNode wrong = rows.get(0).deepCopy();
    String first = wrong.fieldNames().next();
    wrong.put(first, 7);
    assertThat(mistakes(schema, wrong)).hasSize(1);
    wrong.remove(first);
    assertThat(mistakes(schema, wrong)).hasSize(1);
  }

  @Test
  void describesEveryAddressThatAnswers() throws Exception {
    JsonNode paths = JSON.readTree(description).get("paths");
    List<String> described = new ArrayList<>();
    paths.fieldNames().forEachRemaining(described::add);
    assertThat(described)
        .containsExactlyInAnyOrder(
            "/api/statements",
            "/api/articles",
            "/api/positions",
            "/api/changes",
            "/api/stories",
            "/api/sources",
            "/api/articles/{id}",
            "/api/statements/{id}",
            "/changes.atom");
    for (String path : described) {
      int expected = path.contains("{id}") ? 404 : 200;
      assertThat(site.get(path.replace("{id}", "0")).statusCode()).as(path).isEqualTo(expected);
    }
  }
}
