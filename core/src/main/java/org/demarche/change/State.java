// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.position.Moments.Moment;
import org.demarche.position.Places;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;

/**
 * What a party has said on an issue so far, moment by moment, found by provision, act and item.
 * Only what was surely said before a day is given out for it: of two intervals that overlap,
 * neither comes first.
 */
final class State {
  private final Items items;
  private final List<Past> all = new ArrayList<>();
  private final Map<String, List<Past>> byProvision = new HashMap<>();
  private final Map<Act, List<Past>> byAct = new EnumMap<>(Act.class);
  private final Map<Act, Map<String, List<Past>>> byItem = new EnumMap<>(Act.class);
  private int moments;

  /** A statement and the number of its moment. */
  private record Past(int moment, StatementInStory statement) {
    boolean isBefore(LocalDate day) {
      return statement.said().orElseThrow().to().isBefore(day);
    }
  }

  State(Items items) {
    this.items = items;
  }

  /** Adds a moment, later than all before. */
  void add(Moment moment) {
    for (StatementInStory s : moment.statements()) {
      Past past = new Past(moments, s);
      Act act = s.statement().act();
      all.add(past);
      byProvision.computeIfAbsent(items.provision(s), p -> new ArrayList<>()).add(past);
      byAct.computeIfAbsent(act, a -> new ArrayList<>()).add(past);
      Map<String, List<Past>> ofAct = byItem.computeIfAbsent(act, a -> new HashMap<>());
      items.of(s).forEach(item -> put(item, past, ofAct));
    }
    moments++;
  }

  private static void put(String item, Past past, Map<String, List<Past>> byKey) {
    for (String key : Places.parts(item)) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(past);
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether anything was said on the provision, before or at the same time. */
  boolean knows(String provision) {
    return byProvision.containsKey(provision);
  }

  /** The latest before this day, with all of the same moment. */
  Optional<Moment> last(LocalDate before) {
    return last(all, s -> true, before);
  }

  Optional<Moment> lastAbout(
      String provision, Predicate<StatementInStory> which, LocalDate before) {
    return last(byProvision.getOrDefault(provision, List.of()), which, before);
  }

  Optional<Moment> lastOf(Act act, Predicate<StatementInStory> which, LocalDate before) {
    return last(byAct.getOrDefault(act, List.of()), which, before);
  }

  /** The latest that does this to the item, or to part of it. */
  Optional<Moment> lastOf(Act act, String item, LocalDate before) {
    Map<String, List<Past>> ofAct = byItem.getOrDefault(act, Map.of());
    return Places.parts(item).stream()
        .flatMap(key -> last(ofAct.getOrDefault(key, List.of()), s -> true, before).stream())
        .max(Comparator.comparing(moment -> moment.on().to()));
  }

  /** Whether an act covered an item, in all its parts, before this day. */
  boolean covers(Act act, String item, LocalDate before) {
    Map<String, List<Past>> ofAct = byItem.getOrDefault(act, Map.of());
    return Places.parts(item).stream()
        .allMatch(
            key -> {
              List<Past> found = ofAct.getOrDefault(key, List.of());
              return found.stream().anyMatch(past -> past.isBefore(before));
            });
  }

  /** Whether an act named anything that it covered before this day on a provision. */
  boolean hasScope(String provision, Act act, LocalDate before) {
    return byProvision.getOrDefault(provision, List.of()).stream()
        .filter(past -> past.statement().statement().act() == act && past.isBefore(before))
        .anyMatch(past -> items.of(past.statement()).findAny().isPresent());
  }

  /** Statements of an act whose days may be those of a span. */
  List<StatementInStory> within(Act act, DateSpan span) {
    // They stand in the order of their first days.
    return byAct.getOrDefault(act, List.of()).stream()
        .map(Past::statement)
        .takeWhile(s -> !s.said().orElseThrow().from().isAfter(span.to()))
        .filter(s -> s.said().orElseThrow().overlaps(span))
        .toList();
  }

  private static Optional<Moment> last(
      List<Past> from, Predicate<StatementInStory> which, LocalDate before) {
    List<StatementInStory> found = new ArrayList<>();
    int moment = -1;
    for (int i = from.size() - 1; i >= 0; i--) {
      Past past = from.get(i);
      if (moment >= 0 && past.moment() != moment) {
        break;
      }
      if (past.isBefore(before) && which.test(past.statement())) {
        moment = past.moment();
        found.add(0, past.statement());
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(Spans.moment(found));
  }
}
