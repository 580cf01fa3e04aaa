// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The changes in their order, each with the claims about it. */
  public static List<Change> beside(List<Change> changes, Collection<ChangeClaim> claims) {
    Map<Integer, List<Claimed>> claimed = new HashMap<>();
    for (ChangeClaim claim : distinct(claims)) {
      place(claim, changes)
          .ifPresent(
              at ->
                  claimed
                      .computeIfAbsent(at, i -> new ArrayList<>())
                      .add(new Claimed(claim, agrees(claim, changes.get(at)))));
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

  private static Optional<Integer> place(ChangeClaim claim, List<Change> changes) {
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      if (canTellOf(claim, changes.get(i))) {
        near.add(i);
      }
    }
    return near.stream()
        .min(
            Comparator.comparing((Integer i) -> !agrees(claim, changes.get(i)))
                .thenComparing(i -> changes.get(i).kind() == Kind.REPEATED)
                .thenComparing(i -> days(claim, changes.get(i)))
                .thenComparing(i -> i));
  }

  private static boolean canTellOf(ChangeClaim claim, Change change) {
    boolean isMove = change.kind() != Kind.NEW && change.kind() != Kind.DISPUTED;
    return isMove
        && claim.party().equals(change.party())
        && claim.said().isPresent()
        && change.on().isPresent()
        && days(claim, change) <= WITHIN
        && claim.issue().map(change.issue()::equals).orElse(agrees(claim, change));
  }

  private static boolean agrees(ChangeClaim claim, Change change) {
    return SAME.get(claim.direction()).contains(change.kind());
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
