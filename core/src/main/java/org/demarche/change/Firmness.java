// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import org.demarche.statement.Act;

/**
 * How far from the other side an act on one provision stands: agree and offer, then demand and
 * refuse, which say the same thing from two ends, then threaten.
 */
final class Firmness {
  private Firmness() {}

  static int of(Act act) {
    return switch (act) {
      case AGREE, OFFER -> 0;
      case DEMAND, REFUSE -> 1;
      case THREATEN -> 2;
    };
  }
}
