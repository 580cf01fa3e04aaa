// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.text.Require;

/** The closed classes of words of {@code grammar.yaml}, by name; read once. */
public final class WordLists {
  private static final Map<String, Set<String>> LISTS = read();

  private WordLists() {}

  /**
   * The words of a list, in lower case and in the order of the file.
   *
   * @throws IllegalArgumentException where the file has no such list
   */
  public static Set<String> of(String name) {
    Set<String> words = LISTS.get(name);
    Require.that(words != null, "grammar.yaml: there is no list \"%s\"", name);
    return words;
  }

  private static Map<String, Set<String>> read() {
    try (InputStream stream = WordLists.class.getResourceAsStream("grammar.yaml")) {
      Require.that(stream != null, "the data file grammar.yaml is missing");
      Map<String, Set<String>> lists = new HashMap<>();
      new YAMLMapper()
          .readTree(stream)
          .properties()
          .forEach(list -> lists.put(list.getKey(), words(list.getValue())));
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new LinkedHashSet<>();
    list.forEach(word -> words.add(word.asText()));
    return Collections.unmodifiableSet(words);
  }
}
