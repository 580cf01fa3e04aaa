// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.util.Locale;

/** What a table, a workbook or JSON Lines hold. */
public enum Sheet {
  /** A row for each statement. */
  STATEMENTS,
  /** A row for each party, issue and provision. */
  POSITIONS,
  /** A row for each change. */
  CHANGES;

  /** The word for it: "positions". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The sheet of a word.
   *
   * @throws IllegalArgumentException with a sentence that names the right ones
   */
  public static Sheet of(String word) {
    for (Sheet sheet : values()) {
      if (sheet.word().equals(word.toLowerCase(Locale.ROOT))) {
        return sheet;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" cannot be exported; it is statements, positions or changes.".formatted(word));
  }
}
