// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the members that copies join into groups. */
final class Groups {
  private final List<Member> members;
  private final Map<String, Integer> places = new HashMap<>();
  private final Joined joined;

  private Groups(List<Member> members) {
    this.members = members;
    this.joined = new Joined(members.size());
    members.forEach(member -> places.put(member.id(), places.size()));
  }

  /** The groups, in the order of their first members; copies that name others are left out. */
  static List<List<Member>> of(List<Member> members, List<Copy> copies) {
    Groups groups = new Groups(members);
    List<Copy> known = copies.stream().filter(groups::knowsBoth).toList();
    known.stream().filter(copy -> copy.kind() == Likeness.Kind.COPY).forEach(groups::join);
    groups.joinParts(known);
    return groups.list();
  }

  private boolean knowsBoth(Copy copy) {
    return places.containsKey(copy.shorter()) && places.containsKey(copy.longer());
  }

  private void join(Copy copy) {
    joined.join(places.get(copy.shorter()), places.get(copy.longer()));
  }

  private int group(String id) {
    return joined.first(places.get(id));
  }

  /** An excerpt joins the article it is taken from, unless this one is made of several stories. */
  private void joinParts(List<Copy> copies) {
    Set<Set<String>> pairs =
        copies.stream().map(c -> Set.of(c.shorter(), c.longer())).collect(Collectors.toSet());
    Map<String, List<Copy>> byLonger =
        copies.stream()
            .filter(copy -> copy.kind() != Likeness.Kind.COPY)
            .collect(Collectors.groupingBy(Copy::longer));
    // All are judged before any is joined, so that no order among them matters.
    List<List<Copy>> whole =
        byLonger.values().stream().filter(parts -> !isDigest(parts, pairs)).toList();
    whole.stream()
        .flatMap(List::stream)
        .filter(copy -> copy.kind() == Likeness.Kind.PART)
        .forEach(this::join);
  }

  /** Whether two of its parts are neither copies of one another nor of a third one. */
  private boolean isDigest(List<Copy> parts, Set<Set<String>> pairs) {
    Copy first = parts.get(0);
    return parts.stream()
        .anyMatch(
            part ->
                group(part.shorter()) != group(first.shorter())
                    && !pairs.contains(Set.of(part.shorter(), first.shorter())));
  }

  private List<List<Member>> list() {
    Map<Integer, List<Member>> groups = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (Member member : members) {
      if (seen.add(member.id())) {
        groups.computeIfAbsent(group(member.id()), first -> new ArrayList<>()).add(member);
      }
    }
    return List.copyOf(groups.values());
  }
}
