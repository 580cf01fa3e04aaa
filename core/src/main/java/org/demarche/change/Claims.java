// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.demarche.change.Change.Kind;
import org.demarche.statement.ChangeClaim;
import org.demarche.statement.ChangeClaim.Direction;
import org.demarche.time.DateSpan;

/**
 * Puts what articles say about change beside the changes that statements show: to the one of the
 * same party whose days are nearest, on the issue that the claim names. A claim that names no issue
 * goes with a change that it agrees with, and can conflict with none.
 */
public final class Claims {
  /** Days between a change and a claim about it, at most: articles tell of what is news. */
  private static final int WITHIN = 30;

  private static final Map<Direction, Set<Kind>> SAME =
      Map.of(
          Direction.HARDENED, EnumSet.of(Kind.HARDENED, Kind.WIDENED),
          Direction.WIDENED, EnumSet.of(Kind.WIDENED, Kind.HARDENED),
          Direction.SOFTENED, EnumSet.of(Kind.SOFTENED, Kind.NARROWED, Kind.DROPPED),
          Direction.NARROWED, EnumSet.of(Kind.NARROWED, Kind.DROPPED, Kind.SOFTENED),
          Direction.DROPPED, EnumSet.of(Kind.DROPPED, Kind.SOFTENED, Kind.NARROWED),
          Direction.UNCHANGED, EnumSet.of(Kind.REPEATED));

  private Claims() {}

  /**
   * The changes in their order, each with the claims about it.
   *
   * @param articleOf the article of a statement, by the statement's id
   */
  public static List<Change> beside(
      List<Change> changes, Collection<ChangeClaim> claims, Function<String, String> articleOf) {
    Map<Integer, List<Claimed>> claimed = new HashMap<>();
    for (ChangeClaim claim : distinct(claims)) {
      for (int at : places(claim, changes, articleOf)) {
        claimed
            .computeIfAbsent(at, i -> new ArrayList<>())
            .add(new Claimed(claim, agrees(claim, changes.get(at))));
      }
    }
    List<Change> result = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      result.add(changes.get(i).with(claimed.getOrDefault(i, List.of())));
    }
    return List.copyOf(result);
  }

  /** Copies of one sentence are one claim. */
  private static List<ChangeClaim> distinct(Collection<ChangeClaim> claims) {
    Set<List<Object>> known = new HashSet<>();
    return claims.stream()
        .filter(
            claim ->
                known.add(List.of(claim.party().id(), claim.direction(), claim.evidence().exact())))
        .toList();
  }

  /** The nearest; several where a claim names no issue and they are equally near. */
  private static List<Integer> places(
      ChangeClaim claim, List<Change> changes, Function<String, String> articleOf) {
    Comparator<Integer> nearness =
        Comparator.comparing((Integer i) -> !agrees(claim, changes.get(i)))
            .thenComparing(i -> !isOfArticle(changes.get(i), claim.articleId(), articleOf))
            .thenComparing(i -> across(claim, changes.get(i)));
    List<Integer> near =
        IntStream.range(0, changes.size())
            .filter(i -> canTellOf(claim, changes.get(i)))
            .boxed()
            .sorted(nearness.thenComparing(Comparator.naturalOrder()))
            .toList();
    return near.stream()
        .filter(i -> nearness.compare(i, near.get(0)) == 0)
        .limit(claim.issue().isPresent() ? 1 : near.size())
        .toList();
  }

  private static boolean isOfArticle(
      Change change, String article, Function<String, String> articleOf) {
    return change.after().stream().anyMatch(id -> article.equals(articleOf.apply(id)));
  }

  private static boolean canTellOf(ChangeClaim claim, Change change) {
    boolean isMove = change.kind() != Kind.NEW && change.kind() != Kind.DISPUTED;
    return isMove
        && claim.party().equals(change.party())
        && claim.said().isPresent()
        && change.on().isPresent()
        && days(claim, change) <= WITHIN
        && (agrees(claim, change) || canConflict(claim, change))
        && claim.issue().map(change.issue()::equals).orElse(agrees(claim, change));
  }

  /** A part of a position may be unchanged while another part goes or comes. */
  private static boolean canConflict(ChangeClaim claim, Change change) {
    boolean isPart = change.kind() == Kind.NARROWED || change.kind() == Kind.WIDENED;
    return claim.direction() != Direction.UNCHANGED || !isPart;
  }

  private static boolean agrees(ChangeClaim claim, Change change) {
    return SAME.get(claim.direction()).contains(change.kind());
  }

  /** Days from the first that one of the two may be to the last that the other may be. */
  private static long across(ChangeClaim claim, Change change) {
    DateSpan said = claim.said().orElseThrow();
    DateSpan on = change.on().orElseThrow();
    LocalDate from = said.from().isBefore(on.from()) ? said.from() : on.from();
    LocalDate to = said.to().isAfter(on.to()) ? said.to() : on.to();
    return ChronoUnit.DAYS.between(from, to);
  }

  /** Days between the two; none where they may be of one day. */
  private static long days(ChangeClaim claim, Change change) {
    DateSpan said = claim.said().orElseThrow();
    DateSpan on = change.on().orElseThrow();
    return said.overlaps(on)
        ? 0
        : Math.min(
            Math.abs(ChronoUnit.DAYS.between(on.to(), said.from())),
            Math.abs(ChronoUnit.DAYS.between(said.to(), on.from())));
  }
}
