// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import org.demarche.server.intake.Intake;
import org.demarche.server.intake.Order;
import org.demarche.server.intake.Watch;
import org.demarche.store.Ledger;

/** For tests that read nothing: says so. */
final class NoReading implements Intake {
  @Override
  public void read(Order order, Watch watch) {
    watch.say("This test reads nothing.");
  }

  @Override
  public void updateStories(Ledger ledger) {
    // The stories of a test are those that it saved.
  }
}
