// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import org.demarche.statement.ChangeClaim;
import org.demarche.text.Require;

/**
 * What an article says about a change, beside the change that the statements show.
 *
 * @param claim the article's words
 * @param agrees whether it tells of the same way; else the two are in conflict
 */
public record Claimed(ChangeClaim claim, boolean agrees) {
  public Claimed {
    Require.present(claim, "claim");
  }

  /** The word for it in files: "agrees" or "conflicts". */
  public String word() {
    return agrees ? "agrees" : "conflicts";
  }
}
