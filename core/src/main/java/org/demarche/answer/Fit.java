// SPDX-License-Identifier: Apache-2.0
package org.demarche.answer;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.position.Provisions;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;
import org.demarche.time.DateSpan;

/**
 * How well a statement answers another: the product of how near their matters are, how far the
 * parties speak to each other, and how soon it came.
 */
final class Fit {
  /** Days after which half of the weight of time is left. */
  private static final double HALF = 60;

  /** Longer after, it answers something else. */
  private static final long MOST_DAYS = 400;

  /** Weight of words that only point back, and of such that name the party or the right noun. */
  private static final double POINTS_BACK = .55;

  private static final double POINTS_AT_IT = .8;

  /** The same issue is worth so much where the words themselves share nothing. */
  private static final double OTHER_ISSUE = .6;

  private final StatementInStory answer;
  private final Optional<Reference> reference;

  Fit(StatementInStory answer) {
    this.answer = answer;
    this.reference = Reference.in(answer.statement().content());
  }

  /** Whether the words point at several things: "their demands". */
  boolean isPlural() {
    return reference.map(Reference::isPlural).orElse(false);
  }

  /** Whether time and act allow it: a refusal or an agreement takes up what stood before. */
  boolean mayAnswer(StatementInStory asked) {
    boolean counter = answer.statement().act() == Act.OFFER;
    if (counter && asked.statement().act() != Act.DEMAND) {
      return false;
    }
    Optional<Long> days = days(asked);
    return days.map(d -> d >= 0 && d <= MOST_DAYS).orElse(isSameStory(asked));
  }

  /**
   * Days from what was asked to the answer, as few as the dates allow; below 0 where it is later.
   */
  private Optional<Long> days(StatementInStory asked) {
    Optional<DateSpan> before = asked.said().or(asked::published);
    Optional<DateSpan> after = answer.said().or(answer::published);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    if (before.get().from().isAfter(after.get().to())) {
      return Optional.of(-1L);
    }
    return Optional.of(Math.max(0, ChronoUnit.DAYS.between(before.get().to(), after.get().from())));
  }

  private boolean isSameStory(StatementInStory asked) {
    return asked.storyId().equals(answer.storyId());
  }

  double score(StatementInStory asked) {
    double parties = parties(asked.statement());
    double time = days(asked).map(d -> 1 / (1 + d / HALF)).orElse(1.0);
    if (parties * time < .2) {
      return 0;
    }
    return parties * Math.sqrt(time) * matter(asked);
  }

  private double parties(Statement asked) {
    double to = toward(asked.addressees(), answer.statement().holder());
    double back = toward(answer.statement().addressees(), asked.holder());
    boolean named = reference.map(each -> each.names(asked.holder())).orElse(false);
    return named ? 1 : Math.min(1, to * back * 1.2);
  }

  /** Whether a statement with these addressees is toward the party. */
  private static double toward(List<Party> addressees, Party party) {
    if (addressees.isEmpty()) {
      return .85;
    }
    return addressees.contains(party) ? 1 : .45;
  }

  private double matter(StatementInStory asked) {
    Statement one = asked.statement();
    Statement other = answer.statement();
    boolean sameIssue = one.issue().equals(other.issue());
    double words = Provisions.similarity(one, other) * (sameIssue ? 1 : OTHER_ISSUE);
    double points =
        reference
            .filter(each -> each.acts().contains(one.act()))
            .filter(each -> sameIssue || isSameStory(asked) || each.names(one.holder()))
            .map(each -> each.names(one.holder()) || each.acts().size() == 1)
            .map(certain -> certain ? POINTS_AT_IT : POINTS_BACK)
            .orElse(0.0);
    return Math.max(words, points);
  }
}
