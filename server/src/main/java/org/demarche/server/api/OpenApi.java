// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.api;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.server.screen.Frame;

/** Describes the API: OpenAPI 3.1, made of the lists that answer, so that it cannot drift. */
final class OpenApi {
  static final String PATH = "/openapi.json";

  private static final String PROBLEM = "Problem";

  private static final Map<String, Map<String, Object>> PARAMETERS =
      Map.ofEntries(
          parameter("party", "Ids or names of parties, parted by commas.", of("string")),
          parameter("issue", "Ids of issues, parted by commas.", of("string")),
          parameter(
              "act",
              "Acts, parted by commas: " + String.join(", ", FieldTypes.acts()) + ".",
              of("string")),
          parameter("outlet", "Name of an outlet; may be given again.", many()),
          parameter("from", "First day, month or year said or published.", of("string")),
          parameter("to", "Last day, month or year said or published.", of("string")),
          parameter("as-of", "Only what was known on this day.", of("string")),
          parameter("min-confidence", "How sure the program must be.", range(of("number"), 0, 1)),
          parameter("once", "Leave out what copies repeat.", of("boolean")),
          parameter("copies", "Only stories of more than one article.", of("boolean")),
          parameter("failed", "Only what could not be read.", of("boolean")),
          parameter(
              Answers.LIMIT,
              "Most rows of the answer; " + Answers.USUAL + " where not given.",
              range(of("integer"), 1, Answers.MOST)),
          parameter(
              Answers.OFFSET, "Rows to leave out first.", range(of("integer"), 0, 2147483647)));

  private final FieldTypes types = new FieldTypes();
  private final Map<String, Object> paths = new LinkedHashMap<>();
  private final Map<String, Object> schemas = new LinkedHashMap<>();

  private OpenApi() {}

  /** The description of these lists. */
  static Map<String, Object> of(List<ApiList<?, ?>> lists) {
    OpenApi api = new OpenApi();
    lists.forEach(api::add);
    api.addOne("articles", "article");
    api.addOne("statements", "statement");
    api.addFeed();
    api.schemas.put(PROBLEM, problem());
    return map(
        entry("openapi", "3.1.0"),
        entry(
            "info",
            map(
                entry("title", "Demarche"),
                entry("version", "1"),
                entry(
                    "description",
                    "The record of a negotiation: who demands, offers, agrees to, refuses or"
                        + " threatens what, in which exact words. Read only."),
                entry(
                    "license",
                    map(entry("name", "Apache-2.0"), entry("identifier", "Apache-2.0"))))),
        entry("servers", List.of(map(entry("url", "/")))),
        entry("security", List.of(map(), map(entry("token", List.of())))),
        entry("paths", api.paths),
        entry(
            "components",
            map(
                entry("schemas", api.schemas),
                entry(
                    "securitySchemes",
                    map(
                        entry(
                            "token",
                            map(
                                entry("type", "http"),
                                entry("scheme", "bearer"),
                                entry(
                                    "description",
                                    "The token that demarche serve prints where it listens on"
                                        + " another address than the loopback."))))))));
  }

  private void add(ApiList<?, ?> list) {
    schemas.put(list.name(), types.row(list.name(), list.listing()));
    Map<String, Object> page =
        map(
            entry("type", "object"),
            entry(
                "properties",
                map(
                    entry("total", of("integer")),
                    entry(Answers.OFFSET, of("integer")),
                    entry(Answers.LIMIT, of("integer")),
                    entry("items", FieldTypes.array(reference(list.name()))))),
            entry("required", List.of("total", Answers.OFFSET, Answers.LIMIT, "items")));
    Map<String, Object> answer =
        map(
            entry("description", "A page of the list."),
            entry(
                "headers",
                map(
                    entry(
                        Answers.TOTAL,
                        map(
                            entry("description", "How many rows there are in all."),
                            entry("schema", of("integer")))),
                    entry(
                        "Link",
                        map(
                            entry("description", "Other pages: first, prev, next, last."),
                            entry("schema", of("string")))))),
            entry(
                "content",
                map(
                    entry(Answers.JSON, map(entry("schema", page))),
                    entry(Answers.LINES, map(entry("schema", reference(list.name())))))));
    List<Object> parameters = new ArrayList<>();
    Stream.concat(list.parameters().stream(), Stream.of(Answers.LIMIT, Answers.OFFSET))
        .forEach(name -> parameters.add(PARAMETERS.get(name)));
    paths.put(list.path(), get(list.name(), list.summary(), parameters, answer));
  }

  private void addOne(String list, String name) {
    Map<String, Object> id =
        map(
            entry("name", "id"),
            entry("in", "path"),
            entry("required", true),
            entry("schema", of("string")));
    Map<String, Object> answer =
        map(
            entry("description", "The " + name + "."),
            entry("content", map(entry(Answers.JSON, map(entry("schema", reference(list)))))));
    paths.put(
        "/api/" + list + "/{id}", get(name, "The " + name + " with this id.", List.of(id), answer));
  }

  private void addFeed() {
    List<Object> parameters = new ArrayList<>();
    Frame.FILTERS.forEach(name -> parameters.add(PARAMETERS.get(name)));
    Map<String, Object> answer =
        map(
            entry("description", "An Atom feed, RFC 4287."),
            entry("content", map(entry(ChangeFeed.TYPE, map(entry("schema", of("string")))))));
    paths.put(
        ChangeFeed.PATH,
        get("changeFeed", "The latest changes as a feed, for each filter.", parameters, answer));
  }

  private static Map<String, Object> get(
      String id, String summary, List<Object> parameters, Map<String, Object> answer) {
    Map<String, Object> refused =
        map(
            entry("description", "Why the request was refused."),
            entry("content", map(entry(Problems.TYPE, map(entry("schema", reference(PROBLEM)))))));
    return map(
        entry(
            "get",
            map(
                entry("operationId", id),
                entry("summary", summary),
                entry("parameters", parameters),
                entry("responses", map(entry("200", answer), entry("default", refused))))));
  }

  private static Map<String, Object> problem() {
    return map(
        entry("type", "object"),
        entry("description", "RFC 9457; the detail is a sentence for the user."),
        entry(
            "properties",
            map(
                entry("type", of("string")),
                entry("title", of("string")),
                entry("status", of("integer")),
                entry("detail", of("string")))),
        entry("required", List.of("type", "title", "status", "detail")));
  }

  private static Map<String, Object> reference(String schema) {
    return map(entry("$ref", "#/components/schemas/" + schema));
  }

  private static Map.Entry<String, Map<String, Object>> parameter(
      String name, String meaning, Map<String, Object> schema) {
    return entry(
        name,
        map(
            entry("name", name),
            entry("in", "query"),
            entry("description", meaning),
            entry("schema", schema)));
  }

  private static Map<String, Object> many() {
    return FieldTypes.array(of("string"));
  }

  private static Map<String, Object> range(Map<String, Object> schema, int least, int most) {
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }

  private static Map<String, Object> of(String type) {
    return map(entry("type", type));
  }

  @SafeVarargs
  private static Map<String, Object> map(Map.Entry<String, ?>... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, ?> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }
}
