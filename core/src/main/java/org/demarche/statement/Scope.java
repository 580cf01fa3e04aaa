// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.text.Span;

/**
 * The named things and figures of a content, normalised: what is compared when a position moves.
 */
final class Scope {
  private static final Set<String> NAMES =
      Set.of("GPE", "LOC", "ORG", "FAC", "LAW", "PRODUCT", "EVENT");
  private static final Set<String> FIGURES = Set.of("PERCENT", "MONEY", "QUANTITY", "CARDINAL");

  private Scope() {}

  static List<String> of(Parsed sentence, Span content) {
    List<String> items = new ArrayList<>();
    List<Token> tokens =
        sentence.tree().tokens().stream().filter(token -> content.contains(token.span())).toList();
    int at = 0;
    while (at < tokens.size()) {
      int end = at + 1;
      String type = tokens.get(at).entity();
      while (end < tokens.size()
          && tokens.get(end).entity().equals(type)
          && !type.isEmpty()
          && !tokens.get(end).entityBegin()) {
        end++;
      }
      boolean unit = isUnit(tokens, end, type);
      if (NAMES.contains(type)
          || isFigure(tokens, at, end, type) && (unit || !type.equals("CARDINAL"))) {
        items.add(words(tokens, at, unit ? end + 1 : end));
      }
      at = end;
    }
    return items;
  }

  private static boolean isFigure(List<Token> tokens, int from, int to, String type) {
    return FIGURES.contains(type)
        && tokens.subList(from, to).stream().anyMatch(token -> token.tagged("CD"))
        && tokens.subList(from, to).stream()
            .noneMatch(token -> token.form().equalsIgnoreCase("one"));
  }

  /** "40 drivers": a bare number with the noun that it counts. */
  private static boolean isUnit(List<Token> tokens, int end, String type) {
    return type.equals("CARDINAL") && end < tokens.size() && tokens.get(end).tagged("NN");
  }

  private static String words(List<Token> tokens, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.is("det") || token.tagged("POS")) {
        continue;
      }
      boolean gap = words.length() > 0 && token.start() > tokens.get(i - 1).end();
      words.append(gap ? " " : "").append(token.form());
    }
    return words.toString();
  }
}
