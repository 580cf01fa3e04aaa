// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import org.demarche.analyzer.nlp4j.ModelCache;
import org.demarche.analyzer.nlp4j.Nlp4jAnalyzer;
import org.demarche.language.Analyzer;

/** One analyzer for all tests of this JVM, on the cache of this machine, unpacked if need be. */
final class SharedAnalyzer {
  private static final class Lazy {
    private static final Analyzer ANALYZER =
        Nlp4jAnalyzer.load(ModelCache.inDefaultFolder(System.err::println));
  }

  private SharedAnalyzer() {}

  static Analyzer get() {
    return Lazy.ANALYZER;
  }
}
