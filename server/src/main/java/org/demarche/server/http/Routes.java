// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which action answers which path. */
public final class Routes {
  private record Route(String method, String[] path, Action action) {
    /** The named parts of a path that fits. */
    Optional<Map<String, String>> parts(String[] asked) {
      if (asked.length != path.length) {
        return Optional.empty();
      }
      Map<String, String> parts = new HashMap<>();
      for (int i = 0; i < path.length; i++) {
        if (path[i].startsWith("{")) {
          parts.put(path[i].substring(1, path[i].length() - 1), asked[i]);
        } else if (!path[i].equals(asked[i])) {
          return Optional.empty();
        }
      }
      return Optional.of(parts);
    }
  }

  private final List<Route> routes = new ArrayList<>();

  /** Answers GET and HEAD; a part in braces, such as {@code /articles/{id}}, fits any one part. */
  public Routes get(String path, Action action) {
    routes.add(new Route("GET", split(path), action));
    return this;
  }

  /** Answers POST. */
  public Routes post(String path, Action action) {
    routes.add(new Route("POST", split(path), action));
    return this;
  }

  private static String[] split(String path) {
    return path.split("/", -1);
  }

  /**
   * The action of the first route that fits, for this exchange once it is read whole.
   *
   * @throws Refusal where none does
   */
  Action find(Exchange exchange) {
    String[] asked = split(exchange.path());
    List<Route> here = routes.stream().filter(route -> route.parts(asked).isPresent()).toList();
    if (here.isEmpty()) {
      throw Refusal.missing("There is no page at this address.");
    }
    for (Route route : here) {
      if (route.method().equals(exchange.method())) {
        Map<String, String> parts = route.parts(asked).orElseThrow();
        return whole -> route.action().answer(whole.at(parts));
      }
    }
    throw Refusal.method(
        exchange.method(),
        here.stream().map(Route::method).distinct().collect(Collectors.joining(", ")));
  }

  /**
   * The answer of the first route that fits.
   *
   * @throws Refusal where none does
   */
  public Reply answer(Exchange exchange) {
    return find(exchange).answer(exchange);
  }
}
