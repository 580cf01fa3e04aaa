// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Position.State;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;

/** What one party did about one provision along time, as rows of the matrix. */
final class ProvisionHistory {
  private final String provision;
  private final List<StatementInStory> statements;
  private final Optional<LocalDate> day;
  private final Positions.Options options;
  private final List<Moment> moments;

  ProvisionHistory(
      String provision,
      List<StatementInStory> statements,
      Optional<LocalDate> day,
      Positions.Options options) {
    this.provision = provision;
    this.statements = statements;
    this.day = day;
    this.options = options;
    this.moments = Moments.of(statements);
  }

  /**
   * An act taken, and taken again, without a contrary act between.
   *
   * @param last place of its latest moment; -1 where no day is known
   */
  private record Run(Act act, int last, List<StatementInStory> statements) {}

  List<Position> positions() {
    List<Run> runs = runs();
    return runs.stream().map(run -> position(run, state(run, runs))).toList();
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    acts(statements)
        .forEach(
            (act, all) -> {
              List<Run> dated = datedRuns(act);
              List<StatementInStory> undated =
                  all.stream().filter(s -> s.said().isEmpty()).toList();
              if (dated.isEmpty()) {
                runs.add(new Run(act, -1, undated));
              } else {
                dated.get(dated.size() - 1).statements().addAll(undated);
                runs.addAll(dated);
              }
            });
    return runs;
  }

  private List<Run> datedRuns(Act act) {
    List<Run> runs = new ArrayList<>();
    boolean isOpen = false;
    for (int i = 0; i < moments.size(); i++) {
      Map<Act, List<StatementInStory>> acts = acts(moments.get(i).statements());
      if (acts.containsKey(act)) {
        List<StatementInStory> before =
            isOpen ? runs.remove(runs.size() - 1).statements() : new ArrayList<>();
        before.addAll(acts.get(act));
        runs.add(new Run(act, i, before));
        isOpen = true;
      } else if (acts.keySet().stream().anyMatch(other -> Stance.areContrary(act, other))) {
        isOpen = false;
      }
    }
    return runs;
  }

  private State state(Run run, List<Run> runs) {
    if (isDisputed(run, runs)) {
      return State.DISPUTED;
    }
    if (run.last() < 0) {
      return moments.isEmpty() && run.equals(mostFrequent(runs)) ? State.CURRENT : State.STALE;
    }
    if (run.last() < moments.size() - 1) {
      return State.SUPERSEDED;
    }
    return isStale(run) ? State.STALE : State.CURRENT;
  }

  /** Refused by one account, offered or agreed to by another, and nothing later decides it. */
  private boolean isDisputed(Run run, List<Run> runs) {
    return isRecent(run)
        && runs.stream()
            .filter(this::isRecent)
            .anyMatch(
                other ->
                    Stance.areContradictory(run.act(), other.act())
                        && Stance.areByOthers(latest(run), latest(other)));
  }

  private boolean isRecent(Run run) {
    return run.last() >= 0
        && !isStale(run)
        && daysBetween(run.last(), moments.size() - 1) <= options.disputeWithinDays();
  }

  private List<StatementInStory> latest(Run run) {
    Set<String> ids =
        moments.get(run.last()).statements().stream()
            .map(StatementInStory::id)
            .collect(Collectors.toSet());
    return run.statements().stream().filter(s -> ids.contains(s.id())).toList();
  }

  private long daysBetween(int earlier, int later) {
    LocalDate end = moments.get(earlier).on().to();
    return Math.max(0, ChronoUnit.DAYS.between(end, moments.get(later).on().from()));
  }

  private boolean isStale(Run run) {
    LocalDate confirmed = moments.get(run.last()).on().to();
    return day.map(d -> ChronoUnit.DAYS.between(confirmed, d) > options.staleAfterDays())
        .orElse(false);
  }

  private static Run mostFrequent(List<Run> runs) {
    return runs.stream()
        .max(
            Comparator.comparingInt((Run r) -> stories(r.statements()))
                .thenComparingInt(r -> r.statements().size())
                .thenComparing(Run::act, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private Position position(Run run, State state) {
    List<StatementInStory> all = run.statements();
    List<DateSpan> said = all.stream().flatMap(s -> s.said().stream()).toList();
    return new Position(
        all.get(0).statement().holder(),
        all.get(0).statement().issue(),
        provision,
        run.act(),
        Wording.of(all),
        all.stream().flatMap(s -> s.statement().scope().stream()).distinct().sorted().toList(),
        all.stream().flatMap(s -> s.statement().condition().stream()).distinct().toList(),
        said.stream().findFirst(),
        run.last() < 0 ? Optional.empty() : Optional.of(lastSaid(run)),
        stories(all),
        all.stream().flatMap(s -> s.outlet().stream()).distinct().sorted().toList(),
        state,
        all.stream().map(StatementInStory::id).toList());
  }

  /** The most exact of the latest moment's dates, as its own source gives it. */
  private DateSpan lastSaid(Run run) {
    return latest(run).stream()
        .flatMap(s -> s.said().stream())
        .min(
            Comparator.comparing((DateSpan s) -> ChronoUnit.DAYS.between(s.from(), s.to()))
                .thenComparing(DateSpan::to, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static int stories(List<StatementInStory> statements) {
    Set<String> stories =
        statements.stream().map(StatementInStory::storyId).collect(Collectors.toSet());
    return stories.size();
  }

  private static Map<Act, List<StatementInStory>> acts(List<StatementInStory> statements) {
    return statements.stream()
        .collect(
            Collectors.groupingBy(
                s -> s.statement().act(), () -> new EnumMap<>(Act.class), Collectors.toList()));
  }
}
