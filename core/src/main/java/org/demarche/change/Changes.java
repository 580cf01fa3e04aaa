// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.party.Party;
import org.demarche.position.Moments;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Positions;
import org.demarche.position.Provisions;
import org.demarche.position.StatementInStory;

/**
 * What moved between the dated statements of a party on an issue, and because of which statements.
 *
 * <p>Statements are put into moments, and each moment is compared with all that came before it, act
 * by act and provision by provision. That an article does not mention a thing is no change; only a
 * later statement about the same provision that covers less of it is.
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
    List<StatementInStory> counted =
        statements.stream()
            .filter(s -> s.statement().confidence() >= options.leastConfidence())
            .collect(Collectors.toMap(StatementInStory::id, s -> s, (a, b) -> a, TreeMap::new))
            .values()
            .stream()
            .toList();
    Map<String, String> provisions = Provisions.of(counted, options.decisions());
    return counted.stream()
        .collect(Collectors.groupingBy(s -> s.statement().holder().id()))
        .values()
        .stream()
        .flatMap(all -> ofParty(all, provisions, options))
        .filter(change -> isWithin(change, from, to))
        .sorted(ORDER)
        .toList();
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
    Map<String, List<StatementInStory>> byIssue =
        statements.stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.statement().issue(), TreeMap::new, Collectors.toList()));
    List<Change> changes = new ArrayList<>();
    Set<String> parties = partyNames(statements);
    byIssue.values().forEach(all -> changes.addAll(ofIssue(all, provisions, options, parties)));
    changes.addAll(GivenUp.elsewhere(statements, parties));
    return changes.stream();
  }

  private static List<Change> ofIssue(
      List<StatementInStory> statements,
      Map<String, String> provisions,
      Positions.Options options,
      Set<String> parties) {
    List<Moment> moments = Moments.of(statements);
    if (moments.isEmpty()) {
      return List.of(undated(statements, provisions));
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      State before = new State(moments.subList(0, i), provisions);
      changes.addAll(new Step(before, moments.get(i), provisions, options, parties).changes());
    }
    return changes;
  }

  private static Change undated(List<StatementInStory> statements, Map<String, String> provisions) {
    List<StatementInStory> sorted =
        statements.stream().sorted(Comparator.comparing(StatementInStory::id)).toList();
    Party party = sorted.get(0).statement().holder();
    String issue = sorted.get(0).statement().issue();
    List<String> added = Items.of(sorted, provisions);
    return new Change(
        party,
        issue,
        Optional.empty(),
        Change.Kind.NEW,
        added,
        List.of(),
        Why.undated(party, issue, added),
        List.of(),
        Items.ids(sorted));
  }

  /** Parties are no scope that one gives up: "Ukraine" stands in nearly all that concerns it. */
  private static Set<String> partyNames(Collection<StatementInStory> statements) {
    Set<String> names = new HashSet<>();
    for (StatementInStory s : statements) {
      Stream.concat(Stream.of(s.statement().holder()), s.statement().addressees().stream())
          .flatMap(party -> Stream.of(party.id(), party.name()))
          .forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }
    return names;
  }
}
