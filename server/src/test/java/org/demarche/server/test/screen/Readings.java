// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test.screen;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.server.intake.Intake;
import org.demarche.server.intake.Order;
import org.demarche.server.intake.Watch;
import org.demarche.store.Ledger;

/** Notes what it is asked to read, and waits before each end until it is let go. */
final class Readings implements Intake {
  final List<Order> orders = new CopyOnWriteArrayList<>();
  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch free = new CountDownLatch(1);
  int storiesUpdated;

  @Override
  public void read(Order order, Watch watch) {
    orders.add(order);
    watch.page(1, order.size(), "page one");
    watch.say("one.html holds <no> article.");
    begun.countDown();
    try {
      for (int i = 0; i < 200 && !watch.isStopped(); i++) {
        if (free.await(50, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void updateStories(Ledger ledger) {
    storiesUpdated++;
  }
}
