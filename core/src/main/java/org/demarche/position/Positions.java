// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * The matrix: what each party holds on each provision of an issue as of a day.
 *
 * <p>The act of the latest day holds. An earlier act keeps a row of its own as superseded. Where
 * several acts were taken on the latest day, each holds and has its row. The same act taken again
 * is one row, for as long as no contrary act stood between: demands, refusals and threats are
 * contrary to offers and agreements. A refusal and an offer or an agreement within few days, told
 * by different stories, are a dispute.
 *
 * <p>Statements whose day is not known count for stories and outlets of their act, and supersede
 * nothing. An act that no day is known of is stale beside one that has a day, since nothing
 * confirms it; where no act has one, the most frequent act holds.
 */
public final class Positions {
  /**
   * What the user may set.
   *
   * @param staleAfterDays days without a confirmation after which a position is stale
   * @param disputeWithinDays days between two contrary accounts up to which they are a dispute
   * @param leastConfidence statements below it are left out, in [0, 1]
   * @param decisions which statements reviewers put together or apart
   */
  public record Options(
      int staleAfterDays,
      int disputeWithinDays,
      double leastConfidence,
      ProvisionDecisions decisions) {
    /** A year, three days, all statements. */
    public static final Options DEFAULT = new Options(365, 3, 0);

    /** Options where nobody decided about provisions. */
    public Options(int staleAfterDays, int disputeWithinDays, double leastConfidence) {
      this(staleAfterDays, disputeWithinDays, leastConfidence, ProvisionDecisions.NONE);
    }

    public Options {
      Require.present(decisions, "decisions");
      Require.that(staleAfterDays >= 0, "a position is stale after %d days?", staleAfterDays);
      Require.that(disputeWithinDays >= 0, "a dispute within %d days?", disputeWithinDays);
      Require.that(
          leastConfidence >= 0 && leastConfidence <= 1,
          "a confidence lies in [0, 1], not at %s",
          leastConfidence);
    }

    /** These options with another time after which a position is stale. */
    public Options staleAfter(int days) {
      return new Options(days, disputeWithinDays, leastConfidence, decisions);
    }

    /** These options without statements that the program is less sure of. */
    public Options atLeast(double confidence) {
      return new Options(staleAfterDays, disputeWithinDays, confidence, decisions);
    }

    /** These options with what reviewers decided about provisions. */
    public Options decided(ProvisionDecisions others) {
      return new Options(staleAfterDays, disputeWithinDays, leastConfidence, others);
    }
  }

  private static final List<Position.State> STATES =
      List.of(
          Position.State.CURRENT,
          Position.State.DISPUTED,
          Position.State.STALE,
          Position.State.SUPERSEDED);

  private static final Comparator<Position> ORDER =
      Comparator.comparing((Position p) -> p.party().id())
          .thenComparing(Position::issue)
          .thenComparing(p -> STATES.indexOf(p.state()))
          .thenComparing(
              p -> p.confirmed().map(DateSpan::to).orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(Position::stories, Comparator.reverseOrder())
          .thenComparing(Position::provision)
          .thenComparing(Position::act)
          .thenComparing(p -> p.statements().get(0));

  private record Matters(String holder, String issue, String provision) {}

  private Positions() {}

  /**
   * The positions, sorted by party, issue, state (current, disputed, stale, superseded) and the
   * latest first.
   *
   * @param statements in any order
   * @param asOf the day asked for: what was said later, or may have been, is left out, and so is
   *     what no day is known of unless its article was published by then. Without it all statements
   *     count, and what is stale is measured from the latest day that any of them tells; today's
   *     date is never taken
   */
  public static List<Position> asOf(
      List<StatementInStory> statements, Optional<LocalDate> asOf, Options options) {
    List<StatementInStory> known =
        statements.stream()
            .filter(s -> s.statement().confidence() >= options.leastConfidence())
            .filter(s -> !Provisions.saysNothing(s.statement()))
            .filter(s -> asOf.map(day -> isKnownBy(s, day)).orElse(true))
            .collect(Collectors.toMap(StatementInStory::id, s -> s, Positions::same))
            .values()
            .stream()
            .sorted(StatementInStory.BY_TIME)
            .collect(Collectors.collectingAndThen(Collectors.toList(), Copies::underOneIssue));
    Optional<LocalDate> day = asOf.or(() -> latestDay(known));
    Map<String, String> provisions = Provisions.of(known, options.decisions());
    return known.stream()
        .collect(
            Collectors.groupingBy(
                s ->
                    new Matters(
                        s.statement().holder().id(),
                        s.statement().issue(),
                        provisions.get(s.id()))))
        .entrySet()
        .stream()
        .flatMap(
            e ->
                new ProvisionHistory(e.getKey().provision(), e.getValue(), day, options)
                    .positions().stream())
        .sorted(ORDER)
        .toList();
  }

  /**
   * The same statement given twice counts once; which of the two is kept must not hang on order.
   */
  private static StatementInStory same(StatementInStory one, StatementInStory other) {
    return one.toString().compareTo(other.toString()) <= 0 ? one : other;
  }

  private static boolean isKnownBy(StatementInStory statement, LocalDate day) {
    return statement
        .said()
        .or(statement::published)
        .map(span -> !span.to().isAfter(day))
        .orElse(false);
  }

  private static Optional<LocalDate> latestDay(List<StatementInStory> statements) {
    return statements.stream()
        .flatMap(s -> Stream.concat(s.said().stream(), s.published().stream()))
        .map(DateSpan::to)
        .max(Comparator.naturalOrder());
  }
}
