// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import org.demarche.language.Token;
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
  /** Where the content is looked for: around the word, or around the predicate of a phrase. */
  Token place() {
    return kind == Kind.PHRASES || kind == Kind.MODALS ? predicate : token;
  }
}
