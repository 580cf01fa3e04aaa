// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import org.demarche.text.Require;

/**
 * Two articles of which one holds most of the words of the other.
 *
 * @param shorter the id of the one with less text
 * @param longer the id of the other one
 * @param kind how the shorter one relates to the longer one
 */
public record Copy(String shorter, String longer, Likeness.Kind kind) {
  public Copy {
    Require.filled(shorter, "shorter");
    Require.filled(longer, "longer");
    Require.present(kind, "kind");
    Require.that(!shorter.equals(longer), "an article is no copy of itself: %s", shorter);
  }
}
