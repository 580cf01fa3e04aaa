// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.List;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * Whom a noun group or a pronoun means.
 *
 * @param parties the parties it stands for; several for "both sides" or for two names joined by
 *     "and"
 * @param person the name of the person, where it is one, as the article gives it at best
 * @param role the office or the description given with it, or ""
 * @param standing whether those words can carry a position
 * @param certainty how sure the reading is, in [0, 1]
 */
public record Reference(
    List<Party> parties,
    Optional<String> person,
    String role,
    Standing standing,
    double certainty) {
  /** Whether somebody's words can be a position of a party. */
  public enum Standing {
    /** Speaks for the party. */
    PARTY,
    /** Is heard in public but holds no position here: a scholar, a witness, a journalist. */
    OBSERVER,
    /** Nothing in the article or in the data tells. */
    UNKNOWN
  }

  /** Words that mean nobody whom we can name. */
  public static final Reference NOBODY =
      new Reference(List.of(), Optional.empty(), "", Standing.UNKNOWN, 0);

  public Reference {
    parties = List.copyOf(parties);
    Require.present(person, "person");
    Require.present(role, "role");
    Require.present(standing, "standing");
    Require.that(
        certainty >= 0 && certainty <= 1, "a certainty lies in [0, 1], not at %s", certainty);
  }

  /** A party under its own name. */
  static Reference party(Party party, double certainty) {
    return new Reference(List.of(party), Optional.empty(), "", Standing.PARTY, certainty);
  }

  /** Whether a party is meant. */
  public boolean isParty() {
    return !parties.isEmpty() && standing == Standing.PARTY;
  }

  /** The same with another certainty. */
  public Reference with(double other) {
    return new Reference(parties, person, role, standing, other);
  }
}
