// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.change.Change.Kind;
import org.demarche.party.Party;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Positions;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;

/** What one moment changes in the state before it, for one party and issue. */
final class Step {
  private final State before;
  private final Items items;
  private final Moment moment;
  private final Positions.Options options;
  private final Party party;
  private final String issue;
  private final List<Change> changes = new ArrayList<>();

  /** Statements that a change tells of already: what is left over is repeated. */
  private final Set<String> told = new TreeSet<>();

  Step(State before, Items items, Moment moment, Positions.Options options) {
    this.before = before;
    this.items = items;
    this.moment = moment;
    this.options = options;
    this.party = moment.statements().get(0).statement().holder();
    this.issue = moment.statements().get(0).statement().issue();
  }

  List<Change> changes() {
    byProvision(moment.statements()).forEach(this::disputed);
    if (!before.isEmpty()) {
      new GivenUp(before, items, moment, s -> !told.contains(s.id())).changes().forEach(this::tell);
      byProvision(untold()).forEach(this::moved);
      byProvision(untold()).forEach(this::detailed);
    }
    byAct(untold()).forEach(this::more);
    byAct(untold()).forEach(this::repeated);
    return changes;
  }

  private void disputed(String provision, List<StatementInStory> now) {
    new Disputes(before, options, provision, now).changes().forEach(this::tell);
  }

  /** From one act to another on the same provision. */
  private void moved(String provision, List<StatementInStory> all) {
    byAct(all)
        .forEach(
            (act, now) ->
                Moves.from(before, provision, act, Spans.common(now).from())
                    .ifPresent(last -> moved(provision, act, now, last)));
  }

  private void moved(String provision, Act act, List<StatementInStory> now, Moment last) {
    Act from = last.statements().get(0).statement().act();
    Kind kind = Firmness.of(act) > Firmness.of(from) ? Kind.HARDENED : Kind.SOFTENED;
    String why = Why.moved(party, Spans.common(now), provision, from, act, last);
    add(kind, List.of(), why, last.statements(), now);
  }

  /** The same on the same provision, with other figures, conditions or places. */
  private void detailed(String provision, List<StatementInStory> all) {
    byAct(all)
        .forEach(
            (act, now) ->
                before
                    .lastAbout(
                        provision,
                        s -> Moves.areAlike(s.statement().act(), act),
                        Spans.common(now).from())
                    .ifPresent(
                        last ->
                            new Detail(items, act, provision, last, now, moment)
                                .changes()
                                .forEach(this::tell)));
  }

  /** A first position, an act not taken before on the issue, or the same act over more. */
  private void more(Act act, List<StatementInStory> all) {
    for (List<StatementInStory> now : Vague.apart(all, moment, items)) {
      LocalDate from = Spans.common(now).from();
      Optional<Moment> last = before.lastOf(act, s -> true, from);
      if (before.isEmpty()) {
        String why = Why.first(party, issue, Spans.common(now), act, items.told(now));
        add(Kind.NEW, items.of(now), why, List.of(), now);
      } else if (last.isEmpty()) {
        newAct(act, now);
      } else {
        widened(act, now, last.get());
      }
    }
  }

  private void newAct(Act act, List<StatementInStory> now) {
    Optional<Moment> last = before.last(Spans.common(now).from());
    List<String> told = items.told(now);
    if (act == Act.THREATEN && last.isPresent()) {
      String why = Why.threat(party, issue, Spans.common(now), told, last.get());
      add(Kind.HARDENED, items.of(now), why, last.get().statements(), now);
      return;
    }
    List<StatementInStory> fresh =
        now.stream().filter(s -> !before.knows(items.provision(s))).toList();
    if (!fresh.isEmpty()) {
      String why = Why.newAct(party, issue, Spans.common(fresh), act, items.told(fresh));
      add(Kind.NEW, items.of(fresh), why, List.of(), fresh);
    }
  }

  private void widened(Act act, List<StatementInStory> now, Moment last) {
    // Named things and whole matters are told apart: the first read better without the second.
    Map<Boolean, List<StatementInStory>> more = new TreeMap<>();
    Map<Boolean, List<String>> added = new TreeMap<>();
    byProvision(now)
        .forEach(
            (provision, statements) -> {
              List<String> beyond = beyond(provision, act, statements);
              if (!beyond.isEmpty()) {
                boolean isWhole = beyond.equals(List.of(provision));
                more.computeIfAbsent(isWhole, w -> new ArrayList<>()).addAll(statements);
                added.computeIfAbsent(isWhole, w -> new ArrayList<>()).addAll(beyond);
              }
            });
    more.forEach(
        (isWhole, statements) -> {
          List<String> distinct =
              isWhole ? items.told(statements) : Items.distinct(added.get(isWhole));
          String why = Why.widened(party, issue, Spans.common(statements), act, distinct, last);
          add(Kind.WIDENED, distinct, why, last.statements(), statements);
        });
  }

  /** What statements on a provision add to all that the same act covered before. */
  private List<String> beyond(String provision, Act act, List<StatementInStory> now) {
    LocalDate from = Spans.common(now).from();
    List<String> fresh =
        items.scope(now).stream().filter(item -> !before.covers(act, item, from)).toList();
    boolean isKnown =
        before.lastAbout(provision, s -> s.statement().act() == act, from).isPresent();
    if (!isKnown) {
      boolean isFresh = !before.knows(provision) || items.scope(now).isEmpty();
      return fresh.isEmpty() && isFresh ? List.of(provision) : fresh;
    }
    // Where the earlier statements name nothing, they may have meant all of it.
    return before.hasScope(provision, act, from) ? fresh : List.of();
  }

  private void repeated(Act act, List<StatementInStory> now) {
    LocalDate from = Spans.common(now).from();
    Set<String> matters = Set.copyOf(items.matters(now));
    Optional<Moment> last =
        before
            .lastOf(act, s -> matters.contains(items.provision(s)), from)
            .or(() -> before.lastOf(act, s -> true, from))
            .or(() -> before.last(from));
    Act kept = last.map(m -> kept(act, m)).orElse(act);
    String why = Why.repeated(party, issue, Spans.common(now), kept, items.told(now), last);
    add(Kind.REPEATED, List.of(), why, last.map(Moment::statements).orElse(List.of()), now);
  }

  /** Who refuses what it demanded the end of keeps to its demand. */
  private static Act kept(Act act, Moment last) {
    boolean isSame = last.statements().stream().anyMatch(s -> s.statement().act() == act);
    return isSame ? act : last.statements().get(0).statement().act();
  }

  private void add(
      Kind kind,
      List<String> added,
      String why,
      Collection<StatementInStory> from,
      List<StatementInStory> to) {
    tell(
        new Change(
            party,
            issue,
            Optional.of(Spans.common(to)),
            kind,
            added,
            List.of(),
            why,
            Items.ids(from),
            Items.ids(to)));
  }

  private void tell(Change change) {
    changes.add(change);
    told.addAll(change.after());
  }

  private List<StatementInStory> untold() {
    return moment.statements().stream().filter(s -> !told.contains(s.id())).toList();
  }

  private Map<String, List<StatementInStory>> byProvision(List<StatementInStory> statements) {
    return statements.stream()
        .collect(Collectors.groupingBy(items::provision, TreeMap::new, Collectors.toList()));
  }

  private static Map<Act, List<StatementInStory>> byAct(List<StatementInStory> statements) {
    return statements.stream()
        .collect(
            Collectors.groupingBy(
                s -> s.statement().act(), () -> new EnumMap<>(Act.class), Collectors.toList()));
  }
}
