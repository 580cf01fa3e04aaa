// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.List;
import org.demarche.statement.Act;

/** How acts on one provision stand to one another. */
public final class Stance {
  private Stance() {}

  /** Whether the act gives something: an offer or an agreement. */
  public static boolean isYielding(Act act) {
    return act == Act.OFFER || act == Act.AGREE;
  }

  /** Whether one act gives what the other does not: an offer and a demand, say. */
  public static boolean areContrary(Act one, Act other) {
    return isYielding(one) != isYielding(other);
  }

  /** Whether both cannot be true of one day: a refusal and an offer, say. */
  public static boolean areContradictory(Act one, Act other) {
    return one == Act.REFUSE && isYielding(other) || other == Act.REFUSE && isYielding(one);
  }

  /** Whether some story of the one list is none of the other: a second account, not a copy. */
  public static boolean areByOthers(List<StatementInStory> one, List<StatementInStory> other) {
    return one.stream()
        .anyMatch(a -> other.stream().noneMatch(b -> b.storyId().equals(a.storyId())));
  }
}
