// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.List;
import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * A sentence with its tokens.
 *
 * @param start first UTF-16 code unit in the analysed text
 * @param end one past the last
 * @param tokens in order; a token's index is its place here
 */
public record Sentence(int start, int end, List<Token> tokens) {
  public Sentence {
    Require.that(start >= 0 && end >= start, "a sentence stands at [%d, %d)", start, end);
    tokens = List.copyOf(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Require.that(
          token.index() == i, "token %d of a sentence says that it is number %d", i, token.index());
      Require.that(
          token.head() < tokens.size(),
          "token %d depends on %d of %d",
          i,
          token.head(),
          tokens.size());
      Require.that(
          token.start() >= start && token.end() <= end, "token %d stands outside its sentence", i);
    }
  }

  /** The same sentence in a text before which {@code by} code units were put. */
  public Sentence shift(int by) {
    return new Sentence(
        start + by, end + by, tokens.stream().map(token -> token.shift(by)).toList());
  }

  /** Where it stands in the analysed text. */
  public Span span() {
    return new Span(start, end);
  }
}
