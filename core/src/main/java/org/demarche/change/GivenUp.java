// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.change.Change.Kind;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Provisions;
import org.demarche.position.Stance;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;
import org.demarche.time.DateSpan;

/** Demands that a later offer gives up or gives ground on, in words or by what it covers. */
final class GivenUp {
  private final State before;
  private final Items items;
  private final Moment moment;
  private final Predicate<StatementInStory> which;

  /**
   * What a moment gives up.
   *
   * @param which statements that may do so
   */
  GivenUp(State before, Items items, Moment moment, Predicate<StatementInStory> which) {
    this.before = before;
    this.items = items;
    this.moment = moment;
    this.which = which;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    List<StatementInStory> silent = new ArrayList<>();
    for (StatementInStory now : moment.statements()) {
      if (!Stance.isYielding(now.statement().act()) || !which.test(now)) {
        continue;
      }
      Optional<Change> said = inWords(now);
      said.ifPresent(changes::add);
      if (said.isEmpty() && now.statement().act() == Act.OFFER) {
        silent.add(now);
      }
    }
    new Covered(before, items).by(silent, demandsOf(moment), true).ifPresent(changes::add);
    return changes;
  }

  private static List<StatementInStory> demandsOf(Moment moment) {
    return moment.statements().stream().filter(s -> s.statement().act() == Act.DEMAND).toList();
  }

  /** "no longer insists on elections", "gave ground on its demands for land". */
  private Optional<Change> inWords(StatementInStory now) {
    boolean drops = Provisions.isGivingUp(now.statement().content());
    if (!drops && !Provisions.isGivingGround(now.statement())) {
      return Optional.empty();
    }
    LocalDate day = now.said().orElseThrow().from();
    String provision = items.provision(now);
    Optional<Moment> same =
        before.lastAbout(provision, s -> s.statement().act() == Act.DEMAND, day);
    Optional<Moment> demanded =
        same.or(
            () ->
                items
                    .of(now)
                    .flatMap(item -> before.lastOf(Act.DEMAND, item, day).stream())
                    .max(Comparator.comparing(last -> last.on().to())));
    return demanded
        .or(() -> drops ? Optional.empty() : before.lastOf(Act.DEMAND, s -> true, day))
        .map(last -> change(now, drops ? Kind.DROPPED : Kind.SOFTENED, last));
  }

  private Change change(StatementInStory now, Kind kind, Moment last) {
    Statement statement = now.statement();
    DateSpan on = now.said().orElseThrow();
    List<String> matters = items.matters(last.statements());
    return new Change(
        statement.holder(),
        statement.issue(),
        Optional.of(on),
        kind,
        List.of(),
        kind == Kind.DROPPED ? matters : List.of(),
        kind == Kind.DROPPED
            ? Why.dropped(statement.holder(), on, matters, last)
            : Why.gaveGround(statement.holder(), on, items.told(last.statements()), last),
        Items.ids(last.statements()),
        List.of(now.id()));
  }
}
