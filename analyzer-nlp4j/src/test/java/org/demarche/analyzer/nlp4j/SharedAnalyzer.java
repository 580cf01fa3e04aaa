// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.util.List;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** One analyzer for all tests of this JVM, on the cache of this machine. */
final class SharedAnalyzer {
  private static final ModelCache CACHE = ModelCache.inDefaultFolder(message -> {});
  private static final Nlp4jAnalyzer ANALYZER = Nlp4jAnalyzer.load(CACHE);

  private SharedAnalyzer() {}

  static Nlp4jAnalyzer get() {
    return ANALYZER;
  }

  static ModelCache cache() {
    return CACHE;
  }

  /** The tokens of a text of one sentence. */
  static List<Token> tokens(String text) {
    return ANALYZER.analyze(text).stream().map(Sentence::tokens).flatMap(List::stream).toList();
  }
}
