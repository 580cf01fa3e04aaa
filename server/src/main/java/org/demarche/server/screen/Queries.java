// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.server.http.Params;

/** Reads the query of an address of ours that a form carried along. */
final class Queries {
  private Queries() {}

  static Params of(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : query.split("&")) {
      String[] pair = field.split("=", 2);
      if (pair.length == 2) {
        fields.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>()).add(decoded(pair[1]));
      }
    }
    return Params.of(fields);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
