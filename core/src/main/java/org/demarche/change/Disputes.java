// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.change.Change.Kind;
import org.demarche.position.Positions;
import org.demarche.position.Stance;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;
import org.demarche.time.DateSpan;

/** One account has a refusal, another an offer or an agreement, of the same days. */
final class Disputes {
  private final State before;
  private final Positions.Options options;
  private final String provision;
  private final List<StatementInStory> now;

  Disputes(State before, Positions.Options options, String provision, List<StatementInStory> now) {
    this.before = before;
    this.options = options;
    this.provision = provision;
    this.now = now;
  }

  List<Change> changes() {
    List<StatementInStory> refused = of(Act.REFUSE);
    List<StatementInStory> given =
        now.stream().filter(s -> Stance.isYielding(s.statement().act())).toList();
    List<Change> changes = new ArrayList<>();
    List<StatementInStory> both = new ArrayList<>(meeting(refused, given));
    both.addAll(meeting(given, refused));
    if (!refused.isEmpty() && !given.isEmpty() && !both.isEmpty()) {
      changes.add(change(List.of(), both));
      return changes;
    }
    for (List<StatementInStory> some : List.of(refused, given)) {
      withEarlier(some).ifPresent(changes::add);
    }
    return changes;
  }

  private List<StatementInStory> of(Act act) {
    return now.stream().filter(s -> s.statement().act() == act).toList();
  }

  private Optional<Change> withEarlier(List<StatementInStory> some) {
    if (some.isEmpty()) {
      return Optional.empty();
    }
    return before
        .lastAbout(provision, s -> true, Spans.common(some).from())
        .map(last -> meeting(last.statements(), some))
        .filter(earlier -> !earlier.isEmpty())
        .map(earlier -> change(earlier, meeting(some, earlier)));
  }

  /** Those of the first list that some of the second contradict, in another story of these days. */
  private List<StatementInStory> meeting(
      List<StatementInStory> some, List<StatementInStory> others) {
    return some.stream()
        .filter(
            one ->
                others.stream()
                    .anyMatch(
                        other ->
                            Stance.areContradictory(one.statement().act(), other.statement().act())
                                && !one.storyId().equals(other.storyId())
                                && Spans.daysAcross(one, other) <= options.disputeWithinDays()))
        .toList();
  }

  private Change change(List<StatementInStory> earlier, List<StatementInStory> after) {
    Statement first = after.get(0).statement();
    DateSpan on = Spans.common(after);
    List<StatementInStory> others = earlier.isEmpty() ? after : earlier;
    Act other =
        others.stream()
            .map(s -> s.statement().act())
            .filter(act -> Stance.areContradictory(act, first.act()))
            .findFirst()
            .orElse(first.act());
    DateSpan otherOn = earlier.isEmpty() ? on : Spans.common(earlier);
    return new Change(
        first.holder(),
        first.issue(),
        Optional.of(on),
        Kind.DISPUTED,
        List.of(),
        List.of(),
        Why.disputed(first.holder(), on, provision, first.act(), other, otherOn),
        Items.ids(earlier),
        Items.ids(after));
  }
}
