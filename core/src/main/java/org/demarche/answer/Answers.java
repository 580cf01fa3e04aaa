// SPDX-License-Identifier: Apache-2.0
package org.demarche.answer;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.position.Provisions;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;

/**
 * Which refusals, agreements and counter-offers answer which demands and offers of another party.
 *
 * <p>Each statement that may answer is compared with what other parties asked before it, and goes
 * to the one that fits best by matter, party and time; one that fits none well enough answers
 * nothing. Answers of the same party to the same provision are then taken together, so that copies
 * and repeats are one answer.
 */
public final class Answers {
  /** What fits less well than this is no answer. */
  private static final double LEAST = .42;

  /** Earlier statements of another party that are looked at, the latest first. */
  private static final int LOOKED_AT = 60;

  private static final Comparator<Answer> ORDER =
      Comparator.comparing(
              (Answer a) -> a.answer().said().map(DateSpan::to).orElse(LocalDate.MIN),
              Comparator.reverseOrder())
          .thenComparing(a -> a.answer().id())
          .thenComparing(a -> a.question().id());

  private record Link(
      StatementInStory answer, StatementInStory asked, double score, boolean isPlural) {}

  private Answers() {}

  /** The answers, the latest first. */
  public static List<Answer> in(Collection<StatementInStory> statements) {
    Map<String, StatementInStory> known = new TreeMap<>();
    statements.forEach(each -> known.putIfAbsent(each.id(), each));
    List<StatementInStory> ordered =
        known.values().stream()
            .sorted(
                Comparator.comparing((StatementInStory s) -> latest(s).orElse(LocalDate.MAX))
                    .thenComparing(StatementInStory::id))
            .toList();
    Map<String, String> provisions = Provisions.of(ordered);
    return together(links(ordered), provisions).stream().sorted(ORDER).toList();
  }

  private static Optional<LocalDate> latest(StatementInStory statement) {
    return statement.said().or(statement::published).map(DateSpan::to);
  }

  private static List<Link> links(List<StatementInStory> ordered) {
    Map<String, Deque<StatementInStory>> asked = new HashMap<>();
    // What was said on days that overlap may come in any order, so all of them are known first.
    ordered.stream()
        .filter(each -> asks(each.statement().act()))
        .forEach(
            each ->
                asked
                    .computeIfAbsent(each.statement().holder().id(), id -> new ArrayDeque<>())
                    .addFirst(each));
    List<Link> links = new ArrayList<>();
    for (StatementInStory each : ordered) {
      if (each.statement().act() != Act.DEMAND && each.statement().act() != Act.THREATEN) {
        links.addAll(best(each, asked));
      }
    }
    return links;
  }

  private static boolean asks(Act act) {
    return act == Act.DEMAND || act == Act.OFFER;
  }

  /** Links to what fits best; words such as "all their demands" link to all that fit as well. */
  private static List<Link> best(
      StatementInStory answer, Map<String, Deque<StatementInStory>> asked) {
    Fit fit = new Fit(answer);
    List<Link> best = new ArrayList<>();
    asked.forEach(
        (party, all) -> {
          if (!party.equals(answer.statement().holder().id())) {
            all.stream()
                .filter(fit::mayAnswer)
                .limit(LOOKED_AT)
                .map(each -> new Link(answer, each, fit.score(each), fit.isPlural()))
                .filter(link -> link.score() >= LEAST)
                .forEach(best::add);
          }
        });
    // Ids break ties, so that the order of the input plays no part.
    best.sort(
        Comparator.comparing(Link::score).reversed().thenComparing(link -> link.asked().id()));
    return fit.isPlural()
        ? best.stream().filter(link -> link.score() == best.get(0).score()).toList()
        : best.stream().limit(1).toList();
  }

  private static List<Answer> together(List<Link> links, Map<String, String> provisions) {
    Map<List<String>, List<Link>> groups = new LinkedHashMap<>();
    for (Link link : links) {
      groups
          .computeIfAbsent(
              List.of(key(link.answer(), provisions), asked(link, provisions)),
              key -> new ArrayList<>())
          .add(link);
    }
    return groups.values().stream().map(Answers::answer).toList();
  }

  /** "Refused their demands" is one answer to all of them. */
  private static String asked(Link link, Map<String, String> provisions) {
    return link.isPlural() ? link.asked().statement().holder().id() : key(link.asked(), provisions);
  }

  private static String key(StatementInStory each, Map<String, String> provisions) {
    return each.statement().holder().id()
        + "\t"
        + each.statement().act()
        + "\t"
        + each.statement().issue()
        + "\t"
        + provisions.get(each.id());
  }

  private static Answer answer(List<Link> links) {
    return new Answer(
        links.stream().map(Link::answer).distinct().toList(),
        links.stream()
            .map(Link::asked)
            .distinct()
            .sorted(
                Comparator.comparing((StatementInStory s) -> latest(s).orElse(LocalDate.MIN))
                    .thenComparing(StatementInStory::id))
            .toList(),
        links.stream().mapToDouble(Link::score).max().orElseThrow());
  }
}
