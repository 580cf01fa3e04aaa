// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.account.Coverage;
import org.demarche.cli.Console;
import org.demarche.party.Party;
import org.demarche.position.Position;
import org.demarche.position.Position.State;
import org.demarche.view.listing.PositionListing;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Column;
import org.demarche.view.output.Listing;
import org.demarche.view.output.TextTable;
import org.demarche.view.output.Words;
import org.demarche.view.record.Matrix;

/** The matrix issue × party for a terminal: as many parties at a time as fit side by side. */
final class MatrixTable {
  /** Fewest columns of a party's cells. */
  private static final int LEAST = 24;

  private static final int ISSUE = 14;

  /** Most positions of a cell; what is more is counted. */
  private static final int MOST = 2;

  /** Most characters of a position's words. */
  private static final int MOST_WORDS = 90;

  /** Parties beyond so many tables are named, not shown. */
  private static final int MOST_TABLES = 2;

  private final Matrix matrix;
  private final Coverage coverage;
  private final Console console;

  MatrixTable(Matrix matrix, Coverage coverage, Console console) {
    this.matrix = matrix;
    this.coverage = coverage;
    this.console = console;
  }

  void print() {
    if (matrix.isEmpty()) {
      console.out().println(PositionListing.NONE);
      return;
    }
    List<Party> parties = matrix.parties();
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
    return Words.count(parties.size(), "more party")
        + ": "
        + parties.stream().map(Party::id).collect(Collectors.joining(", "))
        + ". --party shows one, --list shows all.";
  }

  private void printTable(List<Party> parties) {
    List<Column<String>> columns = new ArrayList<>();
    columns.add(Column.word("issue", ISSUE, issue -> issue));
    for (Party party : parties) {
      columns.add(Column.text(heading(party), 8, Integer.MAX_VALUE, issue -> cell(issue, party)));
    }
    try (TextTable<String> table =
        new TextTable<>(new Listing<>(List.of(), columns, ""), console.out(), console.width())) {
      matrix.issues().stream().filter(issue -> holdsAny(issue, parties)).forEach(table);
    }
  }

  private static String heading(Party party) {
    boolean code = party.id().length() <= 4 && !party.id().equals(party.name());
    return code ? party.id() + " " + party.name() : party.name();
  }

  private boolean holdsAny(String issue, List<Party> parties) {
    return parties.stream().anyMatch(party -> !matrix.cell(issue, party).isEmpty());
  }

  private String cell(String issue, Party party) {
    List<PositionRow> held = matrix.cell(issue, party);
    if (held.isEmpty()) {
      return coverage.covers(party.id(), issue) ? "(silent)" : "(not covered)";
    }
    String cell =
        held.stream().limit(MOST).map(MatrixTable::position).collect(Collectors.joining("\n"));
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
    marks.add(Words.count(position.stories(), "story"));
    if (position.state() != State.CURRENT) {
      marks.add(position.state().word());
    }
    row.moved().ifPresent(change -> marks.add(change.kind().word()));
    return String.join(", ", marks);
  }
}
