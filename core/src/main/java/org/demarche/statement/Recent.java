// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import org.demarche.party.Reference;

/** Who took a position last in an article, for "another demand is …". */
final class Recent {
  private static final int REACH = 4;
  private static final int PLAN_REACH = 2;

  private Reference holder = Reference.NOBODY;
  private int sentence;

  private Reference author = Reference.NOBODY;
  private int proposal;

  /** Who put a plan forward or demanded by one, for "it would …" in the next sentences. */
  void noteAuthor(int number, Reference who) {
    author = who;
    proposal = number;
  }

  Reference author(int number) {
    return number > proposal && number - proposal <= PLAN_REACH
        ? author.with(Math.min(author.certainty(), .6))
        : Reference.NOBODY;
  }

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
