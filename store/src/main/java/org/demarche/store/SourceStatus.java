// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.Locale;

/** How it stands with a source. */
public enum SourceStatus {
  /** The last attempt to read it went well. */
  READ,
  /** The last attempt failed; what an earlier one gave stays in view. */
  FAILED,
  /** Taken out by hand, whatever the last attempt gave. */
  REMOVED;

  /** The word for it in files and on screens: "read". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SourceStatus of(boolean removed, String stored) {
    if (removed) {
      return REMOVED;
    }
    return stored.equals(READ.word()) ? READ : FAILED;
  }
}
