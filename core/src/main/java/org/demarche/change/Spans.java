// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.demarche.position.Moments.Moment;
import org.demarche.position.StatementInStory;
import org.demarche.time.DateSpan;

/** Days of several dated statements. */
final class Spans {
  private Spans() {}

  /** The days that all of them allow; the narrowest of theirs where there are none. */
  static DateSpan common(Collection<StatementInStory> statements) {
    List<DateSpan> spans = statements.stream().flatMap(s -> s.said().stream()).toList();
    if (spans.size() == 1) {
      return spans.get(0);
    }
    DateSpan narrowest =
        spans.stream()
            .min(
                Comparator.comparing((DateSpan s) -> ChronoUnit.DAYS.between(s.from(), s.to()))
                    .thenComparing(DateSpan::from))
            .orElseThrow();
    LocalDate from = spans.stream().map(DateSpan::from).max(LocalDate::compareTo).orElseThrow();
    LocalDate to = spans.stream().map(DateSpan::to).min(LocalDate::compareTo).orElseThrow();
    return from.isAfter(to) ? narrowest : new DateSpan(from, to, narrowest.basis());
  }

  static Moment moment(List<StatementInStory> statements) {
    return new Moment(common(statements), statements);
  }

  /** Days from the first that one of them may be to the last that the other may be. */
  static long daysAcross(StatementInStory one, StatementInStory other) {
    DateSpan a = one.said().orElseThrow();
    DateSpan b = other.said().orElseThrow();
    LocalDate from = a.from().isBefore(b.from()) ? a.from() : b.from();
    LocalDate to = a.to().isAfter(b.to()) ? a.to() : b.to();
    return ChronoUnit.DAYS.between(from, to);
  }
}
