// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import org.demarche.text.Require;

/**
 * Two articles of which one is a copy, an excerpt or a version of the other.
 *
 * @param shorter the id of the one with less text
 * @param longer the id of the other one
 * @param part whether the shorter one is only a small part of the longer one, and so may be one
 *     item of a digest
 */
public record Copy(String shorter, String longer, boolean part) {
  public Copy {
    Require.filled(shorter, "shorter");
    Require.filled(longer, "longer");
    Require.that(!shorter.equals(longer), "an article is no copy of itself: %s", shorter);
  }
}
