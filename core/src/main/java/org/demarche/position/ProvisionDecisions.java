// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.text.Require;

/**
 * What reviewers decided about which statements are about one thing. It comes after the grouping by
 * likeness: groups are joined, or statements taken out of theirs.
 *
 * @param decisions in the order in which they were made; a later one comes on top
 */
public record ProvisionDecisions(List<Decision> decisions) {
  /** Nobody decided anything. */
  public static final ProvisionDecisions NONE = new ProvisionDecisions(List.of());

  /** What was decided. */
  public enum Kind {
    /** The provisions of both are one. */
    MERGED,
    /** The first are about something else than the second. */
    PARTED
  }

  /**
   * A decision; statements of it that there are no more count for nothing.
   *
   * @param kind whether they are joined or parted
   * @param first ids of statements
   * @param second ids of other statements
   */
  public record Decision(Kind kind, Set<String> first, Set<String> second) {
    public Decision {
      Require.present(kind, "kind");
      first = Set.copyOf(first);
      second = Set.copyOf(second);
    }
  }

  public ProvisionDecisions {
    decisions = List.copyOf(decisions);
  }

  /**
   * The groups as they were decided.
   *
   * @param groups the number of each statement's group, by the statement's id
   */
  Map<String, Integer> regroup(Map<String, Integer> groups) {
    Map<String, Integer> result = new TreeMap<>(groups);
    for (Decision decision : decisions) {
      if (decision.kind() == Kind.MERGED) {
        merge(decision, result);
      } else {
        part(decision, result);
      }
    }
    return result;
  }

  private static void merge(Decision decision, Map<String, Integer> groups) {
    Optional<Integer> target = groupsOf(decision.first(), groups);
    target.ifPresent(
        into -> {
          Set<Integer> from = new HashSet<>();
          for (String id : decision.second()) {
            Optional.ofNullable(groups.get(id)).ifPresent(from::add);
          }
          groups.replaceAll((id, group) -> from.contains(group) ? into : group);
        });
  }

  /** The group of the first of these that is there; the others of the first side stay. */
  private static Optional<Integer> groupsOf(Set<String> ids, Map<String, Integer> groups) {
    return ids.stream().sorted().filter(groups::containsKey).findFirst().map(groups::get);
  }

  private static void part(Decision decision, Map<String, Integer> groups) {
    Set<Integer> others = new HashSet<>();
    decision.second().stream()
        .filter(groups::containsKey)
        .forEach(id -> others.add(groups.get(id)));
    Map<Integer, Integer> fresh = new HashMap<>();
    for (String id : decision.first().stream().sorted().toList()) {
      Integer group = groups.get(id);
      if (group != null && others.contains(group)) {
        int next = groups.values().stream().mapToInt(n -> n).max().orElse(-1) + 1;
        groups.put(id, fresh.computeIfAbsent(group, g -> next));
      }
    }
  }
}
