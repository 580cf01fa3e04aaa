// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.account.Coverage;
import org.demarche.change.Change;
import org.demarche.dossier.Knowledge;
import org.demarche.issue.IssueBook;
import org.demarche.party.Party;
import org.demarche.position.Position;
import org.demarche.position.Position.State;
import org.demarche.position.Positions;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.record.Checked;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/** What a brief is made of, worked out once. */
final class BriefData {
  /** Days before the brief's day from which changes are told, where nobody says. */
  private static final int DAYS_OF_CHANGES = 365;

  private final Selection selection;
  private final Checked checked;
  private final Told told;
  private final List<ArticleRow> articles = new ArrayList<>();
  private final List<PositionRow> held;
  private final List<Change> changes;
  private final Optional<LocalDate> day;
  private final Optional<LocalDate> since;
  private final List<Party> parties;
  private final List<String> issues;
  private final IssueBook names;
  private final Coverage coverage;

  BriefData(
      Iterable<StatementRow> rows,
      Iterable<ArticleRow> allArticles,
      Function<Predicate<StatementRow>, Told> counted,
      Selection selection,
      Positions.Options options,
      Optional<LocalDate> askedSince) {
    this.selection = selection;
    this.checked = Checked.of(rows);
    this.names = new Knowledge(selection.dossier()).issues();
    this.told =
        counted.apply(
            row ->
                Checked.stands(row)
                    && selection.hasSource(row)
                    && selection.isWithin(row.statement().said()));
    this.coverage = told.coverage();
    Set<String> telling =
        told.statements().stream()
            .filter(each -> told.row(each.id()).map(selection::has).orElse(false))
            .map(each -> each.statement().articleId())
            .collect(Collectors.toSet());
    allArticles.forEach(
        row -> {
          boolean asked = !selection.asksForStatements() || telling.contains(row.article().id());
          if (asked && selection.has(row.article())) {
            articles.add(row);
          }
        });
    this.day = selection.asOf().or(this::latestDay);
    this.since = askedSince.or(() -> day.map(last -> last.minusDays(DAYS_OF_CHANGES)));
    this.held =
        told.positionsWithMoves(selection.asOf(), options, selection::has).stream()
            .filter(row -> row.position().state() != State.SUPERSEDED)
            .toList();
    this.changes = told.changes(selection.always(), options);
    this.parties = mostTold(held, row -> row.position().party(), Party::id);
    this.issues = mostTold(held, row -> row.position().issue(), issue -> issue);
  }

  private Optional<LocalDate> latestDay() {
    return told.statements().stream()
        .flatMap(s -> Stream.concat(s.said().stream(), s.published().stream()))
        .map(DateSpan::to)
        .max(Comparator.naturalOrder());
  }

  /** What positions belong to, told of by most stories first. */
  private <K> List<K> mostTold(
      List<PositionRow> rows, Function<PositionRow, K> key, Function<K, String> name) {
    Map<K, Set<String>> stories = new HashMap<>();
    for (PositionRow row : rows) {
      Set<String> known = stories.computeIfAbsent(key.apply(row), k -> new HashSet<>());
      row.position().statements().forEach(id -> known.add(told.story(id)));
    }
    return stories.keySet().stream()
        .sorted(Comparator.comparing((K k) -> -stories.get(k).size()).thenComparing(name))
        .toList();
  }

  Selection selection() {
    return selection;
  }

  List<String> problems() {
    return checked.problems();
  }

  /** The articles read that count. */
  List<ArticleRow> articles() {
    return articles;
  }

  Told told() {
    return told;
  }

  /** The statements that count, of the parties and issues that are asked for. */
  List<StatementRow> statements() {
    return told.statements().stream()
        .filter(s -> told.isAsked(List.of(s.id())))
        .map(s -> row(s.id()))
        .filter(selection::has)
        .toList();
  }

  /** The statement of an id that a position or a change names. */
  StatementRow row(String id) {
    return told.row(id).orElseThrow();
  }

  /** The positions that hold, with their latest move. */
  List<PositionRow> held() {
    return held;
  }

  /** What a party holds on an issue: told of most first, then the latest; stale ones last. */
  List<PositionRow> held(Party party, String issue) {
    Comparator<PositionRow> order =
        Comparator.comparing((PositionRow row) -> row.position().state() == State.STALE)
            .thenComparing(row -> -row.position().stories())
            .thenComparing(
                row -> row.position().confirmed().map(DateSpan::to).orElse(LocalDate.MIN),
                Comparator.reverseOrder());
    return held.stream()
        .filter(row -> row.position().party().equals(party))
        .filter(row -> row.position().issue().equals(issue))
        .sorted(order)
        .toList();
  }

  /** All changes, by day. */
  List<Change> changes() {
    return changes;
  }

  /** The brief's day: the one asked for, else the latest that is told; never today. */
  Optional<LocalDate> day() {
    return day;
  }

  /** The day from which changes are told. */
  Optional<LocalDate> since() {
    return since;
  }

  /** The parties that hold something, told of most first. */
  List<Party> parties() {
    return parties;
  }

  /** The issues on which somebody holds something, told of most first. */
  List<String> issues() {
    return issues;
  }

  /** An issue's name: "Armed forces". */
  String name(String issue) {
    return names.has(issue) ? names.name(issue) : issue;
  }

  /** The statement whose words stand for a position. */
  StatementRow speaksFor(Position position) {
    List<StatementRow> rows = position.statements().stream().map(this::row).toList();
    return rows.stream()
        .filter(row -> row.statement().content().equals(position.content()))
        .min(Comparator.comparing(row -> row.statement().mode()))
        .orElse(rows.get(0));
  }

  /** Whether an article tells of a party and an issue, so that nothing said on it is silence. */
  boolean covers(Party party, String issue) {
    return coverage.covers(party.id(), issue);
  }
}
