// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.position.Moments.Moment;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;

/** What a party held on an issue before a moment. */
final class State {
  private final List<Moment> moments;
  private final Map<String, String> provisions;

  State(List<Moment> moments, Map<String, String> provisions) {
    this.moments = moments;
    this.provisions = provisions;
  }

  boolean isEmpty() {
    return moments.isEmpty();
  }

  List<StatementInStory> all(Predicate<StatementInStory> which) {
    return moments.stream().flatMap(m -> m.statements().stream()).filter(which).toList();
  }

  /** The latest moment that has such a statement, with these alone. */
  Optional<Moment> last(Predicate<StatementInStory> which) {
    for (int i = moments.size() - 1; i >= 0; i--) {
      List<StatementInStory> found = moments.get(i).statements().stream().filter(which).toList();
      if (!found.isEmpty()) {
        return Optional.of(new Moment(moments.get(i).on(), found));
      }
    }
    return Optional.empty();
  }

  Predicate<StatementInStory> about(String provision) {
    return s -> provisions.get(s.id()).equals(provision);
  }

  static Predicate<StatementInStory> does(Act act) {
    return s -> s.statement().act() == act;
  }
}
