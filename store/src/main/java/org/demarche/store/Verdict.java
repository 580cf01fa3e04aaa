// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.Locale;

/** What a reviewer thinks of a statement. */
public enum Verdict {
  /** Nobody looked at it. */
  NONE,
  /** It is right. */
  ACCEPTED,
  /** It is right as a reviewer corrected it; the program's own stays beside it. */
  EDITED,
  /** A reviewer added it, the program had not found it. */
  ADDED,
  /** It is wrong. */
  REJECTED,
  /** A reviewer could not tell. */
  UNSURE;

  /** The word for it in the ledger and in queries: "edited". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word for scripts: none, accepted (edited and added too), rejected or unsure. */
  public String review() {
    return isRight() ? ACCEPTED.word() : word();
  }

  /** Whether a reviewer stands for it: accepted, edited or added. */
  public boolean isRight() {
    return this == ACCEPTED || this == EDITED || this == ADDED;
  }

  static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
