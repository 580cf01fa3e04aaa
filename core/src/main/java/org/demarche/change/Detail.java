// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.change.Change.Kind;
import org.demarche.party.Party;
import org.demarche.position.Figures;
import org.demarche.position.Figures.Figure;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Provisions;
import org.demarche.position.Stance;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;
import org.demarche.time.DateSpan;

/**
 * How the same act on the same provision differs from its last time: figures, conditions, places.
 */
final class Detail {
  private final Items items;
  private final Party party;
  private final DateSpan on;
  private final Act act;
  private final String provision;
  private final Moment last;
  private final List<StatementInStory> now;
  private final Moment moment;

  Detail(
      Items items,
      Act act,
      String provision,
      Moment last,
      List<StatementInStory> now,
      Moment moment) {
    this.items = items;
    this.party = now.get(0).statement().holder();
    this.on = Spans.common(now);
    this.act = act;
    this.provision = provision;
    this.last = last;
    this.now = now;
    this.moment = moment;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    figure().ifPresent(changes::add);
    condition().ifPresent(changes::add);
    narrowed().ifPresent(changes::add);
    return changes;
  }

  /** One figure of a unit then and another one now; where accounts give several, none is sure. */
  private Optional<Change> figure() {
    if (act == Act.REFUSE) {
      return Optional.empty();
    }
    Map<String, Set<Figure>> before = figures(last.statements());
    Map<String, Set<Figure>> after = figures(now);
    return after.keySet().stream()
        .filter(unit -> after.get(unit).size() == 1)
        .filter(unit -> before.getOrDefault(unit, Set.of()).size() == 1)
        .map(unit -> figure(only(before.get(unit)), only(after.get(unit))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Change> figure(Figure from, Figure to) {
    int way = to.value().compareTo(from.value());
    if (way == 0) {
      return Optional.empty();
    }
    boolean isMore = way > 0;
    boolean asksForLess = now.stream().anyMatch(s -> Provisions.isCeiling(s.statement().content()));
    // More is harder in a demand and softer in an offer; "cut to", "at most" turn that round.
    boolean isHarder = (isMore != asksForLess) != Stance.isYielding(act);
    return Optional.of(
        change(
            isHarder ? Kind.HARDENED : Kind.SOFTENED,
            List.of(to.text()),
            List.of(from.text()),
            Why.figure(party, on, act, provision, from.text(), to.text(), last)));
  }

  /**
   * A condition weighs on what a party gives; one on a demand is the price that it names anyway.
   */
  private Optional<Change> condition() {
    if (!Stance.isYielding(act)) {
      return Optional.empty();
    }
    List<String> before = conditions(last.statements());
    List<String> after = conditions(now);
    boolean wasFree = last.statements().stream().anyMatch(s -> s.statement().condition().isEmpty());
    boolean isFree =
        now.stream().anyMatch(s -> Provisions.isUnconditional(s.statement().evidence().exact()));
    if (wasFree && before.isEmpty() && !after.isEmpty()) {
      String why = Why.conditionAdded(party, on, act, provision, after, last);
      return Optional.of(change(Kind.HARDENED, after, List.of(), why));
    }
    if (isFree && after.isEmpty() && !before.isEmpty()) {
      String why = Why.conditionDropped(party, on, act, provision, before, last);
      return Optional.of(change(Kind.SOFTENED, List.of(), before, why));
    }
    return Optional.empty();
  }

  /** Fewer of the same things, and none of those missing named elsewhere in the same moment. */
  private Optional<Change> narrowed() {
    List<String> before = items.scope(last.statements());
    List<String> after = items.scope(now);
    List<StatementInStory> alike =
        moment.statements().stream().filter(s -> s.statement().act() == act).toList();
    List<String> removed = Items.without(before, items.scope(alike));
    boolean isPart = Items.without(after, before).isEmpty() && !after.isEmpty();
    if (!isPart || removed.isEmpty() || removed.size() != before.size() - after.size()) {
      return Optional.empty();
    }
    String why = Why.narrowed(party, on, act, provision, removed, last);
    return Optional.of(change(Kind.NARROWED, List.of(), removed, why));
  }

  private Change change(Kind kind, List<String> added, List<String> removed, String why) {
    return new Change(
        party,
        now.get(0).statement().issue(),
        Optional.of(on),
        kind,
        added,
        removed,
        why,
        Items.ids(last.statements()),
        Items.ids(now));
  }

  private static List<String> conditions(List<StatementInStory> statements) {
    return Items.distinct(
        statements.stream().flatMap(s -> s.statement().condition().stream()).toList());
  }

  private static Map<String, Set<Figure>> figures(List<StatementInStory> statements) {
    Map<String, Set<Figure>> figures = new TreeMap<>();
    for (StatementInStory s : statements) {
      Statement statement = s.statement();
      Figures.of(statement)
          .forEach((unit, f) -> figures.computeIfAbsent(unit, u -> byValue()).add(f));
    }
    return figures;
  }

  private static Set<Figure> byValue() {
    return new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
  }

  private static Figure only(Set<Figure> figures) {
    return figures.iterator().next();
  }
}
