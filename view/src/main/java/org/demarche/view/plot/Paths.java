// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import java.util.List;
import java.util.Optional;
import org.demarche.change.Change;
import org.demarche.dossier.Knowledge;
import org.demarche.issue.IssueBook;
import org.demarche.party.Party;
import org.demarche.position.Positions;
import org.demarche.store.StatementRow;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/** Makes the path that a selection of one party and one issue asks for. */
public final class Paths {
  private Paths() {}

  /**
   * The path; empty where no statement is selected. Of several parties or issues, the first
   * statement's are taken.
   *
   * @param rows the statements that meet the selection's query, their words looked up
   * @param told the statements that count
   */
  public static Optional<Path> of(
      List<StatementRow> rows, Told told, Selection selection, Positions.Options options) {
    List<StatementRow> selected = rows.stream().filter(selection::has).toList();
    if (selected.isEmpty()) {
      return Optional.empty();
    }
    Party party = selected.get(0).statement().holder();
    String issue = selected.get(0).statement().issue();
    List<StatementRow> own =
        selected.stream()
            .filter(row -> row.statement().holder().equals(party))
            .filter(row -> row.statement().issue().equals(issue))
            .toList();
    List<Change> changes =
        told.changes(selection, options).stream()
            .filter(change -> change.party().equals(party) && change.issue().equals(issue))
            .toList();
    IssueBook names = new Knowledge(selection.dossier()).issues();
    String name = names.has(issue) ? names.name(issue) : issue;
    return Optional.of(Path.of(party, name, own, told::story, changes));
  }
}
