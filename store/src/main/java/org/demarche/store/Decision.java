// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.Instant;
import java.util.Optional;
import org.demarche.statement.Statement;
import org.demarche.text.Require;

/**
 * What a reviewer decided about a statement. It is never changed or deleted; another row takes it
 * back.
 *
 * @param id its number in this ledger
 * @param dossier name of the dossier whose statement it is about; "" without one
 * @param statementId id of the program's statement, or of the one that was added
 * @param pageHash hash of the page's bytes
 * @param verdict what was decided, never {@link Verdict#NONE}
 * @param reason why, or ""
 * @param seen the statement that was decided about
 * @param made the statement that a reviewer made: edited, added
 * @param who the reviewer
 * @param at when
 * @param undone whether a later row takes it back
 */
public record Decision(
    long id,
    String dossier,
    String statementId,
    String pageHash,
    Verdict verdict,
    String reason,
    Statement seen,
    Optional<Statement> made,
    String who,
    Instant at,
    boolean undone) {
  /** Checks that what was made is there where something was. */
  public Decision {
    Require.that(verdict != Verdict.NONE, "a decision says something");
    boolean makes = verdict == Verdict.EDITED || verdict == Verdict.ADDED;
    Require.that(makes == made.isPresent(), "%s: what was made?", verdict);
  }
}
