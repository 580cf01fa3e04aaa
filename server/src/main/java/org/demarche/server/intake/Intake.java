// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.intake;

import org.demarche.store.Ledger;

/** Reads pages into the ledger; made by who starts the server, since that knows how. */
public interface Intake {
  /**
   * Reads these pages, and returns when it is done or was stopped. What cannot be read is said to
   * the watch and stops nothing else.
   *
   * @throws RuntimeException with a sentence for the user where nothing more can be read
   */
  void read(Order order, Watch watch);

  /** Works out anew which articles are copies, after a page was taken out or put back. */
  void updateStories(Ledger ledger);
}
