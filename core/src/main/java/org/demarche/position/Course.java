// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Kept;

/**
 * How the statements of one party on one issue were grouped when they were last looked at. Where
 * the same gists come in the same order, they come into the same groups, so that of another day of
 * the same ledger only what differs is grouped anew.
 */
final class Course {
  private static final int MOST_KEPT = 20_000;

  /** More would keep a large ledger alive beside the next one. */
  private static final int LONGEST = 100_000;

  private static final Kept<Provisions.Matters, Last> LAST =
      new Kept<>(MOST_KEPT, matters -> new Last());

  private static final class Last {
    private volatile List<Stop> stops = List.of();
  }

  private record Stop(Gist gist, boolean isYielding, int group) {
    boolean isOf(Gist other, boolean yields) {
      return isYielding == yields && (gist == other || gist.equals(other));
    }
  }

  private final Last last;
  private final List<Stop> before;
  private final List<Stop> now = new ArrayList<>();
  private boolean isSame = true;

  /** The course of statements of one party on one issue, from its beginning. */
  Course(Provisions.Matters matters) {
    last = LAST.of(matters);
    before = last.stops;
  }

  /** The number of the group that the next statement came into; -1 where all is not as before. */
  int next(Gist gist, boolean isYielding) {
    int at = now.size();
    isSame = isSame && at < before.size() && before.get(at).isOf(gist, isYielding);
    return isSame ? before.get(at).group() : -1;
  }

  /** Goes on to the statement after the next, which came into this group. */
  void went(Gist gist, boolean isYielding, int group) {
    now.add(isSame ? before.get(now.size()) : new Stop(gist, isYielding, group));
  }

  /** Keeps it for the next time; of two days of one ledger the longer is kept. */
  void end() {
    if (now.size() >= before.size() && !isSame && now.size() <= LONGEST) {
      last.stops = List.copyOf(now);
    }
  }
}
