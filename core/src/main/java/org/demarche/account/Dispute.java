// SPDX-License-Identifier: Apache-2.0
package org.demarche.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.position.StatementInStory;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * Accounts of one position in the same days that cannot both be right. They stand side by side;
 * nothing tells which one is.
 *
 * @param party whose position it is
 * @param issue on which issue
 * @param provision on what
 * @param over what they differ in
 * @param on the days
 * @param sides the accounts, two or more
 */
public record Dispute(
    Party party,
    String issue,
    String provision,
    Over over,
    Optional<DateSpan> on,
    List<Side> sides) {
  /** What accounts can differ in. */
  public enum Over {
    /** One tells of a refusal, another of an offer or an agreement. */
    ACT,
    /** They give different amounts of the same thing. */
    FIGURE;

    /** The word for it in files: "act". */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An account.
   *
   * @param claim what it has that the others have not: "refuse", "12 percent"
   * @param statements its statements, earliest first
   */
  public record Side(String claim, List<StatementInStory> statements) {
    public Side {
      Require.filled(claim, "claim of an account");
      statements = List.copyOf(statements);
      Require.that(!statements.isEmpty(), "an account has at least one statement");
    }
  }

  public Dispute {
    Require.present(party, "party");
    Require.filled(issue, "issue");
    Require.filled(provision, "provision");
    Require.present(over, "what a dispute is over");
    Require.present(on, "on");
    sides = List.copyOf(sides);
    Require.that(sides.size() >= 2, "a dispute has two sides, not %d", sides.size());
  }
}
