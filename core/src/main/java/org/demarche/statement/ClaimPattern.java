// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.statement.ChangeClaim.Direction;
import org.demarche.text.Require;

/**
 * Words by which an article tells of a change, see {@code claims.yaml}.
 *
 * @param id unique in the file
 * @param direction which way the position moved
 * @param negated what it tells where it is denied; empty where nothing
 * @param verbs lemmas
 * @param with particles and prepositions, one of which the verb must have; none where it needs none
 * @param objects nouns, by lemma, one of which must be its object; none where it needs none
 * @param modifiers words one of which must stand before the noun; none where it needs none
 * @param only "no-longer" or "negated", where it tells something only so; empty elsewhere
 * @param examples sentences, " => " and the words found in them
 * @param silent sentences in which it finds nothing
 */
record ClaimPattern(
    String id,
    Direction direction,
    Optional<Direction> negated,
    Set<String> verbs,
    Set<String> with,
    Set<String> objects,
    Set<String> modifiers,
    String only,
    List<String> examples,
    List<String> silent) {
  ClaimPattern {
    Require.filled(id, "id of a pattern");
    Require.that(!verbs.isEmpty(), "the pattern %s has no verbs", id);
    Require.that(Set.of("", "no-longer", "negated").contains(only), "%s: only \"%s\"?", id, only);
    Require.that(!examples.isEmpty() && !silent.isEmpty(), "the pattern %s has no examples", id);
    verbs = Set.copyOf(verbs);
    with = Set.copyOf(with);
    objects = Set.copyOf(objects);
    modifiers = Set.copyOf(modifiers);
    examples = List.copyOf(examples);
    silent = List.copyOf(silent);
  }
}
