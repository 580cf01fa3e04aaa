// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short readable names made of the words that a group's statements have most often. */
final class ProvisionNames {
  private static final int NAMES = 3;
  private static final int WORDS = 3;

  private final Provisions.Group group;

  private ProvisionNames(Provisions.Group group) {
    this.group = group;
  }

  /** A name for each group, no two alike: "lift sanctions", "recognise crimea". */
  static Map<Provisions.Group, String> of(List<Provisions.Group> groups) {
    Map<Provisions.Group, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Provisions.Group group : groups) {
      String name =
          new ProvisionNames(group).candidates().filter(taken::add).findFirst().orElseThrow();
      names.put(group, name);
    }
    return names;
  }

  /** From the plainest to ones that are surely free. */
  private Stream<String> candidates() {
    String head = head();
    String places = String.join(", ", most(Gist::names, NAMES));
    List<String> plain = new ArrayList<>();
    plain.add(head.isEmpty() ? places : head);
    plain.add(head.isEmpty() || places.isEmpty() ? "" : head + ": " + places);
    String words = String.join(" ", words());
    plain.add(head.isEmpty() || words.isEmpty() ? "" : head + ": " + words);
    plain.add(shortened(group.firstContent()));
    String base = plain.stream().filter(p -> !p.isEmpty()).findFirst().orElse("other");
    return Stream.concat(
        plain.stream().filter(p -> !p.isEmpty()),
        Stream.iterate(2, n -> n + 1).map(n -> base + " (" + n + ")"));
  }

  private String head() {
    List<String> topics = most(Gist::topics, 1);
    return String.join(" ", topics.isEmpty() ? whatIsDone() : topic(topics.get(0)));
  }

  private List<String> topic(String topic) {
    boolean isBehind = Lexicon.BUILT_IN.isBehindNames(topic);
    return Stream.concat(isBehind ? most(Gist::names, 1).stream() : Stream.of(), Stream.of(topic))
        .toList();
  }

  private Set<String> whatIsDone() {
    Set<String> head = new LinkedHashSet<>();
    most(Gist::actions, 1).forEach(action -> head.add(shown(action)));
    List<String> things = most(Gist::things, 1);
    List<String> places = most(Gist::names, NAMES);
    if (things.isEmpty()) {
      head.addAll(words());
    } else if (Lexicon.BUILT_IN.isReplacedByNames(things.get(0)) && !places.isEmpty()) {
      head.add(String.join(", ", places));
    } else {
      head.addAll(things);
    }
    return head;
  }

  private List<String> words() {
    Map<String, Integer> counts = new TreeMap<>();
    group.gists().forEach(g -> g.words().values().forEach(w -> counts.merge(w, 1, Integer::sum)));
    return first(counts, WORDS - 1);
  }

  /** The word by which the group's statements mostly say it, the plainest one only if alone. */
  private String shown(String concept) {
    return group.gists().stream()
        .flatMap(gist -> Stream.ofNullable(gist.shown().get(concept)))
        .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(e -> !e.getKey().equals(concept)))
        .map(Map.Entry::getKey)
        .orElse(concept);
  }

  private List<String> most(Function<Gist, Set<String>> parts, int limit) {
    Map<String, Integer> counts = new TreeMap<>();
    group.gists().forEach(gist -> parts.apply(gist).forEach(p -> counts.merge(p, 1, Integer::sum)));
    return first(counts, limit);
  }

  private static List<String> first(Map<String, Integer> counts, int limit) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(e -> Lexicon.BUILT_IN.rank(e.getKey()))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String shortened(String content) {
    return GistReader.words(content).stream()
        .limit(2L * WORDS)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
