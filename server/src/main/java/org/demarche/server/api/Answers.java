// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.view.output.Json;

/**
 * One page of a list, as JSON or as JSON Lines. Further pages are named in a Link header (RFC
 * 8288), how many rows there are in all in the header Total-Count.
 */
final class Answers {
  static final String JSON = "application/json";
  static final String LINES = "application/x-ndjson";
  static final String LIMIT = "limit";
  static final String OFFSET = "offset";
  static final String TOTAL = "Total-Count";

  /** Rows of a page where nothing else was asked for, and the most that may be asked for. */
  static final int USUAL = 100;

  static final int MOST = 1_000;

  private Answers() {}

  static <K, T> Reply page(ApiList<K, T> list, Exchange exchange) {
    checkNames(list, exchange.query());
    boolean lines = wantsLines(exchange.header("accept").orElse(""));
    int limit = exchange.query().number(LIMIT, USUAL, 1, MOST);
    int offset = exchange.query().number(OFFSET, 0, 0, Integer.MAX_VALUE);
    List<K> found = list.found().apply(exchange);
    int from = Math.min(offset, found.size());
    int to = from + Math.min(limit, found.size() - from);
    List<T> rows = list.rows().apply(found.subList(from, to));
    Reply reply =
        lines
            ? Reply.text(
                200,
                LINES,
                rows.stream()
                    .map(row -> Json.row(list.listing(), row) + "\n")
                    .collect(Collectors.joining()))
            : Reply.text(200, JSON, envelope(list, rows, found.size(), limit, offset));
    String links = links(list.path(), exchange.query(), found.size(), limit, offset);
    Reply counted = reply.with(TOTAL, String.valueOf(found.size())).with("Vary", "Accept");
    return links.isEmpty() ? counted : counted.with("Link", links);
  }

  private static <T> String envelope(
      ApiList<?, T> list, List<T> rows, int total, int limit, int offset) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("total", total);
    page.put(OFFSET, offset);
    page.put(LIMIT, limit);
    page.put("items", rows.stream().map(row -> Json.object(list.listing(), row)).toList());
    return Json.text(page);
  }

  private static void checkNames(ApiList<?, ?> list, Params query) {
    List<String> known =
        Stream.concat(list.parameters().stream(), Stream.of(LIMIT, OFFSET)).toList();
    for (String name : query.asMap().keySet()) {
      if (!known.contains(name)) {
        throw Refusal.wrong(
            "\""
                + name
                + "\" is no parameter of "
                + list.path()
                + "; it takes "
                + String.join(", ", known)
                + ".");
      }
    }
  }

  /** Whether JSON Lines are wanted rather than JSON. */
  private static boolean wantsLines(String accept) {
    List<String> types =
        Stream.of(accept.split(","))
            .map(type -> type.replaceFirst(";.*", "").strip())
            .filter(type -> !type.isEmpty())
            .toList();
    for (String type : types) {
      if (type.equals(LINES)) {
        return true;
      }
      if (List.of(JSON, "application/*", "*/*").contains(type)) {
        return false;
      }
    }
    if (types.isEmpty()) {
      return false;
    }
    throw new Refusal(406, "This address gives " + JSON + " and " + LINES + ".");
  }

  private static String links(String path, Params query, int total, int limit, int offset) {
    List<String> links = new ArrayList<>();
    if (offset > 0) {
      int before = Math.max(0, Math.min(offset, total) - limit);
      links.add(link(path, query.without(OFFSET), "first"));
      links.add(link(path, query.with(OFFSET, String.valueOf(before)), "prev"));
    }
    if (total - limit > offset) {
      int last = (total - 1) / limit * limit;
      links.add(link(path, query.with(OFFSET, String.valueOf(offset + limit)), "next"));
      links.add(link(path, query.with(OFFSET, String.valueOf(last)), "last"));
    }
    return String.join(", ", links);
  }

  private static String link(String path, Params query, String relation) {
    return "<" + path + query.query() + ">; rel=\"" + relation + "\"";
  }
}
