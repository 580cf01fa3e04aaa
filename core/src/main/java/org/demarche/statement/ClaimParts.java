// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.text.Span;

/** The parts of a clause that tells of a change. */
final class ClaimParts {
  private ClaimParts() {}

  /** The object of a verb, the subject of a passive, and the nouns behind its prepositions. */
  static Stream<Token> objects(Tree tree, Token verb) {
    Stream<Token> own = tree.children(verb, "dobj", "nsubjpass").stream();
    Stream<Token> behind =
        Stream.concat(
                tree.children(verb, "prep").stream(),
                tree.children(verb, "prt", "advmod", "acomp").stream()
                    .flatMap(particle -> tree.children(particle, "prep").stream()))
            .flatMap(preposition -> tree.children(preposition, "pobj").stream())
            .filter(noun -> noun.index() > verb.index());
    return Stream.concat(own, behind);
  }

  static boolean isNoLonger(Tree tree, Token verb) {
    return tree.children(verb, "advmod", "neg").stream()
        .anyMatch(
            adverb ->
                adverb.small().equals("longer")
                    && tree.previous(adverb).filter(no -> no.small().equals("no")).isPresent());
  }

  /** From the verb, with "no longer" before it, to the end of its object. */
  static Span words(Tree tree, Token verb, Optional<Token> object) {
    int start = verb.start();
    if (isNoLonger(tree, verb)) {
      start =
          tree.children(verb, "advmod", "neg").stream()
              .filter(adverb -> adverb.small().equals("longer"))
              .flatMap(adverb -> tree.previous(adverb).stream())
              .mapToInt(Token::start)
              .min()
              .orElse(start);
    }
    int end = object.map(noun -> tree.span(noun).end()).orElse(verb.end());
    for (Token part : tree.children(verb, "prt", "advmod", "acomp", "dobj")) {
      end = part.index() == verb.index() + 1 ? Math.max(end, part.end()) : end;
    }
    Optional<Token> topic =
        tree.children(verb, "prep").stream()
            .filter(preposition -> preposition.small().equals("on"))
            .filter(preposition -> preposition.index() > verb.index())
            .findFirst();
    end = Math.max(end, topic.map(on -> tree.span(on).end()).orElse(end));
    return end <= start ? verb.span() : new Span(Math.min(start, verb.start()), end);
  }
}
