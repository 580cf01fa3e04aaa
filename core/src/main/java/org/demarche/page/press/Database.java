// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

/** A press database whose exports are read. */
enum Database {
  NEXIS("Nexis"),
  FACTIVA("Factiva"),
  PROQUEST("ProQuest");

  private final String label;

  Database(String label) {
    this.label = label;
  }

  /** Its name, as a user knows it. */
  String label() {
    return label;
  }
}
