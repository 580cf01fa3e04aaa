// SPDX-License-Identifier: Apache-2.0
package org.demarche.account;

import java.util.Locale;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.text.Require;

/**
 * Who tells of a position.
 *
 * @param kind how the teller stands to the holder
 * @param party the party that the teller speaks for, where that is known
 */
public record Teller(Kind kind, Optional<Party> party) {
  /** How a teller stands to the holder. */
  public enum Kind {
    /** The holder, or somebody who speaks for it. */
    SELF,
    /** Somebody who speaks for another party. */
    OTHER_PARTY,
    /** Somebody named of whom no party is known: sources, scholars. */
    OUTSIDER,
    /** The outlet in its own voice. */
    OUTLET;

    /** The word for it in files: "other-party". */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Teller {
    Require.present(kind, "kind of a teller");
    Require.present(party, "party of a teller");
  }
}
