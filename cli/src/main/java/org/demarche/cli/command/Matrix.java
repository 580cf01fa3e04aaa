// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.cli.Console;
import org.demarche.cli.listing.PositionListing;
import org.demarche.cli.listing.PositionRow;
import org.demarche.cli.listing.Shown;
import org.demarche.cli.output.Column;
import org.demarche.cli.output.Listing;
import org.demarche.cli.output.TextTable;
import org.demarche.cli.output.Words;
import org.demarche.cli.reading.Summary;
import org.demarche.party.Party;
import org.demarche.position.Position;
import org.demarche.position.Position.State;

/**
 * The matrix issue × party for a terminal: issues in the order of their list, the parties that most
 * stories tell of first, as many at a time as fit side by side.
 */
final class Matrix {
  /** Fewest columns of a party's cells. */
  private static final int LEAST = 24;

  private static final int ISSUE = 14;

  /** Most positions of a cell; what is more is counted. */
  private static final int MOST = 2;

  /** Most characters of a position's words. */
  private static final int MOST_WORDS = 90;

  /** Parties beyond so many tables are named, not shown. */
  private static final int MOST_TABLES = 2;

  private final List<PositionRow> rows;
  private final Told told;
  private final List<String> issues;
  private final Console console;

  Matrix(List<PositionRow> all, Told told, List<String> issueOrder, Console console) {
    this.rows = all.stream().filter(row -> row.position().state() != State.SUPERSEDED).toList();
    this.told = told;
    this.console = console;
    this.issues =
        rows.stream()
            .map(row -> row.position().issue())
            .distinct()
            .sorted(Comparator.comparingInt(issue -> place(issueOrder, issue)))
            .toList();
  }

  private static int place(List<String> order, String issue) {
    int place = order.indexOf(issue);
    return place < 0 ? order.size() : place;
  }

  void print() {
    if (rows.isEmpty()) {
      console.out().println(PositionListing.NONE);
      return;
    }
    List<Party> parties = parties();
    int side = Math.max(1, (console.width() - ISSUE) / (LEAST + 2));
    int shown = Math.min(parties.size(), side * MOST_TABLES);
    for (int from = 0; from < shown; from += side) {
      printTable(parties.subList(from, Math.min(shown, from + side)));
      console.out().println();
    }
    if (shown < parties.size()) {
      String others = others(parties.subList(shown, parties.size()));
      Words.wrap(others, console.width(), Integer.MAX_VALUE).forEach(console.out()::println);
    }
    console.out().flush();
  }

  private static String others(List<Party> parties) {
    return Summary.count(parties.size(), "more party")
        + ": "
        + parties.stream().map(Party::id).collect(Collectors.joining(", "))
        + ". --party shows one, --list shows all.";
  }

  private List<Party> parties() {
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

  private void printTable(List<Party> parties) {
    List<Column<String>> columns = new ArrayList<>();
    columns.add(Column.word("issue", ISSUE, issue -> issue));
    for (Party party : parties) {
      columns.add(Column.text(heading(party), 8, Integer.MAX_VALUE, issue -> cell(issue, party)));
    }
    try (TextTable<String> table =
        new TextTable<>(new Listing<>(List.of(), columns, ""), console.out(), console.width())) {
      issues.stream().filter(issue -> holdsAny(issue, parties)).forEach(table);
    }
  }

  private static String heading(Party party) {
    boolean code = party.id().length() <= 4 && !party.id().equals(party.name());
    return code ? party.id() + " " + party.name() : party.name();
  }

  private boolean holdsAny(String issue, List<Party> parties) {
    return parties.stream().anyMatch(party -> !held(issue, party).isEmpty());
  }

  private List<PositionRow> held(String issue, Party party) {
    return rows.stream()
        .filter(row -> row.position().issue().equals(issue))
        .filter(row -> row.position().party().equals(party))
        .toList();
  }

  private String cell(String issue, Party party) {
    List<PositionRow> held = held(issue, party);
    String cell = held.stream().limit(MOST).map(Matrix::position).collect(Collectors.joining("\n"));
    return held.size() > MOST ? cell + "\n+ " + (held.size() - MOST) + " more" : cell;
  }

  private static String position(PositionRow row) {
    Position position = row.position();
    return position.act().word() + ": " + row.words(MOST_WORDS) + "\n  " + marks(row);
  }

  /** "2015-04-02, 3 stories, softened". */
  private static String marks(PositionRow row) {
    Position position = row.position();
    List<String> marks = new ArrayList<>();
    marks.add(Shown.daysOnOneLine(position.confirmed()));
    marks.add(Summary.count(position.stories(), "story"));
    if (position.state() != State.CURRENT) {
      marks.add(position.state().word());
    }
    row.moved().ifPresent(change -> marks.add(change.kind().word()));
    return String.join(", ", marks);
  }
}
