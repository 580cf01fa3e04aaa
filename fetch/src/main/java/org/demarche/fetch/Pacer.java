// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Keeps a pause between the requests to one host. */
final class Pacer {
  private final LongSupplier nanoseconds;
  private final Sleeper sleeper;
  private final Map<String, Long> last = new HashMap<>();

  /** Waits: by the clock, or in a test by counting. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  Pacer(LongSupplier nanoseconds, Sleeper sleeper) {
    this.nanoseconds = nanoseconds;
    this.sleeper = sleeper;
  }

  /** Waits until the host may be asked again. */
  void before(String host, Duration pause) throws RefusedException {
    Long end = last.get(host);
    if (end != null) {
      sleep(pause.minusNanos(nanoseconds.getAsLong() - end));
    }
  }

  /** Notes that the host has just answered. */
  void after(String host) {
    last.put(host, nanoseconds.getAsLong());
  }

  void sleep(Duration time) throws RefusedException {
    if (time.isNegative() || time.isZero()) {
      return;
    }
    try {
      sleeper.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("was not read: the program was told to stop", e);
    }
  }
}
