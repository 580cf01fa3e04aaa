// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.OptionalLong;
import org.demarche.party.Party;

/** The numbers of parties. */
final class PartyRows {
  private PartyRows() {}

  /** The number of a party under its name, which is stored where it is not yet. */
  static long numberOf(Db db, Party party) {
    OptionalLong known =
        db.number("SELECT n FROM party WHERE id = ? AND name = ?", party.id(), party.name());
    if (known.isPresent()) {
      return known.getAsLong();
    }
    return db.number(
            "INSERT INTO party (id, name) VALUES (?, ?) RETURNING n", party.id(), party.name())
        .orElseThrow();
  }
}
