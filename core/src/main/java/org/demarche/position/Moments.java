// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.time.DateSpan;

/**
 * Puts dated statements into moments: those that may all have been made on one and the same day. An
 * interval without an exact day goes with the first moment that it allows, so a vague date never
 * makes a moment of its own beside an exact one (the greedy partition of intervals by their ends).
 */
public final class Moments {
  private Moments() {}

  /**
   * A moment.
   *
   * @param on the days that all its statements allow
   * @param statements its statements, earliest first; at least one
   */
  public record Moment(DateSpan on, List<StatementInStory> statements) {
    public Moment {
      statements = List.copyOf(statements);
    }
  }

  /** The moments of the dated ones among these statements, earliest first. */
  public static List<Moment> of(Collection<StatementInStory> statements) {
    List<StatementInStory> dated =
        statements.stream()
            .filter(s -> s.said().isPresent())
            .sorted(StatementInStory.BY_TIME)
            .toList();
    List<Moment> moments = new ArrayList<>();
    List<StatementInStory> open = new ArrayList<>();
    LocalDate end = LocalDate.MAX;
    for (StatementInStory statement : dated) {
      DateSpan said = statement.said().orElseThrow();
      if (said.from().isAfter(end)) {
        moments.add(moment(open, end));
        open.clear();
        end = LocalDate.MAX;
      }
      open.add(statement);
      end = said.to().isBefore(end) ? said.to() : end;
    }
    if (!open.isEmpty()) {
      moments.add(moment(open, end));
    }
    return List.copyOf(moments);
  }

  /** The basis is that of the statement with the narrowest interval. */
  private static Moment moment(List<StatementInStory> statements, LocalDate end) {
    List<DateSpan> spans = statements.stream().flatMap(s -> s.said().stream()).toList();
    LocalDate start = spans.stream().map(DateSpan::from).max(LocalDate::compareTo).orElseThrow();
    Optional<DateSpan> narrowest =
        spans.stream().min(Comparator.comparing(s -> s.to().toEpochDay() - s.from().toEpochDay()));
    return new Moment(new DateSpan(start, end, narrowest.orElseThrow().basis()), statements);
  }
}
