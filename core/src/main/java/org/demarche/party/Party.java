// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import org.demarche.text.Require;

/**
 * Whoever can hold a position.
 *
 * @param id ISO 3166 alpha-3 for a state, the usual short name for a world body, else the full name
 *     in lower case with hyphens
 * @param name as a reader knows it
 */
public record Party(String id, String name) {
  public Party {
    Require.filled(id, "id of a party");
    Require.filled(name, "name of a party");
    Require.that(id.strip().equals(id), "the party id \"%s\" has blanks around it", id);
  }
}
