// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.text.Span;

/** What a sentence lists behind a colon: "three terms: a lease; a pilot". */
final class ListParts {
  private final Tree tree;

  ListParts(Tree tree) {
    this.tree = tree;
  }

  /** The parts of the list behind the first colon that follows a word, parted by semicolons. */
  List<Part> parts(Token word) {
    List<Token> behind =
        tree.tokens().stream().filter(token -> token.index() > word.index()).toList();
    int colon = 0;
    while (colon < behind.size() && !behind.get(colon).form().equals(":")) {
      colon++;
    }
    List<Part> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    for (Token token : behind.subList(Math.min(colon + 1, behind.size()), behind.size())) {
      if (token.form().equals(";")) {
        close(part, parts);
      } else if (!token.is("punct") || token.tagged("$")) {
        part.add(token);
      }
    }
    close(part, parts);
    return parts;
  }

  private void close(List<Token> words, List<Part> parts) {
    if (!words.isEmpty()) {
      Span span = new Span(words.get(0).start(), words.get(words.size() - 1).end());
      Token head =
          words.stream()
              .filter(word -> word.head() < 0 || !span.contains(tree.above(word).span()))
              .filter(word -> word.tagged("N") || word.tagged("V"))
              .findFirst()
              .orElse(words.get(words.size() - 1));
      parts.add(new Part(head, span, Optional.empty()));
      words.clear();
    }
  }
}
