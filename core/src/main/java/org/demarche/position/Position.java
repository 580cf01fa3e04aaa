// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * What a party holds on a provision of an issue as of a day: a view over statements, never stored
 * over them.
 *
 * @param party whose position
 * @param issue on which issue
 * @param provision what it is about within the issue, a short normalised name
 * @param act the act that holds
 * @param content the words of the statement that stands for it
 * @param scope what its statements cover together
 * @param conditions the words that make it conditional
 * @param since when it was first taken in this form, where known
 * @param confirmed when it was last taken, where known
 * @param stories number of independent stories
 * @param outlets the outlets that carry it, sorted
 * @param state how it stands
 * @param statements ids of its statements, earliest first
 */
public record Position(
    Party party,
    String issue,
    String provision,
    Act act,
    String content,
    List<String> scope,
    List<String> conditions,
    Optional<DateSpan> since,
    Optional<DateSpan> confirmed,
    int stories,
    List<String> outlets,
    State state,
    List<String> statements) {
  /** How a position stands as of the day asked for. */
  public enum State {
    /** The latest act of its party on its provision. */
    CURRENT,
    /** A later act of the same party took its place. */
    SUPERSEDED,
    /** Not confirmed for longer than the user allows. */
    STALE,
    /** Accounts of the same days contradict each other. */
    DISPUTED;

    /** The word for it in files: "current". */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Position {
    Require.present(party, "party");
    Require.filled(issue, "issue");
    Require.filled(provision, "provision");
    Require.present(act, "act");
    Require.filled(content, "content");
    scope = List.copyOf(scope);
    conditions = List.copyOf(conditions);
    Require.present(since, "since");
    Require.present(confirmed, "confirmed");
    Require.that(stories >= 1, "a position stands in at least one story, not in %d", stories);
    outlets = List.copyOf(outlets);
    Require.present(state, "state");
    statements = List.copyOf(statements);
    Require.that(!statements.isEmpty(), "a position has at least one statement");
  }
}
