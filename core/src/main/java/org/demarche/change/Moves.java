// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Stance;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;

/**
 * From which act a party comes to another one on the same provision. Giving something and asking or
 * refusing it are opposite sides; a threat is a step beyond a demand, once, for as long as nothing
 * is given in between: who demands again after a threat has not come nearer.
 */
final class Moves {
  private Moves() {}

  /** Whether both give, both ask or refuse, or both threaten. */
  static boolean areAlike(Act one, Act other) {
    return Firmness.of(one) == Firmness.of(other);
  }

  /** The last that stands against this act; empty where the party took the act already. */
  static Optional<Moment> from(State state, String provision, Act act, LocalDate before) {
    Optional<Moment> last =
        act == Act.THREATEN
            ? state.lastAbout(provision, s -> isThreatOrGives(s.statement().act()), before)
            : state.lastAbout(provision, s -> true, before);
    if (last.isEmpty() && act == Act.THREATEN) {
      return state.lastAbout(provision, s -> true, before);
    }
    return last.map(Moves::surest).filter(moment -> isAgainst(moment, act));
  }

  private static boolean isThreatOrGives(Act act) {
    return act == Act.THREATEN || Stance.isYielding(act);
  }

  private static boolean isAgainst(Moment moment, Act act) {
    return moment.statements().stream().allMatch(s -> Stance.areContrary(s.statement().act(), act));
  }

  /** Of several acts of one moment, those count whose days are known best. */
  private static Moment surest(Moment moment) {
    long least = moment.statements().stream().mapToLong(s -> days(s)).min().orElseThrow();
    List<StatementInStory> surest =
        moment.statements().stream().filter(s -> days(s) == least).toList();
    return Spans.moment(surest);
  }

  private static long days(StatementInStory s) {
    DateSpan said = s.said().orElseThrow();
    return ChronoUnit.DAYS.between(said.from(), said.to());
  }
}
