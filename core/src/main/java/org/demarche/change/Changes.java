// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.party.Party;
import org.demarche.position.Copies;
import org.demarche.position.Moments;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Positions;
import org.demarche.position.Provisions;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;

/**
 * What moved between the dated statements of a party on an issue, and because of which statements.
 *
 * <p>Statements are put into moments, and each moment is compared with all that was surely said
 * before it, act by act and provision by provision. That an article does not mention a thing is no
 * change; only a later statement about the same provision that covers less of it is.
 */
public final class Changes {
  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change c) -> c.party().id())
          .thenComparing(Change::issue)
          .thenComparing(c -> c.on().map(on -> on.from()).orElse(LocalDate.MAX))
          .thenComparing(c -> c.on().map(on -> on.to()).orElse(LocalDate.MAX))
          .thenComparing(Change::kind)
          .thenComparing(Change::why)
          .thenComparing(c -> c.after().get(0));

  private Changes() {}

  /** All changes, with the default options. */
  public static List<Change> of(List<StatementInStory> statements) {
    return between(statements, Optional.empty(), Optional.empty(), Positions.Options.DEFAULT);
  }

  /**
   * The changes, sorted by party, issue and day, those without a day last.
   *
   * @param statements in any order; those before {@code from} are needed too, since later ones are
   *     compared with them
   * @param from earliest day of a change; with it, changes whose day is not known are left out
   * @param to latest day of a change, likewise
   * @param options which statements count, and within how many days accounts are a dispute
   */
  public static List<Change> between(
      List<StatementInStory> statements,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Positions.Options options) {
    List<StatementInStory> counted = Copies.underOneIssue(counted(statements, options));
    Map<String, String> provisions = Provisions.of(counted, options.decisions());
    Map<String, List<StatementInStory>> byParty =
        counted.stream().collect(Collectors.groupingBy(s -> s.statement().holder().id()));
    return byParty.values().parallelStream()
        .flatMap(all -> ofParty(all, provisions, options))
        .filter(change -> isWithin(change, from, to))
        .sorted(ORDER)
        .toList();
  }

  private static Collection<StatementInStory> counted(
      List<StatementInStory> statements, Positions.Options options) {
    return statements.stream()
        .filter(s -> s.statement().confidence() >= options.leastConfidence())
        .filter(s -> !Provisions.saysNothing(s.statement()))
        .collect(Collectors.toMap(StatementInStory::id, s -> s, (a, b) -> a, TreeMap::new))
        .values();
  }

  private static boolean isWithin(Change change, Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean isOpen = from.isEmpty() && to.isEmpty();
    return change
        .on()
        .map(
            on ->
                from.map(day -> !on.to().isBefore(day)).orElse(true)
                    && to.map(day -> !on.from().isAfter(day)).orElse(true))
        .orElse(isOpen);
  }

  private static Stream<Change> ofParty(
      List<StatementInStory> statements,
      Map<String, String> provisions,
      Positions.Options options) {
    Items items = new Items(provisions, new PartyNames(statements));
    Map<String, List<StatementInStory>> byIssue =
        statements.stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.statement().issue(), TreeMap::new, Collectors.toList()));
    List<Change> changes = new ArrayList<>();
    Map<String, State> states = new TreeMap<>();
    byIssue.forEach(
        (issue, all) -> {
          State state = new State(items);
          changes.addAll(ofIssue(all, state, items, options));
          states.put(issue, state);
        });
    List<Change> given = elsewhere(statements, states, items);
    List<Change> givenUp = changes.stream().filter(Changes::isGivenUp).toList();
    given.removeIf(change -> givenUp.stream().anyMatch(told -> tellsOf(told, change)));
    changes.removeIf(
        change ->
            change.kind() == Change.Kind.WIDENED
                && given.stream().anyMatch(other -> isKeptBy(other, change)));
    changes.addAll(given);
    return changes.stream();
  }

  private static List<Change> ofIssue(
      List<StatementInStory> statements, State state, Items items, Positions.Options options) {
    List<Moment> moments = Moments.of(statements);
    if (moments.isEmpty()) {
      return List.of(undated(statements, items));
    }
    List<Change> changes = new ArrayList<>();
    for (Moment moment : moments) {
      changes.addAll(new Step(state, items, moment, options).changes());
      state.add(moment);
    }
    return changes;
  }

  /** Offers on one issue that cover what was demanded on another. */
  private static List<Change> elsewhere(
      List<StatementInStory> statements, Map<String, State> states, Items items) {
    Map<String, List<StatementInStory>> offers = new TreeMap<>();
    statements.stream()
        .filter(s -> s.statement().act() == Act.OFFER && s.said().isPresent())
        .filter(s -> items.of(s).findAny().isPresent())
        .sorted(StatementInStory.BY_TIME)
        .forEach(s -> offers.computeIfAbsent(timeAndIssue(s), key -> new ArrayList<>()).add(s));
    List<Change> changes = new ArrayList<>();
    offers
        .values()
        .forEach(
            some ->
                states.forEach(
                    (issue, state) -> {
                      if (!issue.equals(some.get(0).statement().issue())) {
                        DateSpan on = some.get(0).said().orElseThrow();
                        new Covered(state, items)
                            .by(some, state.within(Act.DEMAND, on), false)
                            .ifPresent(changes::add);
                      }
                    }));
    return changes;
  }

  private static String timeAndIssue(StatementInStory s) {
    return s.said().orElseThrow().iso() + " " + s.statement().issue();
  }

  /** What is left of a demand that was narrowed is nothing new, in whatever words. */
  private static boolean isKeptBy(Change narrowed, Change change) {
    return narrowed.kind() == Change.Kind.NARROWED
        && narrowed.issue().equals(change.issue())
        && narrowed.after().containsAll(change.after());
  }

  private static boolean isGivenUp(Change told) {
    return told.kind() == Change.Kind.NARROWED || told.kind() == Change.Kind.DROPPED;
  }

  /**
   * Whether a change, by which things are given up, tells that the same things were given up in the
   * same days.
   */
  private static boolean tellsOf(Change told, Change change) {
    return told.issue().equals(change.issue())
        && told.on().isPresent()
        && told.on().get().overlaps(change.on().orElseThrow())
        && Items.without(change.removed(), told.removed()).isEmpty();
  }

  private static Change undated(List<StatementInStory> statements, Items items) {
    List<StatementInStory> sorted =
        statements.stream().sorted(Comparator.comparing(StatementInStory::id)).toList();
    Party party = sorted.get(0).statement().holder();
    String issue = sorted.get(0).statement().issue();
    return new Change(
        party,
        issue,
        Optional.empty(),
        Change.Kind.NEW,
        items.of(sorted),
        List.of(),
        Why.undated(party, issue, items.told(sorted)),
        List.of(),
        Items.ids(sorted));
  }
}
