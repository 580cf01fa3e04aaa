// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.change.Change.Kind;
import org.demarche.party.Party;
import org.demarche.position.Moments.Moment;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;

/**
 * What an offer covers that its party demanded before, and does not demand in the same breath: who
 * offers to freeze the lines in two regions no longer asks for these. Where a part of what was
 * demanded is still asked for, the demand is narrowed, else it is dropped.
 */
final class Covered {
  private final State demanded;
  private final Items items;

  /**
   * Demands that may be given up.
   *
   * @param demanded what the party said on the issue of the demands
   */
  Covered(State demanded, Items items) {
    this.demanded = demanded;
    this.items = items;
  }

  /**
   * The change that these offers of one time make.
   *
   * @param stillDemanded what is demanded on the issue at the same time
   * @param elsewhere whether demands on the offer's own provision do not count: to offer what one
   *     asked for is another change
   */
  Optional<Change> by(
      List<StatementInStory> offers, List<StatementInStory> stillDemanded, boolean elsewhere) {
    List<StatementInStory> covering = new ArrayList<>();
    Set<String> removed = new TreeSet<>();
    Set<StatementInStory> before = new LinkedHashSet<>();
    for (StatementInStory offer : offers) {
      LocalDate day = offer.said().orElseThrow().from();
      List<String> mine =
          Items.without(items.of(offer).toList(), items.scope(stillDemanded)).stream()
              .filter(item -> demanded.covers(Act.DEMAND, item, day))
              .filter(item -> !elsewhere || isElsewhere(offer, item, day))
              .toList();
      if (!mine.isEmpty()) {
        covering.add(offer);
        removed.addAll(mine);
        mine.forEach(
            item ->
                demanded
                    .lastOf(Act.DEMAND, item, day)
                    .ifPresent(last -> before.addAll(last.statements())));
      }
    }
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(change(covering, stillDemanded, Items.distinct(removed), before));
  }

  private boolean isElsewhere(StatementInStory offer, String item, LocalDate day) {
    String own = items.provision(offer);
    return demanded.lastOf(Act.DEMAND, item, day).stream()
        .flatMap(last -> last.statements().stream())
        .anyMatch(s -> !items.provision(s).equals(own));
  }

  private Change change(
      List<StatementInStory> offers,
      List<StatementInStory> stillDemanded,
      List<String> removed,
      Set<StatementInStory> before) {
    List<StatementInStory> kept =
        stillDemanded.stream().filter(s -> items.of(s).findAny().isPresent()).toList();
    Party party = offers.get(0).statement().holder();
    String issue = before.iterator().next().statement().issue();
    DateSpan on = Spans.common(offers);
    List<StatementInStory> last = before.stream().sorted(StatementInStory.BY_TIME).toList();
    Moment latest = Spans.moment(List.of(last.get(last.size() - 1)));
    String topic = offers.get(0).statement().issue();
    List<StatementInStory> after = new ArrayList<>(offers);
    after.addAll(kept);
    return new Change(
        party,
        issue,
        Optional.of(on),
        kept.isEmpty() ? Kind.DROPPED : Kind.NARROWED,
        List.of(),
        removed,
        kept.isEmpty()
            ? Why.givenUp(party, topic, on, removed, latest)
            : Why.kept(party, issue, topic, on, removed, items.scope(kept), latest),
        Items.ids(last),
        Items.ids(after));
  }
}
