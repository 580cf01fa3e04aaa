// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.party.PartyBook;
import org.demarche.party.Use;

/**
 * Short readable names: what is done to what, where the group's statements say it in words that are
 * known ("lift sanctions", "NATO membership"), else the shortest of their own wordings.
 */
final class ProvisionNames {
  /** Wordings among which the shortest phrase is looked for. */
  private static final int LOOKED_AT = 40;

  private static final int NAMES = 3;
  private static final int WORDS = 2;

  private final Provisions.Group group;

  private ProvisionNames(Provisions.Group group) {
    this.group = group;
  }

  /** A name for each group, no two alike: "lift sanctions", "recognise Crimea". */
  static Map<Provisions.Group, String> of(List<Provisions.Group> groups) {
    Map<Provisions.Group, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Provisions.Group group : groups) {
      String name =
          new ProvisionNames(group)
              .candidates()
              .filter(candidate -> taken.add(candidate.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow();
      names.put(group, name);
    }
    return names;
  }

  /** From the plainest to ones that are surely free. */
  private Stream<String> candidates() {
    String head = head();
    // Each is worked out only where all before it are taken: the first is mostly free.
    List<Supplier<String>> plain =
        List.of(
            () -> head,
            this::phrase,
            () -> with(head, words()),
            () -> with(head, places()),
            this::places);
    return Stream.concat(filled(plain), Stream.of(plain).flatMap(ProvisionNames::numbered));
  }

  private static Stream<String> filled(List<Supplier<String>> names) {
    return names.stream().map(Supplier::get).filter(name -> !name.isBlank());
  }

  private static Stream<String> numbered(List<Supplier<String>> names) {
    String base = filled(names).findFirst().orElse("other");
    return Stream.iterate(2, n -> n + 1).map(n -> base + " (" + n + ")");
  }

  private static String with(String head, String more) {
    return head.isEmpty() || more.isEmpty() ? "" : head + " (" + more + ")";
  }

  private String words() {
    return String.join(" ", most(gist -> Set.copyOf(gist.words().values()), WORDS));
  }

  /** A topic, or an action on a thing; empty where the words known do not tell both. */
  private String head() {
    List<String> topics = usual(Gist::topics);
    if (!topics.isEmpty()) {
      boolean isBehind = Lexicon.BUILT_IN.isBehindNames(topics.get(0));
      List<String> names = isBehind ? most(Gist::names, 1) : List.of();
      return Stream.concat(names.stream().map(this::shown), Stream.of(topics.get(0)))
          .collect(Collectors.joining(" "));
    }
    List<String> actions = usual(Gist::actions);
    List<String> things = usual(Gist::things);
    // Two actions are one within the other ("stop arming"): neither alone says what is meant.
    List<String> verbs = actions.stream().map(this::shown).distinct().toList();
    String places = places();
    boolean isPlaces = things.isEmpty() && usual(gist -> gist.words().keySet()).isEmpty();
    boolean isWhole = verbs.size() == 1 && Lexicon.BUILT_IN.isWhole(verbs.get(0));
    if (verbs.size() != 1 || !isWhole && things.isEmpty() && (!isPlaces || places.isEmpty())) {
      return "";
    }
    String verb = verbs.get(0);
    if (isWhole) {
      return verb;
    }
    if (isPlaces) {
      return verb + " " + places;
    }
    boolean isLand = Lexicon.BUILT_IN.isReplacedByNames(things.get(0)) && !places.isEmpty();
    return verb + " " + (isLand ? places : things.get(0));
  }

  private String places() {
    List<String> all = most(this::placesOf, NAMES + 1);
    List<String> first = all.stream().limit(all.size() > NAMES ? 2 : NAMES).toList();
    return first.stream().map(this::shown).collect(Collectors.joining(", "))
        + (all.size() > NAMES ? " and others" : "");
  }

  /** Names without those of the parties themselves and without adjectives: "Russian". */
  private Set<String> placesOf(Gist gist) {
    return gist.names().stream()
        .filter(
            name ->
                PartyBook.builtIn().entries(gist.shown().getOrDefault(name, name)).stream()
                    .noneMatch(
                        entry ->
                            entry.use() == Use.ADJECTIVE
                                || entry.use() == Use.PEOPLE
                                || group.parties().contains(entry.party().id())))
        .collect(Collectors.toSet());
  }

  /** The wording that a name needs least words for, of those that say as much as most do. */
  private String phrase() {
    int usual = group.gists().stream().mapToInt(Gist::size).sorted().toArray()[middle()];
    return Stream.iterate(0, i -> i + 1)
        .limit(group.gists().size())
        .filter(i -> group.gists().get(i).size() >= Math.min(usual, 2))
        .map(i -> group.contents().get(i))
        .distinct()
        .limit(LOOKED_AT)
        .map(Phrase::of)
        .min(
            Comparator.comparing((String p) -> p.split(" ").length < 2)
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  private int middle() {
    return (group.gists().size() - 1) / 2;
  }

  /** Parts that more than half of the group's statements have, the most frequent first. */
  private List<String> usual(Function<Gist, Set<String>> parts) {
    Map<String, Integer> counts = counts(parts);
    counts.values().removeIf(count -> 2 * count <= group.gists().size());
    return first(counts, Integer.MAX_VALUE);
  }

  private List<String> most(Function<Gist, Set<String>> parts, int limit) {
    return first(counts(parts), limit);
  }

  private Map<String, Integer> counts(Function<Gist, Set<String>> parts) {
    Map<String, Integer> counts = new HashMap<>();
    group.gists().forEach(gist -> parts.apply(gist).forEach(p -> counts.merge(p, 1, Integer::sum)));
    return counts;
  }

  /** The word by which the group's statements mostly say it, the plainest one only if alone. */
  private String shown(String part) {
    return group.gists().stream()
        .flatMap(gist -> Stream.ofNullable(gist.shown().get(part)))
        .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue().thenComparing(e -> !e.getKey().equals(part)))
        .map(Map.Entry::getKey)
        .orElse(part);
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
}
