// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.position.Moments.Moment;
import org.demarche.position.StatementInStory;
import org.demarche.time.DateSpan;

/**
 * Keeps what may have been said on a day apart from what was: a statement of "some time this
 * spring" goes with those of a day in March where it says the same, and else has its own line.
 */
final class Vague {
  /** Days by which a statement's own time is longer than its moment's. */
  private static final int LONGER = 31;

  private Vague() {}

  /** The statements whose days are near the moment's, then the others; no empty lists. */
  static List<List<StatementInStory>> apart(
      List<StatementInStory> all, Moment moment, Items items) {
    Set<String> matters = new HashSet<>();
    all.stream().filter(s -> !isVague(s, moment)).forEach(s -> matters.add(items.provision(s)));
    List<StatementInStory> near = new ArrayList<>();
    List<StatementInStory> vague = new ArrayList<>();
    for (StatementInStory s : all) {
      boolean isApart = isVague(s, moment) && !matters.contains(items.provision(s));
      (isApart ? vague : near).add(s);
    }
    List<List<StatementInStory>> lists = new ArrayList<>(List.of(near, vague));
    lists.removeIf(List::isEmpty);
    return lists;
  }

  private static boolean isVague(StatementInStory s, Moment moment) {
    return days(s.said().orElseThrow()) > days(moment.on()) + LONGER;
  }

  private static long days(DateSpan span) {
    return ChronoUnit.DAYS.between(span.from(), span.to());
  }
}
