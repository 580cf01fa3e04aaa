// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of lower-case words from a resource: words between spaces, comments after a hash. */
final class WordList {
  private final Set<String> words;

  private WordList(Set<String> words) {
    this.words = words;
  }

  static WordList read(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new WordList(
          reader
              .lines()
              .flatMap(line -> Arrays.stream(line.replaceFirst("#.*", "").trim().split("\\s+")))
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
