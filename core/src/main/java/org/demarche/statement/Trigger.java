// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.WordLists;
import org.demarche.statement.Frame.Kind;

/**
 * A rule and the word that calls it.
 *
 * @param frame the rule
 * @param kind the kind of the word
 * @param token the word
 * @param predicate the word around which the functions are looked for
 */
record Trigger(Frame frame, Kind kind, Token token, Token predicate) {
  private static final Set<String> NEGATIVE = WordLists.of("negations");

  /** "not for sale": the phrase says itself that it is negated. */
  boolean isNegativePhrase() {
    return kind == Kind.PHRASES && (token.is("neg") || NEGATIVE.contains(token.small()));
  }

  /** Where the content is looked for: around the word, or around the predicate of a phrase. */
  Token place() {
    return kind == Kind.PHRASES || kind == Kind.MODALS ? predicate : token;
  }
}
