// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the lists of pages in a WACZ file ({@code pages/*.jsonl}) call the pages. */
final class Titles {
  static final Titles NONE = new Titles(Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> byAddress;

  private Titles(Map<String, String> byAddress) {
    this.byAddress = byAddress;
  }

  /** These titles, and those of a list; lines that are none are passed over. */
  Titles with(byte[] list) {
    Map<String, String> more = new HashMap<>(byAddress);
    new String(list, StandardCharsets.UTF_8)
        .lines()
        .forEach(
            line -> {
              try {
                JsonNode page = JSON.readTree(line);
                String url = page.path("url").asText("");
                String title = page.path("title").asText("").strip();
                if (!url.isEmpty() && !title.isEmpty()) {
                  more.put(url, title);
                }
              } catch (JsonProcessingException e) {
                // A title is a hint; the page itself stands elsewhere.
              }
            });
    return new Titles(more);
  }

  Optional<String> of(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }
}
