// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page, by what they hold: see {@code metadata.tsv}. */
final class MetaElements {
  private static final Map<String, List<String>> NAMES = names();

  private final Map<String, String> contents = new HashMap<>();

  MetaElements(Document page) {
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      Stream.of("property", "name", "itemprop", "http-equiv")
          .map(meta::attr)
          .filter(name -> !name.isEmpty() && !content.isEmpty())
          .forEach(name -> contents.putIfAbsent(name.toLowerCase(Locale.ROOT).strip(), content));
    }
  }

  /** What the most trusted element of a kind says: "title". */
  Optional<String> first(String kind) {
    return named(kind).map(contents::get).findFirst();
  }

  /** The names of a kind that the page has, the most trusted first. */
  Stream<String> named(String kind) {
    return NAMES.get(kind).stream().filter(name -> Objects.nonNull(contents.get(name)));
  }

  /** What the element of this name says, "" where there is none. */
  String content(String name) {
    return contents.getOrDefault(name, "");
  }

  private static Map<String, List<String>> names() {
    try (InputStream in = MetaElements.class.getResourceAsStream("metadata.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(row -> row[0], row -> List.of(row[1].split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
