// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.change.Change;
import org.demarche.party.Party;
import org.demarche.position.Figures;
import org.demarche.position.Figures.Figure;
import org.demarche.statement.Act;
import org.demarche.store.StatementRow;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * The path of a party's position on an issue: what a drawing shows, in no form yet.
 *
 * @param party whose position
 * @param issue the name of the issue, as a reader knows it
 * @param marks what was said when, the dated first and by day, then the undated
 * @param turns where it changed, by day, the undated last
 * @param figures amounts over time, by unit; only units with two dated amounts or more
 */
public record Path(
    Party party,
    String issue,
    List<Mark> marks,
    List<Turn> turns,
    Map<String, List<Amount>> figures) {
  private static final Comparator<Optional<DateSpan>> BY_DAY =
      Comparator.comparing(
          (Optional<DateSpan> on) -> on.map(DateSpan::from).orElse(java.time.LocalDate.MAX));

  /**
   * An act of some days.
   *
   * @param act the act
   * @param on the days that it may have been on; empty where not known
   * @param words words that stand for it
   * @param statements number of statements
   * @param stories number of independent stories
   * @param scope the named things that it covers
   * @param first id of the statement whose words they are
   */
  public record Mark(
      Act act,
      Optional<DateSpan> on,
      String words,
      int statements,
      int stories,
      List<String> scope,
      String first) {
    /** Copies the list. */
    public Mark {
      scope = List.copyOf(scope);
    }
  }

  /**
   * A change.
   *
   * @param number from 1
   * @param change the change
   * @param act the act that shows it
   */
  public record Turn(int number, Change change, Act act) {}

  /**
   * An amount.
   *
   * @param figure the amount
   * @param on when it was named
   * @param act by which act
   */
  public record Amount(Figure figure, DateSpan on, Act act) {}

  /** Checks and copies. */
  public Path {
    Require.present(party, "party");
    Require.filled(issue, "issue");
    marks = List.copyOf(marks);
    turns = List.copyOf(turns);
    figures = new LinkedHashMap<>(figures);
  }

  /**
   * The path that these statements and changes tell.
   *
   * @param rows the statements of the party on the issue
   * @param story tells the story of a statement by its id
   * @param changes the changes of the party on the issue; repeats are left out
   */
  public static Path of(
      Party party,
      String issue,
      List<StatementRow> rows,
      java.util.function.UnaryOperator<String> story,
      List<Change> changes) {
    record Key(Act act, Optional<List<Object>> days) {}
    Map<Key, List<StatementRow>> groups = new LinkedHashMap<>();
    rows.stream()
        .sorted(Comparator.comparing(row -> row.statement().said(), BY_DAY))
        .forEach(
            row ->
                groups
                    .computeIfAbsent(
                        new Key(
                            row.statement().act(),
                            row.statement().said().map(on -> List.of(on.from(), on.to()))),
                        key -> new ArrayList<>())
                    .add(row));
    List<Mark> marks = groups.values().stream().map(group -> mark(group, story)).toList();
    return new Path(party, issue, marks, turns(rows, changes), figures(rows));
  }

  private static Mark mark(
      List<StatementRow> group, java.util.function.UnaryOperator<String> story) {
    StatementRow speaks =
        group.stream().min(Comparator.comparing(row -> row.statement().mode())).orElseThrow();
    return new Mark(
        speaks.statement().act(),
        speaks.statement().said(),
        speaks.statement().content(),
        group.size(),
        (int) group.stream().map(row -> story.apply(row.statement().id())).distinct().count(),
        group.stream()
            .flatMap(row -> row.statement().scope().stream())
            .filter(item -> !Figures.isFigure(item))
            .distinct()
            .sorted()
            .toList(),
        speaks.statement().id());
  }

  private static List<Turn> turns(List<StatementRow> rows, List<Change> changes) {
    Map<String, Act> acts = new LinkedHashMap<>();
    rows.forEach(row -> acts.put(row.statement().id(), row.statement().act()));
    List<Turn> turns = new ArrayList<>();
    changes.stream()
        .filter(change -> change.kind() != Change.Kind.REPEATED)
        .sorted(Comparator.comparing(Change::on, BY_DAY))
        .forEach(
            change ->
                turns.add(
                    new Turn(
                        turns.size() + 1,
                        change,
                        Stream.concat(change.after().stream(), change.before().stream())
                            .flatMap(id -> Optional.ofNullable(acts.get(id)).stream())
                            .findFirst()
                            .orElse(Act.DEMAND))));
    return turns;
  }

  private static Map<String, List<Amount>> figures(List<StatementRow> rows) {
    Map<String, List<Amount>> figures = new LinkedHashMap<>();
    for (StatementRow row : rows) {
      row.statement()
          .said()
          .ifPresent(
              on ->
                  Figures.of(row.statement())
                      .forEach(
                          (unit, figure) ->
                              figures
                                  .computeIfAbsent(unit, u -> new ArrayList<>())
                                  .add(new Amount(figure, on, row.statement().act()))));
    }
    figures.values().removeIf(amounts -> !hasMoved(amounts));
    figures.values().forEach(all -> all.sort(Comparator.comparing((Amount a) -> a.on().to())));
    return figures;
  }

  private static boolean hasMoved(List<Amount> amounts) {
    BigDecimal first = amounts.get(0).figure().value();
    return amounts.stream().anyMatch(each -> each.figure().value().compareTo(first) != 0);
  }

  /** The marks that have days. */
  public List<Mark> dated() {
    return marks.stream().filter(mark -> mark.on().isPresent()).toList();
  }

  /** The marks that no day is known of. */
  public List<Mark> undated() {
    return marks.stream().filter(mark -> mark.on().isEmpty()).toList();
  }
}
