// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.List;

/**
 * Finds sentences, words, names and dependencies in English text. Implementations are thread-safe.
 */
public interface Analyzer extends AutoCloseable {
  /**
   * Analyses one paragraph. Never fails because of what the text says: what cannot be analysed
   * gives no sentence.
   *
   * @return sentences in order, with offsets in {@code text}
   */
  List<Sentence> analyze(String text);

  /**
   * Name and version of the analyzer and of its models: a stored result of another one is stale.
   */
  String version();

  @Override
  default void close() {}
}
