// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.party.Party;
import org.demarche.position.Position.State;
import org.demarche.statement.Act;
import org.demarche.view.listing.PositionRow;

/** The table of issues and parties: which acts hold, and what to look at. */
final class Glance {
  /** Parties side by side on a page. */
  private static final int MOST_PARTIES = 4;

  private static final int MOST_ISSUES = 12;

  private final BriefData data;

  Glance(BriefData data) {
    this.data = data;
  }

  List<Block> blocks() {
    List<Party> parties = data.parties().stream().limit(MOST_PARTIES).toList();
    List<String> issues =
        data.issues().stream()
            .filter(issue -> parties.stream().anyMatch(p -> !data.held(p, issue).isEmpty()))
            .limit(MOST_ISSUES)
            .toList();
    List<String> headers = new ArrayList<>(List.of("Issue"));
    parties.forEach(party -> headers.add(party.name()));
    List<List<String>> rows = new ArrayList<>();
    for (String issue : issues) {
      List<String> row = new ArrayList<>(List.of(data.name(issue)));
      parties.forEach(party -> row.add(cell(party, issue)));
      rows.add(row);
    }
    return List.of(
        new Block.Heading(2, "At a glance"),
        new Block.Table(caption(parties.size(), issues.size()), headers, rows));
  }

  private String caption(int parties, int issues) {
    String moved = data.since().map(day -> " “Moved” is counted since " + day + ".").orElse("");
    String cut =
        parties < data.parties().size() || issues < data.issues().size()
            ? " Only the parties and issues that most stories tell of are in the table."
            : "";
    return "What holds, with the number of points where there are several. “Silent”: articles on"
        + " the party and the issue were read, and tell no position. “Not covered”: no article on"
        + " both was read."
        + moved
        + cut;
  }

  private String cell(Party party, String issue) {
    List<PositionRow> held = data.held(party, issue);
    if (held.isEmpty()) {
      return data.covers(party, issue) ? "silent" : "not covered";
    }
    Map<Act, Integer> acts = new LinkedHashMap<>();
    held.forEach(row -> acts.merge(row.position().act(), 1, Integer::sum));
    String words =
        acts.entrySet().stream()
            .map(e -> word(e.getKey()) + (e.getValue() > 1 ? " (" + e.getValue() + ")" : ""))
            .collect(Collectors.joining(", "));
    List<String> marks = new ArrayList<>();
    if (held.stream().anyMatch(this::hasMoved)) {
      marks.add("moved");
    }
    if (held.stream().anyMatch(row -> row.position().state() == State.DISPUTED)) {
      marks.add("disputed");
    }
    if (held.stream().allMatch(row -> row.position().state() == State.STALE)) {
      marks.add("not confirmed lately");
    }
    return marks.isEmpty() ? words : words + "; " + String.join(", ", marks);
  }

  private static String word(Act act) {
    return act.word() + "s";
  }

  private boolean hasMoved(PositionRow row) {
    return row.moved()
        .flatMap(change -> change.on())
        .map(on -> data.since().map(day -> !on.to().isBefore(day)).orElse(true))
        .orElse(false);
  }
}
