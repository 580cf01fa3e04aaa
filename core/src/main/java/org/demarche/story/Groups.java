// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    for (int i = 0; i < members.size(); i++) {
      places.putIfAbsent(members.get(i).id(), i);
    }
  }

  /** The groups, in the order of their first members; copies that name others are left out. */
  static List<List<Member>> of(List<Member> members, List<Copy> copies) {
    Groups groups = new Groups(members);
    List<Copy> known = copies.stream().filter(groups::knowsBoth).toList();
    known.stream().filter(copy -> copy.kind() == Likeness.Kind.COPY).forEach(groups::join);
    groups.joinSections(known);
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

  /**
   * A large piece joins the article that it stands in, unless another large piece that has nothing
   * to do with it shows that two stories stand there: then the one whose title it bears.
   */
  private void joinSections(List<Copy> copies) {
    Set<Set<String>> pairs = pairs(copies);
    Map<Integer, List<Copy>> byLonger =
        copies.stream()
            .filter(copy -> copy.kind() == Likeness.Kind.SECTION)
            .collect(Collectors.groupingBy(copy -> group(copy.longer())));
    // All are judged before any is joined, so that no order among them matters.
    List<Copy> joining =
        byLonger.values().stream()
            .flatMap(sections -> sections.stream().filter(copy -> belongs(copy, sections, pairs)))
            .toList();
    joining.forEach(this::join);
  }

  private boolean belongs(Copy section, List<Copy> sections, Set<Set<String>> pairs) {
    boolean single =
        sections.stream().allMatch(other -> areRelated(section.shorter(), other.shorter(), pairs));
    return single || haveOneTitle(section.shorter(), section.longer());
  }

  private boolean areRelated(String one, String other, Set<Set<String>> pairs) {
    return group(one) == group(other)
        || pairs.contains(Set.of(one, other))
        || haveOneTitle(one, other);
  }

  private boolean haveOneTitle(String one, String other) {
    String title = title(one);
    return !title.isEmpty() && title.equals(title(other));
  }

  private String title(String id) {
    return members
        .get(places.get(id))
        .title()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static Set<Set<String>> pairs(List<Copy> copies) {
    return copies.stream()
        .map(copy -> Set.of(copy.shorter(), copy.longer()))
        .collect(Collectors.toSet());
  }

  /** An excerpt joins the article it is taken from, unless this one is made of several stories. */
  private void joinParts(List<Copy> copies) {
    Set<Set<String>> pairs = pairs(copies);
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
