// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.change.Change.Kind;
import org.demarche.party.Party;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Positions;
import org.demarche.position.Provisions;
import org.demarche.position.Stance;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;
import org.demarche.time.DateSpan;

/** What one moment changes in the state before it, for one party and issue. */
final class Step {
  private final State before;
  private final Moment moment;
  private final Map<String, String> provisions;
  private final Positions.Options options;
  private final Set<String> parties;
  private final Party party;
  private final String issue;
  private final DateSpan on;
  private final List<Change> changes = new ArrayList<>();

  /** Statements that a change tells of already: what is left over is repeated. */
  private final Set<String> told = new TreeSet<>();

  Step(
      State before,
      Moment moment,
      Map<String, String> provisions,
      Positions.Options options,
      Set<String> parties) {
    this.before = before;
    this.moment = moment;
    this.provisions = provisions;
    this.options = options;
    this.parties = parties;
    Statement first = moment.statements().get(0).statement();
    this.party = first.holder();
    this.issue = first.issue();
    this.on = moment.on();
  }

  List<Change> changes() {
    byProvision().forEach(this::disputed);
    if (before.isEmpty()) {
      byAct(untold(moment.statements())).forEach(this::first);
      return changes;
    }
    givingUp();
    byProvision().forEach(this::moved);
    byProvision().forEach(this::detailed);
    byAct(untold(moment.statements())).forEach(this::widened);
    byAct(untold(moment.statements())).forEach(this::repeated);
    return changes;
  }

  private void first(Act act, List<StatementInStory> now) {
    List<String> items = Items.of(now, provisions);
    add(Kind.NEW, items, List.of(), Why.first(party, issue, on, act, items), List.of(), now);
  }

  /** One account has a refusal, another an offer or an agreement, of the same days. */
  private void disputed(String provision, List<StatementInStory> all) {
    Map<Act, List<StatementInStory>> now = byAct(all);
    Map<Act, List<StatementInStory>> both = new EnumMap<>(Act.class);
    Optional<Moment> last =
        before
            .last(before.about(provision))
            .filter(m -> daysSince(m) <= options.disputeWithinDays());
    last.ifPresent(m -> both.putAll(byAct(m.statements())));
    for (Act act : now.keySet()) {
      contradicting(act, now, now).ifPresent(other -> dispute(provision, act, now, other, now, on));
      contradicting(act, now, both)
          .ifPresent(other -> dispute(provision, act, now, other, both, last.orElseThrow().on()));
    }
  }

  private static Optional<Act> contradicting(
      Act act, Map<Act, List<StatementInStory>> now, Map<Act, List<StatementInStory>> others) {
    return others.keySet().stream()
        .filter(other -> Stance.areContradictory(act, other))
        .filter(other -> Stance.areByOthers(now.get(act), others.get(other)))
        .findFirst();
  }

  private void dispute(
      String provision,
      Act act,
      Map<Act, List<StatementInStory>> now,
      Act other,
      Map<Act, List<StatementInStory>> others,
      DateSpan otherOn) {
    boolean isSameMoment = now == others;
    // A dispute within the moment is found from both of its ends; it is told once.
    if (isSameMoment && now.get(act).stream().allMatch(s -> told.contains(s.id()))) {
      return;
    }
    List<StatementInStory> after = new ArrayList<>(now.get(act));
    after.addAll(isSameMoment ? others.get(other) : List.of());
    add(
        Kind.DISPUTED,
        List.of(),
        List.of(),
        Why.disputed(party, on, provision, act, other, otherOn),
        isSameMoment ? List.of() : others.get(other),
        after);
  }

  /** An offer or an agreement that says so, or that covers what another provision demanded. */
  private void givingUp() {
    for (StatementInStory now : untold(moment.statements())) {
      if (!Stance.isYielding(now.statement().act())) {
        continue;
      }
      String own = provisions.get(now.id());
      boolean saysSo = Provisions.isGivingUp(now.statement().content());
      if (!saysSo && now.statement().act() != Act.OFFER) {
        continue;
      }
      new GivenUp(moment, parties)
          .by(now, before, s -> saysSo || !provisions.get(s.id()).equals(own), own)
          .ifPresent(this::tell);
    }
  }

  /** From one act to another on the same provision. */
  private void moved(String provision, List<StatementInStory> all) {
    Optional<Moment> last = before.last(before.about(provision));
    List<StatementInStory> left = untold(all);
    if (last.isEmpty() || left.isEmpty()) {
      return;
    }
    Set<Act> acts = byAct(last.get().statements()).keySet();
    byAct(left)
        .forEach(
            (act, now) -> {
              if (!acts.contains(act)) {
                moved(provision, now, acts.iterator().next(), act, last.get());
              }
            });
  }

  private void moved(String provision, List<StatementInStory> now, Act from, Act to, Moment last) {
    int way = Firmness.of(to) - Firmness.of(from);
    if (way == 0) {
      return;
    }
    add(
        way > 0 ? Kind.HARDENED : Kind.SOFTENED,
        List.of(),
        List.of(),
        Why.moved(party, on, provision, from, to, last),
        last.statements(),
        now);
  }

  /** The same act on the same provision, with other figures, conditions or places. */
  private void detailed(String provision, List<StatementInStory> all) {
    byAct(untold(all))
        .forEach(
            (act, now) -> {
              Predicate<StatementInStory> same = before.about(provision).and(State.does(act));
              before
                  .last(same)
                  .ifPresent(
                      last ->
                          new Detail(party, on, act, provision, last, now, moment)
                              .changes()
                              .forEach(this::tell));
            });
  }

  private void widened(Act act, List<StatementInStory> now) {
    Optional<Moment> last = before.last(State.does(act));
    if (last.isEmpty()) {
      newAct(act, now);
      return;
    }
    List<StatementInStory> earlier = before.all(State.does(act));
    // Named things and whole matters are told apart: the first read better without the second.
    Map<Boolean, Map<String, List<String>>> more = new TreeMap<>(Comparator.reverseOrder());
    byProvision(now)
        .forEach(
            (provision, statements) -> {
              List<String> items = more(provision, statements, earlier);
              if (!items.isEmpty()) {
                more.computeIfAbsent(!items.equals(List.of(provision)), n -> new TreeMap<>())
                    .put(provision, items);
              }
            });
    more.values().forEach(items -> widened(act, items, now, last.get()));
  }

  private void widened(
      Act act, Map<String, List<String>> items, List<StatementInStory> now, Moment last) {
    List<String> added = Items.distinct(items.values().stream().flatMap(List::stream).toList());
    add(
        Kind.WIDENED,
        added,
        List.of(),
        Why.widened(party, issue, on, act, added, last),
        last.statements(),
        now.stream().filter(s -> items.containsKey(provisions.get(s.id()))).toList());
  }

  private void newAct(Act act, List<StatementInStory> now) {
    List<String> items = Items.of(now, provisions);
    Moment last = before.last(s -> true).orElseThrow();
    if (act == Act.THREATEN) {
      String why = Why.threat(party, issue, on, items, last);
      add(Kind.HARDENED, items, List.of(), why, last.statements(), now);
    } else if (now.stream().noneMatch(this::isKnownMatter)) {
      String why = Why.newAct(party, issue, on, act, items);
      add(Kind.NEW, items, List.of(), why, List.of(), now);
    }
  }

  private boolean isKnownMatter(StatementInStory now) {
    return before.last(before.about(provisions.get(now.id()))).isPresent();
  }

  /** What statements on a provision add to all that the same act covered before. */
  private List<String> more(
      String provision, List<StatementInStory> now, List<StatementInStory> earlier) {
    List<StatementInStory> same = earlier.stream().filter(before.about(provision)).toList();
    List<String> fresh = Items.without(Items.scope(now), Items.scope(earlier));
    if (same.isEmpty()) {
      return fresh.isEmpty() ? List.of(provision) : fresh;
    }
    // Where the earlier statements name nothing, they may have meant all of it.
    return Items.scope(same).isEmpty() ? List.of() : fresh;
  }

  private void repeated(Act act, List<StatementInStory> now) {
    List<String> matters =
        now.stream().map(s -> provisions.get(s.id())).distinct().sorted().toList();
    Predicate<StatementInStory> same = s -> matters.contains(provisions.get(s.id()));
    before
        .last(same.and(State.does(act)))
        .or(() -> before.last(same))
        .or(() -> before.last(s -> true))
        .ifPresent(
            last ->
                add(
                    Kind.REPEATED,
                    List.of(),
                    List.of(),
                    Why.repeated(party, issue, on, act, matters, last),
                    last.statements(),
                    now));
  }

  private long daysSince(Moment earlier) {
    return ChronoUnit.DAYS.between(earlier.on().to(), on.from());
  }

  private void add(
      Kind kind,
      List<String> added,
      List<String> removed,
      String why,
      Collection<StatementInStory> from,
      Collection<StatementInStory> to) {
    tell(
        new Change(
            party,
            issue,
            Optional.of(on),
            kind,
            added,
            removed,
            why,
            Items.ids(from),
            Items.ids(to)));
  }

  private void tell(Change change) {
    changes.add(change);
    told.addAll(change.after());
  }

  private List<StatementInStory> untold(List<StatementInStory> statements) {
    return statements.stream().filter(s -> !told.contains(s.id())).toList();
  }

  private Map<String, List<StatementInStory>> byProvision() {
    return byProvision(moment.statements());
  }

  private Map<String, List<StatementInStory>> byProvision(List<StatementInStory> statements) {
    return statements.stream()
        .collect(
            Collectors.groupingBy(s -> provisions.get(s.id()), TreeMap::new, Collectors.toList()));
  }

  private static Map<Act, List<StatementInStory>> byAct(List<StatementInStory> statements) {
    return statements.stream()
        .collect(
            Collectors.groupingBy(
                s -> s.statement().act(), () -> new EnumMap<>(Act.class), Collectors.toList()));
  }
}
