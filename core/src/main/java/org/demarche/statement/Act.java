// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.Locale;

/** What a party does by a statement, see PLOVER's REQUEST, AGREE and YIELD, REJECT, THREATEN. */
public enum Act {
  /** Asks, requires, insists, sets as a term that somebody do, stop, accept or be something. */
  DEMAND,
  /** Says that it is ready to do or give something, or concedes a point. */
  OFFER,
  /** Accepts, consents to or commits to something put to it or worked out together. */
  AGREE,
  /** Rejects, rules out, will not accept or do. */
  REFUSE,
  /** Says what it will do to the other side unless it gets its way. */
  THREATEN;

  /** The word for it in files and on screens: "demand". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The act of this word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Act of(String word) {
    for (Act act : values()) {
      if (act.word().equals(word)) {
        return act;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is no act: demand, offer, agree, refuse or threaten");
  }
}
