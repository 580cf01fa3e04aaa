// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.Optional;
import org.demarche.language.Token;
import org.demarche.text.Span;

/**
 * A part of a sentence that can be the content of a statement.
 *
 * @param head its head
 * @param span where it stands
 * @param agent who is to do it, where that is another than the holder
 */
record Part(Token head, Span span, Optional<Token> agent) {}
