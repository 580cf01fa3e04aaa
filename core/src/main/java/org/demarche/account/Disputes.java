// SPDX-License-Identifier: Apache-2.0
package org.demarche.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.account.Dispute.Over;
import org.demarche.account.Dispute.Side;
import org.demarche.position.Figures;
import org.demarche.position.Figures.Figure;
import org.demarche.position.Provisions;
import org.demarche.position.Stance;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * Where accounts of one position in the same days differ: between outlets, or between a party and
 * those who tell of it.
 *
 * <p>Only what contradicts counts. That one account leaves out what another has is none, and
 * neither is what one story tells of both: a party may refuse one part and offer another.
 */
public final class Disputes {
  private static final Comparator<Dispute> ORDER =
      Comparator.comparing(
              (Dispute d) -> d.on().map(DateSpan::to).orElse(LocalDate.MIN),
              Comparator.reverseOrder())
          .thenComparing(d -> d.party().id())
          .thenComparing(Dispute::issue)
          .thenComparing(Dispute::provision)
          .thenComparing(Dispute::over);

  private final int withinDays;

  /**
   * Disputes.
   *
   * @param withinDays days between two accounts up to which they are of the same days
   */
  public Disputes(int withinDays) {
    Require.that(withinDays >= 0, "accounts within %d days?", withinDays);
    this.withinDays = withinDays;
  }

  /** The disputes, the latest first. */
  public List<Dispute> in(Collection<StatementInStory> statements) {
    Map<String, StatementInStory> known = new TreeMap<>();
    statements.stream()
        .filter(each -> each.said().isPresent())
        .forEach(each -> known.putIfAbsent(each.id(), each));
    Map<String, String> provisions = Provisions.of(known.values());
    Map<List<String>, List<StatementInStory>> matters =
        known.values().stream()
            .sorted(
                Comparator.comparing((StatementInStory s) -> from(s))
                    .thenComparing(StatementInStory::id))
            .collect(
                Collectors.groupingBy(
                    each ->
                        List.of(
                            each.statement().holder().id(),
                            each.statement().issue(),
                            provisions.get(each.id()))));
    List<Dispute> disputes = new ArrayList<>();
    matters.forEach((matter, all) -> disputes.addAll(of(matter.get(2), all)));
    disputes.sort(ORDER);
    return disputes;
  }

  private static LocalDate from(StatementInStory each) {
    return each.said().orElseThrow().from();
  }

  private List<Dispute> of(String provision, List<StatementInStory> all) {
    List<Dispute> disputes = new ArrayList<>();
    for (List<StatementInStory> days : sameDays(all)) {
      dispute(provision, Over.ACT, days, Disputes::byAct).ifPresent(disputes::add);
      dispute(provision, Over.FIGURE, days, Disputes::byFigure).ifPresent(disputes::add);
    }
    return disputes;
  }

  /** Parts of a list in which no gap is longer than the days allowed. */
  private List<List<StatementInStory>> sameDays(List<StatementInStory> all) {
    List<List<StatementInStory>> parts = new ArrayList<>();
    LocalDate end = LocalDate.MIN;
    for (StatementInStory each : all) {
      DateSpan said = each.said().orElseThrow();
      // A day that is only known roughly contradicts nothing.
      if (ChronoUnit.DAYS.between(said.from(), said.to()) > withinDays) {
        continue;
      }
      boolean isNear = !parts.isEmpty() && ChronoUnit.DAYS.between(end, said.from()) <= withinDays;
      if (!isNear) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(each);
      end = said.to();
    }
    return parts;
  }

  private static Optional<Dispute> dispute(
      String provision,
      Over over,
      List<StatementInStory> days,
      Function<List<StatementInStory>, List<Side>> parts) {
    List<Side> sides = parts.apply(days);
    boolean differ =
        sides.size() > 1
            && sides.stream()
                .anyMatch(
                    one ->
                        sides.stream()
                            .anyMatch(
                                other ->
                                    one != other
                                        && Stance.areByOthers(one.statements(), other.statements())
                                        && Stance.areByOthers(
                                            other.statements(), one.statements())));
    if (!differ) {
      return Optional.empty();
    }
    StatementInStory first = days.get(0);
    return Optional.of(
        new Dispute(
            first.statement().holder(),
            first.statement().issue(),
            provision,
            over,
            Optional.of(span(sides)),
            sides));
  }

  private static DateSpan span(List<Side> sides) {
    List<DateSpan> spans =
        sides.stream()
            .flatMap(side -> side.statements().stream())
            .map(each -> each.said().orElseThrow())
            .toList();
    return new DateSpan(
        spans.stream().map(DateSpan::from).min(Comparator.naturalOrder()).orElseThrow(),
        spans.stream().map(DateSpan::to).max(Comparator.naturalOrder()).orElseThrow(),
        "its accounts");
  }

  private static List<Side> byAct(List<StatementInStory> days) {
    List<StatementInStory> refused =
        days.stream().filter(each -> each.statement().act() == Act.REFUSE).toList();
    List<StatementInStory> given =
        days.stream().filter(each -> Stance.isYielding(each.statement().act())).toList();
    return refused.isEmpty() || given.isEmpty()
        ? List.of()
        : List.of(
            new Side(Act.REFUSE.word(), refused),
            new Side(given.get(0).statement().act().word(), given));
  }

  /** Accounts of one act that give different amounts of the same unit. */
  private static List<Side> byFigure(List<StatementInStory> days) {
    Map<String, Map<String, List<StatementInStory>>> units = new TreeMap<>();
    for (StatementInStory each : days) {
      for (Figure figure : Figures.of(each.statement()).values()) {
        units
            .computeIfAbsent(
                each.statement().act().word() + " " + figure.unit(), unit -> new TreeMap<>())
            .computeIfAbsent(figure.text(), text -> new ArrayList<>())
            .add(each);
      }
    }
    return units.values().stream()
        .filter(values -> values.size() > 1)
        .findFirst()
        .map(
            values ->
                values.entrySet().stream()
                    .map(value -> new Side(value.getKey(), value.getValue()))
                    .toList())
        .orElse(List.of());
  }
}
