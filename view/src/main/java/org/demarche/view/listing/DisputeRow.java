// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import org.demarche.account.Dispute;
import org.demarche.account.Teller;

/**
 * A dispute with who tells each side.
 *
 * @param dispute the dispute
 * @param tellers for each side, for each statement of it: who tells it
 */
public record DisputeRow(Dispute dispute, List<List<Teller>> tellers) {
  /** Copies the lists. */
  public DisputeRow {
    tellers = tellers.stream().map(List::copyOf).toList();
  }
}
