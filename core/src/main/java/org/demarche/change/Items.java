// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.position.Figures;
import org.demarche.position.StatementInStory;

/** The things that statements cover: items of their scope, without amounts. */
final class Items {
  private Items() {}

  /** The items of a statement's scope that are no amounts, as they stand there. */
  static Stream<String> of(StatementInStory statement) {
    return statement.statement().scope().stream().filter(item -> !Figures.isFigure(item));
  }

  /** What statements cover together; a provision that names nothing stands by its own name. */
  static List<String> of(Collection<StatementInStory> statements, Map<String, String> provisions) {
    Map<String, List<StatementInStory>> byProvision =
        statements.stream().collect(Collectors.groupingBy(s -> provisions.get(s.id())));
    Set<String> items = new TreeSet<>();
    byProvision.forEach(
        (provision, all) -> {
          List<String> scope = scope(all);
          items.addAll(scope.isEmpty() ? List.of(provision) : scope);
        });
    return distinct(items);
  }

  /** The scope of these statements together. */
  static List<String> scope(Collection<StatementInStory> statements) {
    return distinct(statements.stream().flatMap(Items::of).toList());
  }

  /** The first list without what the second has, whatever the case of its letters. */
  static List<String> without(Collection<String> items, Collection<String> others) {
    Set<String> keys = others.stream().map(Items::key).collect(Collectors.toSet());
    return items.stream().filter(item -> !keys.contains(key(item))).toList();
  }

  /** What of the first list the second has too. */
  static List<String> common(Collection<String> items, Collection<String> others) {
    return without(items, without(items, others));
  }

  static List<String> distinct(Collection<String> items) {
    Map<String, String> byKey = new TreeMap<>();
    items.stream().sorted().forEach(item -> byKey.putIfAbsent(key(item), item));
    return List.copyOf(byKey.values());
  }

  static List<String> ids(Collection<StatementInStory> statements) {
    return statements.stream().map(StatementInStory::id).distinct().toList();
  }

  private static String key(String item) {
    return item.toLowerCase(Locale.ROOT);
  }
}
