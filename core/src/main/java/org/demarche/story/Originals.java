// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.time.DateSpan;

/** Tells which article of a story the others were taken from, as far as can be told. */
final class Originals {
  /** Length of a whole article, by that of the longest, from which on it is no excerpt. */
  private static final double WHOLE = .45;

  /** The same below which it is abridged. */
  private static final double ABRIDGED = .8;

  private Originals() {}

  /** The same members, the original first. */
  static List<Member> first(List<Member> members) {
    Member original = original(members);
    List<Member> result = new ArrayList<>(List.of(original));
    members.stream().filter(member -> member != original).forEach(result::add);
    return result;
  }

  /**
   * The agency's own article where others name the agency; then the earliest; of one day the one
   * that is whole, then the one whose title most others bear.
   */
  private static Member original(List<Member> members) {
    Set<String> agencies =
        members.stream()
            .flatMap(m -> m.origin().stream())
            .map(Originals::key)
            .collect(Collectors.toSet());
    Map<String, Long> titles =
        members.stream()
            .map(Member::title)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    int longest = members.stream().mapToInt(Member::length).max().orElse(0);
    return whole(members).stream()
        .min(
            Comparator.<Member, Boolean>comparing(m -> !isOf(agencies, m.outlet()))
                .thenComparing(m -> m.published().map(DateSpan::from).orElse(LocalDate.MAX))
                .thenComparing(m -> m.length() < ABRIDGED * longest)
                .thenComparing(m -> -titles.get(m.title())))
        .orElseThrow();
  }

  private static boolean isOf(Set<String> agencies, Optional<String> outlet) {
    return outlet.map(Originals::key).filter(agencies::contains).isPresent();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<Member> whole(List<Member> members) {
    int longest = members.stream().mapToInt(Member::length).max().orElse(0);
    List<Member> whole =
        members.stream()
            .filter(m -> !m.partial() && !m.title().isBlank() && m.length() >= WHOLE * longest)
            .toList();
    return whole.isEmpty() ? members : whole;
  }
}
