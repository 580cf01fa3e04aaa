// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import org.demarche.party.Reference;

/** Who took a position last in an article, for "another demand is …". */
final class Recent {
  private static final int REACH = 4;

  private Reference holder = Reference.NOBODY;
  private int sentence;

  void note(int number, Reference who) {
    holder = who;
    sentence = number;
  }

  Reference holder(int number) {
    return number - sentence <= REACH
        ? holder.with(Math.min(holder.certainty(), .7))
        : Reference.NOBODY;
  }
}
