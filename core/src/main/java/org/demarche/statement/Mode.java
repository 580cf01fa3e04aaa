// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.Locale;

/** How the words of a statement came to the reader. */
public enum Mode {
  /** The content stands in quotation marks, wholly or for the most part. */
  QUOTED,
  /** A paraphrase with an attributed speaker or source. */
  REPORTED,
  /** The outlet's own voice, headlines included. */
  NARRATED;

  /** The word for it in files: "quoted". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The mode of this word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Mode of(String word) {
    for (Mode mode : values()) {
      if (mode.word().equals(word)) {
        return mode;
      }
    }
    throw new IllegalArgumentException("\"" + word + "\" is no mode: quoted, reported or narrated");
  }
}
