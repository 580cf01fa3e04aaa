// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * How a party's position on an issue differs from what it was before, and because of which
 * statements.
 *
 * @param party whose position moved
 * @param issue on which issue
 * @param on when, where known
 * @param kind in which way
 * @param added scope items, conditions or figures that came on top
 * @param removed scope items, conditions or figures that are no longer there
 * @param why the reason in one plain sentence
 * @param before ids of the statements that it is compared with
 * @param after ids of the statements that show it
 * @param claims what articles themselves say about it
 */
public record Change(
    Party party,
    String issue,
    Optional<DateSpan> on,
    Kind kind,
    List<String> added,
    List<String> removed,
    String why,
    List<String> before,
    List<String> after,
    List<Claimed> claims) {
  /** The ways in which a position moves. */
  public enum Kind {
    /** The first position on the issue. */
    NEW,
    /** The same as before. */
    REPEATED,
    /** The same act, over more. */
    WIDENED,
    /** The same act, over less. */
    NARROWED,
    /** Further from the other side: an offer became a demand, a condition was added. */
    HARDENED,
    /** Nearer to the other side: a demand became an offer, a condition was dropped. */
    SOFTENED,
    /** Given up. */
    DROPPED,
    /** Told differently by different sources. */
    DISPUTED;

    /** The word for it in files: "widened". */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Change {
    Require.present(party, "party");
    Require.filled(issue, "issue");
    Require.present(on, "on");
    Require.present(kind, "kind");
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    Require.filled(why, "why");
    before = List.copyOf(before);
    after = List.copyOf(after);
    claims = List.copyOf(claims);
    Require.that(!after.isEmpty(), "a change is shown by at least one statement");
  }

  /** A change beside which no article says anything. */
  public Change(
      Party party,
      String issue,
      Optional<DateSpan> on,
      Kind kind,
      List<String> added,
      List<String> removed,
      String why,
      List<String> before,
      List<String> after) {
    this(party, issue, on, kind, added, removed, why, before, after, List.of());
  }

  /** The same with what articles say about it. */
  public Change with(List<Claimed> others) {
    return new Change(party, issue, on, kind, added, removed, why, before, after, others);
  }
}
