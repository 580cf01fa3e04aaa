// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command did.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int status, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Standard output as JSON Lines. */
  List<JsonNode> rows() {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : out.lines().toList()) {
      try {
        rows.add(JSON.readTree(line));
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON: " + line, e);
      }
    }
    return rows;
  }

  /** A field of every row, as text. */
  List<String> all(String field) {
    return rows().stream().map(row -> row.at("/" + field).asText()).toList();
  }
}
