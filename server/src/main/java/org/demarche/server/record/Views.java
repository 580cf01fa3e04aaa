// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.account.Coverage;
import org.demarche.change.Change;
import org.demarche.position.Position;
import org.demarche.position.Positions;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/** What a snapshot gives for a selection; worked out at the first question, then kept. */
public final class Views {
  private final Snapshot snapshot;

  private record Key(String what, Object selection) {}

  Views(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The statements that changes are worked out from. */
  public Told sources(Selection selection) {
    return within(selection.always());
  }

  /** The statements that positions are worked out from. */
  public Told within(Selection selection) {
    return snapshot.kept(
        new Key("within", counting(selection)),
        () ->
            snapshot.told(
                row -> selection.hasSource(row) && selection.isWithin(row.statement().said())));
  }

  /** What moved, by day, the undated first. */
  public List<Change> changes(Selection selection) {
    Told told = sources(selection);
    List<Change> all = between(selection.always(), selection.from(), selection.to());
    return snapshot.kept(new Key("changes", selection), () -> told.changes(all, selection));
  }

  /** The positions with the latest move of each. */
  public List<PositionRow> positions(Selection selection) {
    Told told = within(selection);
    List<Position> held =
        snapshot.kept(
            new Key("held", counting(selection)),
            () -> List.copyOf(told.held(selection.asOf(), Positions.Options.DEFAULT)));
    List<Change> moves = between(selection, Optional.empty(), selection.asOf());
    return snapshot.kept(
        new Key("positions", selection), () -> told.positions(held, moves, selection::has));
  }

  /** Whatever moved: of all parties at once, since it is looked up for each of them. */
  private List<Change> between(
      Selection selection, Optional<LocalDate> from, Optional<LocalDate> to) {
    Told told = within(selection);
    return snapshot.kept(
        List.of("between", counting(selection), from, to),
        () -> List.copyOf(told.between(from, to, Positions.Options.DEFAULT)));
  }

  /** The articles that are listed; where the selection asks for statements, those that have one. */
  public List<ArticleRow> articles(Selection selection) {
    return snapshot.kept(
        new Key("articles", selection),
        () -> {
          Map<String, Integer> told = statementsByArticle(selection);
          return snapshot.articles().stream()
              .filter(row -> selection.has(row.article()))
              .filter(row -> !selection.asksForStatements() || told.containsKey(row.article().id()))
              .toList();
        });
  }

  /** How many of the statements that are listed stand in each article. */
  public Map<String, Integer> statementsByArticle(Selection selection) {
    return snapshot.kept(
        new Key("counts", selection),
        () -> {
          Map<String, Integer> counts = new HashMap<>();
          snapshot.rows().stream()
              .filter(selection::has)
              .forEach(row -> counts.merge(row.article().id(), 1, Integer::sum));
          return counts;
        });
  }

  /** Ids of the parties that hold something, sorted. */
  public List<String> parties() {
    return snapshot.kept(
        "parties",
        () ->
            List.copyOf(
                snapshot.rows().stream()
                    .map(row -> row.statement().holder().id())
                    .collect(Collectors.toCollection(TreeSet::new))));
  }

  /** Names of the outlets that tell something, sorted. */
  public List<String> outlets() {
    return snapshot.kept(
        "outlets",
        () ->
            List.copyOf(
                snapshot.rows().stream()
                    .flatMap(row -> row.article().outlet().stream())
                    .collect(Collectors.toCollection(TreeSet::new))));
  }

  /** The days on which something was said, sorted. */
  public List<String> days() {
    return snapshot.kept(
        "days",
        () ->
            snapshot.rows().stream()
                .flatMap(row -> row.statement().said().stream())
                .map(span -> span.to())
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList());
  }

  /** What an empty cell of the matrix means, whatever is selected. */
  public Coverage coverage() {
    return snapshot.kept(
        "coverage",
        () -> new Coverage(snapshot.rows().stream().map(StatementRow::statement).toList()));
  }

  /** The selection without what does not change which statements count. */
  private static Selection counting(Selection selection) {
    return new Selection(
        List.of(),
        List.of(),
        List.of(),
        selection.outlets(),
        selection.from(),
        selection.to(),
        selection.asOf(),
        selection.minConfidence(),
        selection.dossier(),
        selection.verdicts(),
        selection.query());
  }
}
