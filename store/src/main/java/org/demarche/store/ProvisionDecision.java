// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.Instant;
import java.util.List;
import org.demarche.position.ProvisionDecisions.Kind;
import org.demarche.statement.Statement;

/**
 * What a reviewer decided about provisions of a party and an issue.
 *
 * @param id its number in this ledger
 * @param dossier name of the dossier; "" without one
 * @param kind merged or parted
 * @param party the party's id
 * @param issue the issue
 * @param first statements of the one provision; those that are parted from it
 * @param second statements of the other; those that stay
 * @param words what was done, in words that a reader knows: the provisions' names then
 * @param who the reviewer
 * @param at when
 * @param undone whether a later row takes it back
 */
public record ProvisionDecision(
    long id,
    String dossier,
    Kind kind,
    String party,
    String issue,
    List<Statement> first,
    List<Statement> second,
    String words,
    String who,
    Instant at,
    boolean undone) {
  /** Copies the lists. */
  public ProvisionDecision {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }
}
