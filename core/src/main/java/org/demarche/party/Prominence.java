// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which parties an article is most about, by how often it names them. */
final class Prominence {
  private static final Comparator<Map.Entry<Party, Integer>> MOST =
      Map.Entry.<Party, Integer>comparingByValue().thenComparing(entry -> entry.getKey().id());

  private final PartyBook book;
  private final Names names;
  private final Map<Party, Integer> counts;

  Prominence(PartyBook book, Names names) {
    this.book = book;
    this.names = names;
    this.counts = names.counts();
  }

  /** How often the article names a party. */
  int of(Party party) {
    return counts.getOrDefault(party, 0);
  }

  boolean isNamed(Party party) {
    return counts.containsKey(party);
  }

  /** The state that the article is most about. */
  Optional<Party> mainState() {
    return most(party -> book.kindOf(party.id()) == PartyKind.STATE);
  }

  /** The party of one of these sorts that it names most. */
  Optional<Party> mostNamed(Collection<PartyKind> kinds) {
    return most(party -> kinds.contains(kindOf(party)));
  }

  private Optional<Party> most(Predicate<Party> wanted) {
    return counts.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .max(MOST)
        .map(Map.Entry::getKey);
  }

  /** How many parties of this sort it names. */
  int countOf(PartyKind kind) {
    return (int) counts.keySet().stream().filter(party -> kindOf(party) == kind).count();
  }

  /** Whether the article tells that a party stands between the two sides. */
  boolean isGoBetween(Party party) {
    return names.isGoBetween(party);
  }

  /** The two parties that the article is most about; none where there are not clearly two. */
  List<Party> mainParties() {
    List<Map.Entry<Party, Integer>> sorted =
        counts.entrySet().stream()
            .filter(entry -> !names.isGoBetween(entry.getKey()))
            .sorted(
                Map.Entry.<Party, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(entry -> entry.getKey().id()))
            .toList();
    if (sorted.size() < 2) {
      return List.of();
    }
    boolean clear = sorted.size() == 2 || sorted.get(1).getValue() > sorted.get(2).getValue();
    return clear ? List.of(sorted.get(0).getKey(), sorted.get(1).getKey()) : List.of();
  }

  /** The sort of a party: that of the book, else the one that its name tells. */
  PartyKind kindOf(Party party) {
    PartyKind kind = book.kindOf(party.id());
    if (kind == PartyKind.OTHER) {
      kind = names.introduced().kindOf(party);
    }
    return kind == PartyKind.OTHER ? Kinds.ofName(party.name()) : kind;
  }
}
