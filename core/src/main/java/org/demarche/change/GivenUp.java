// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.change.Change.Kind;
import org.demarche.position.Moments;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Provisions;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;

/** Demands that a later offer gives up, in words or by what it covers. */
final class GivenUp {
  private final Moment moment;
  private final Set<String> parties;

  /**
   * What a moment gives up.
   *
   * @param parties names of parties in lower case, which are no scope to be given up
   */
  GivenUp(Moment moment, Set<String> parties) {
    this.moment = moment;
    this.parties = parties;
  }

  /**
   * The demand on the same issue that a statement gives up.
   *
   * @param which the earlier statements that may be meant
   * @param provision the statement's own provision
   */
  Optional<Change> by(
      StatementInStory now, State before, Predicate<StatementInStory> which, String provision) {
    Predicate<StatementInStory> demanded = State.does(Act.DEMAND).and(which);
    List<String> covered = covered(now, before.all(demanded));
    if (!covered.isEmpty()) {
      return change(now, now.statement().issue(), covered, before.last(demanded.and(shares(now))));
    }
    return Provisions.isGivingUp(now.statement().content())
        ? change(
            now,
            now.statement().issue(),
            List.of(provision),
            before.last(demanded.and(before.about(provision))))
        : Optional.empty();
  }

  /**
   * Offers on one issue that cover what was demanded on another: who offers to freeze the lines in
   * two regions no longer asks for these regions.
   *
   * @param statements all statements of a party
   */
  static List<Change> elsewhere(List<StatementInStory> statements, Set<String> parties) {
    List<Moment> moments = Moments.of(statements);
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i < moments.size(); i++) {
      State before = new State(moments.subList(0, i), Map.of());
      GivenUp givenUp = new GivenUp(moments.get(i), parties);
      moments.get(i).statements().stream()
          .filter(State.does(Act.OFFER))
          .forEach(offer -> changes.addAll(givenUp.elsewhere(offer, before)));
    }
    return changes;
  }

  private List<Change> elsewhere(StatementInStory offer, State before) {
    Predicate<StatementInStory> demanded =
        State.does(Act.DEMAND).and(s -> !issue(s).equals(issue(offer)));
    return before.all(demanded).stream()
        .map(GivenUp::issue)
        .distinct()
        .flatMap(issue -> inIssue(issue, offer, before).stream())
        .toList();
  }

  private Optional<Change> inIssue(String issue, StatementInStory offer, State before) {
    Predicate<StatementInStory> demanded = State.does(Act.DEMAND).and(s -> issue(s).equals(issue));
    List<String> covered = covered(offer, before.all(demanded));
    return covered.isEmpty()
        ? Optional.empty()
        : change(offer, issue, covered, before.last(demanded.and(shares(offer))));
  }

  /** Demanded before, covered by this statement, and not demanded again at the same time. */
  private List<String> covered(StatementInStory now, List<StatementInStory> demands) {
    List<String> again =
        Items.scope(moment.statements().stream().filter(State.does(Act.DEMAND)).toList());
    List<String> common = Items.common(Items.scope(List.of(now)), Items.scope(demands));
    return Items.without(Items.without(common, again), parties);
  }

  private static Predicate<StatementInStory> shares(StatementInStory now) {
    return s -> !Items.common(Items.scope(List.of(now)), Items.scope(List.of(s))).isEmpty();
  }

  private static String issue(StatementInStory statement) {
    return statement.statement().issue();
  }

  private Optional<Change> change(
      StatementInStory now, String issue, List<String> removed, Optional<Moment> demanded) {
    Statement statement = now.statement();
    return demanded.map(
        last ->
            new Change(
                statement.holder(),
                issue,
                Optional.of(moment.on()),
                Kind.DROPPED,
                List.of(),
                removed,
                Why.givenUp(
                    statement.holder(), issue(now), moment.on(), statement.act(), removed, last),
                Items.ids(last.statements()),
                List.of(now.id())));
  }
}
