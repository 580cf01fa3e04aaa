// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.Optional;

/**
 * A time with its place among the words.
 *
 * @param expression the time
 * @param first index of its first word
 * @param next index of the first word after it
 * @param cue what put it before or after publication, where another word did
 */
record Found(TimeExpression expression, int first, int next, Optional<Cue> cue) {}
