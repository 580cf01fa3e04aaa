// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.position.Figures;
import org.demarche.position.Places;
import org.demarche.position.Provisions;
import org.demarche.position.StatementInStory;

/**
 * The things that the statements of a party cover: items of their scope, without amounts and
 * without the parties themselves ("Ukraine" stands in nearly all that concerns it).
 */
final class Items {
  private final Map<String, String> provisions;
  private final PartyNames parties;
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * Items of one party's statements.
   *
   * @param provisions the provision of each statement, by its id
   * @param parties names that are no items
   */
  Items(Map<String, String> provisions, PartyNames parties) {
    this.provisions = provisions;
    this.parties = parties;
  }

  String provision(StatementInStory statement) {
    return provisions.get(statement.id());
  }

  /** The provisions of these statements, sorted. */
  List<String> matters(Collection<StatementInStory> statements) {
    return statements.stream().map(this::provision).distinct().sorted().toList();
  }

  /** The items of a statement's scope, as they stand there. */
  Stream<String> of(StatementInStory statement) {
    return statement.statement().scope().stream()
        .filter(item -> known.computeIfAbsent(item, this::isItem));
  }

  private boolean isItem(String words) {
    return !Figures.isFigure(words) && !Provisions.isTeller(words) && !parties.has(words);
  }

  /** What statements cover together; a provision that names nothing stands by its words. */
  List<String> of(Collection<StatementInStory> statements) {
    Set<String> items = new TreeSet<>();
    byProvision(statements)
        .forEach(
            (provision, all) -> {
              List<String> scope = scope(all);
              items.addAll(scope.isEmpty() ? List.of(Provisions.phrase(all)) : scope);
            });
    return distinct(items);
  }

  /** A phrase for each provision, with what its statements name beyond it: "leave (Sylvania)". */
  List<String> told(Collection<StatementInStory> statements) {
    List<String> told = new ArrayList<>();
    byProvision(statements)
        .forEach(
            (provision, all) -> {
              String words = Provisions.phrase(all);
              String lower = words.toLowerCase(Locale.ROOT);
              List<String> beyond =
                  scope(all).stream()
                      .filter(item -> !lower.contains(item.toLowerCase(Locale.ROOT)))
                      .toList();
              told.add(words + (beyond.isEmpty() ? "" : " (" + Why.list(beyond) + ")"));
            });
    return told;
  }

  private Map<String, List<StatementInStory>> byProvision(Collection<StatementInStory> statements) {
    return statements.stream()
        .collect(Collectors.groupingBy(this::provision, TreeMap::new, Collectors.toList()));
  }

  /** The scope of these statements together. */
  List<String> scope(Collection<StatementInStory> statements) {
    return distinct(statements.stream().flatMap(this::of).toList());
  }

  /** The first list without what the second has too, by whatever spelling or part by part. */
  static List<String> without(Collection<String> items, Collection<String> others) {
    Set<String> keys = new HashSet<>();
    others.forEach(other -> keys.addAll(Places.parts(other)));
    others.forEach(other -> keys.add(Places.key(other)));
    return items.stream()
        .filter(item -> !keys.contains(Places.key(item)) && !keys.containsAll(Places.parts(item)))
        .toList();
  }

  static List<String> distinct(Collection<String> items) {
    Map<String, String> byKey = new TreeMap<>();
    items.stream().sorted().forEach(item -> byKey.putIfAbsent(Places.key(item), item));
    return List.copyOf(byKey.values());
  }

  static List<String> ids(Collection<StatementInStory> statements) {
    return statements.stream().map(StatementInStory::id).distinct().toList();
  }
}
