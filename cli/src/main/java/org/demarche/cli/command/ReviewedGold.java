// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.evaluation.Found;
import org.demarche.evaluation.Gold;
import org.demarche.evaluation.GoldRow;
import org.demarche.statement.Statement;
import org.demarche.store.Decision;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.store.Verdict;
import org.demarche.view.output.Words;

/**
 * Reviewers' decisions as labelled rows, and the program's statements that they are about. What a
 * reviewer accepted, edited or added is a row; what was rejected is none, so that finding it is a
 * mistake; of what a reviewer is unsure, nothing is said. An added statement, and an accepted one
 * that newer rules no longer find, count as missed.
 *
 * @param gold the labelled rows
 * @param found the statements that were decided about, as the program made them
 * @param verdicts how many decisions of each kind there are
 * @param gone decisions whose article is not in view
 */
record ReviewedGold(Gold gold, List<Found> found, Map<Verdict, Long> verdicts, int gone) {
  static ReviewedGold of(Ledger ledger) {
    List<Decision> decisions = ledger.reviews().standing();
    List<GoldRow> rows = new ArrayList<>();
    int gone = 0;
    for (Decision decision : decisions) {
      Optional<String> page =
          ledger
              .article(decision.seen().articleId())
              .map(row -> Measured.fileName(row.article().page()));
      gone += page.isEmpty() ? 1 : 0;
      page.flatMap(name -> row(name, decision)).ifPresent(rows::add);
    }
    Measured measured = new Measured(ledger);
    List<StatementRow> ofProgram = ledger.reviews().ofProgram();
    Map<Verdict, Long> verdicts =
        decisions.stream()
            .collect(
                Collectors.groupingBy(
                    Decision::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
    List<Found> found = ofProgram.stream().map(measured::found).toList();
    return new ReviewedGold(pages(rows, found), found, verdicts, gone);
  }

  /**
   * A page on which all was rejected has no row, and would be left out: a row that cannot be met
   * and does not count stands for it.
   */
  private static Gold pages(List<GoldRow> rows, List<Found> found) {
    List<GoldRow> all = new ArrayList<>(rows);
    found.stream()
        .map(Found::page)
        .distinct()
        .filter(page -> rows.stream().noneMatch(row -> row.page().equals(page)))
        .forEach(
            page -> all.add(new GoldRow(page, List.of(), List.of(), List.of(), "rejected", false)));
    return new Gold(all, List.of());
  }

  private static Optional<GoldRow> row(String page, Decision decision) {
    return switch (decision.verdict()) {
      case ACCEPTED -> Optional.of(row(page, decision.seen(), true));
      case EDITED, ADDED -> Optional.of(row(page, decision.made().orElseThrow(), true));
      case UNSURE -> Optional.of(row(page, decision.seen(), false));
      case REJECTED, NONE -> Optional.empty();
    };
  }

  private static GoldRow row(String page, Statement right, boolean core) {
    return new GoldRow(
        page,
        List.of(right.act().word()),
        List.of(right.holder().id()),
        List.of(right.issue()),
        right.evidence().exact(),
        core,
        Measured.roles(right));
  }

  /** "12 decisions: 9 accepted, 3 rejected." */
  String sentence() {
    long all = verdicts.values().stream().mapToLong(n -> n).sum();
    String kinds =
        verdicts.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey().word())
            .collect(Collectors.joining(", "));
    return Words.count(all, "decision")
        + (kinds.isEmpty() ? "" : ": " + kinds)
        + (gone > 0 ? "; of " + gone + " the article is not in view" : "")
        + ".";
  }
}
