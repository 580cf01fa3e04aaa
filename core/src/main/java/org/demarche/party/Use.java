// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

/** How words stand for a party. */
public enum Use {
  /** Its own name: "Turkey". */
  NAME,
  /** The adjective of it: "Turkish". */
  ADJECTIVE,
  /** The word for its people: "Turks". */
  PEOPLE,
  /** Where it sits: "Ankara". */
  SEAT
}
