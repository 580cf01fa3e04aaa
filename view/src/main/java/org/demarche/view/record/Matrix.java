// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.party.Party;
import org.demarche.position.Position.State;
import org.demarche.view.listing.PositionRow;

/**
 * The matrix issue × party: issues in the order of their list, the parties that most stories tell
 * of first. What was superseded is left out.
 */
public final class Matrix {
  private record Place(String issue, Party party) {}

  private final Map<Place, List<PositionRow>> cells;
  private final List<String> issues;
  private final List<Party> parties;

  /**
   * The matrix of these positions.
   *
   * @param told tells in which story a statement stands
   * @param issueOrder issue ids in their order; others come last
   */
  public Matrix(List<PositionRow> all, Told told, List<String> issueOrder) {
    List<PositionRow> rows =
        all.stream().filter(row -> row.position().state() != State.SUPERSEDED).toList();
    cells =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> new Place(row.position().issue(), row.position().party()),
                    HashMap::new,
                    Collectors.toUnmodifiableList()));
    issues =
        rows.stream()
            .map(row -> row.position().issue())
            .distinct()
            .sorted(Comparator.comparingInt(issue -> place(issueOrder, issue)))
            .toList();
    parties = parties(rows, told);
  }

  private static int place(List<String> order, String issue) {
    int place = order.indexOf(issue);
    return place < 0 ? order.size() : place;
  }

  private static List<Party> parties(List<PositionRow> rows, Told told) {
    Map<Party, Set<String>> stories = new LinkedHashMap<>();
    for (PositionRow row : rows) {
      Set<String> known = stories.computeIfAbsent(row.position().party(), party -> new HashSet<>());
      row.position().statements().forEach(id -> known.add(told.story(id)));
    }
    return stories.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Party, Set<String>> e) -> -e.getValue().size())
                .thenComparing(e -> e.getKey().id()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether nobody holds anything. */
  public boolean isEmpty() {
    return cells.isEmpty();
  }

  /** The issues on which somebody holds something. */
  public List<String> issues() {
    return issues;
  }

  /** The parties that hold something. */
  public List<Party> parties() {
    return parties;
  }

  /** What a party holds on an issue, empty for nothing. */
  public List<PositionRow> cell(String issue, Party party) {
    return cells.getOrDefault(new Place(issue, party), List.of());
  }
}
