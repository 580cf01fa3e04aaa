// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.Locale;

/** How it stands with a source. */
public enum SourceStatus {
  /** It was read; where a later attempt failed, its message says so. */
  READ,
  /** It could never be read. */
  FAILED,
  /** Taken out by hand, whatever the last attempt gave. */
  REMOVED;

  /** The word for it in files and on screens: "read". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * How it stands.
   *
   * @param stored how the last attempt went
   * @param held whether an attempt ever gave a page
   */
  static SourceStatus of(boolean removed, String stored, boolean held) {
    if (removed) {
      return REMOVED;
    }
    return held || stored.equals(READ.word()) ? READ : FAILED;
  }
}
