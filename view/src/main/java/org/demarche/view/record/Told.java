// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.account.Coverage;
import org.demarche.account.Dispute;
import org.demarche.account.Disputes;
import org.demarche.account.Teller;
import org.demarche.account.Tellers;
import org.demarche.answer.Answer;
import org.demarche.answer.Answers;
import org.demarche.change.Change;
import org.demarche.change.Changes;
import org.demarche.change.Claims;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.position.Position;
import org.demarche.position.Positions;
import org.demarche.position.ProvisionDecisions;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.ChangeClaim;
import org.demarche.statement.Mode;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.DisputeRow;
import org.demarche.view.listing.PositionRow;

/** The statements that positions and changes are worked out from. */
public final class Told {
  private static final Comparator<Change> BY_DAY =
      Comparator.comparing((Change c) -> c.on().map(DateSpan::to).orElse(LocalDate.MIN))
          .thenComparing(c -> c.on().map(DateSpan::from).orElse(LocalDate.MIN));

  private final Map<String, StatementRow> rows = new HashMap<>();
  private final List<StatementInStory> statements = new ArrayList<>();
  private final Map<String, StatementInStory> byId = new HashMap<>();
  private final List<ChangeClaim> claims = new ArrayList<>();
  private final Optional<Set<String>> asked;
  private final ProvisionDecisions decisions;

  private Told(Optional<Set<String>> asked, ProvisionDecisions decisions) {
    this.asked = asked;
    this.decisions = decisions;
  }

  /** The statements of a ledger that count, whatever meets the selection's query. */
  public static Told in(Ledger ledger, Selection selection, Predicate<StatementRow> counts) {
    Told told = new Told(asked(ledger, selection), ledger.reviews().provisions().decisions());
    ledger.eachStatement(
        selection.counted(),
        row -> {
          if (counts.test(row)) {
            told.add(row);
          }
        });
    ledger.claims().forEach(row -> told.claims.add(row.claim()));
    return told;
  }

  private static Optional<Set<String>> asked(Ledger ledger, Selection selection) {
    if (selection.query().isEmpty()) {
      return Optional.empty();
    }
    Set<String> ids = new HashSet<>();
    ledger.eachStatement(selection.statements().build(), row -> ids.add(row.statement().id()));
    return Optional.of(ids);
  }

  /** Whether one of these statements meets the query. */
  public boolean isAsked(List<String> statementIds) {
    return asked.map(ids -> statementIds.stream().anyMatch(ids::contains)).orElse(true);
  }

  /** These options with what reviewers decided about provisions. */
  public Positions.Options decided(Positions.Options options) {
    return options.decided(decisions);
  }

  /** Those of these statements that count, provisions as they were found. */
  public static Told of(Iterable<StatementRow> rows, Predicate<StatementRow> counts) {
    return of(rows, counts, ProvisionDecisions.NONE, List.of());
  }

  /**
   * Those of these statements that count.
   *
   * @param decisions what reviewers decided about provisions
   * @param claims what articles themselves say about changes
   */
  public static Told of(
      Iterable<StatementRow> rows,
      Predicate<StatementRow> counts,
      ProvisionDecisions decisions,
      List<ChangeClaim> claims) {
    Told told = new Told(Optional.empty(), decisions);
    told.claims.addAll(claims);
    for (StatementRow row : rows) {
      if (counts.test(row)) {
        told.add(row);
      }
    }
    return told;
  }

  /** The statement with this id. */
  public Optional<StatementRow> row(String statementId) {
    return Optional.ofNullable(rows.get(statementId));
  }

  private void add(StatementRow row) {
    StatementInStory told =
        new StatementInStory(
            row.statement(), storyOf(row), row.article().outlet(), row.article().published());
    // Its id is kept there: asked of the statement it costs a hash each time.
    rows.put(told.id(), row);
    byId.put(told.id(), told);
    statements.add(told);
  }

  private static String storyOf(StatementRow row) {
    return row.story().orElse(row.article().id());
  }

  /** The statements, each with its story. */
  public List<StatementInStory> statements() {
    return statements;
  }

  /** What is covered by the articles of the statements that count. */
  public Coverage coverage() {
    return new Coverage(statements.stream().map(StatementInStory::statement).toList());
  }

  /** The story in which a statement stands. */
  public String story(String statementId) {
    return storyOf(rows.get(statementId));
  }

  private String article(String statementId) {
    return rows.get(statementId).statement().articleId();
  }

  /** The act of a statement. */
  public Act act(String statementId) {
    return rows.get(statementId).statement().act();
  }

  /** Positions, without what moved: for rows that do not show it. */
  public List<PositionRow> positions(
      Optional<LocalDate> asOf, Positions.Options options, Predicate<Position> isAsked) {
    return positions(held(asOf, options), List.of(), isAsked);
  }

  /** Positions with the latest move of each. */
  public List<PositionRow> positionsWithMoves(
      Optional<LocalDate> asOf, Positions.Options options, Predicate<Position> isAsked) {
    return positions(held(asOf, options), between(Optional.empty(), asOf, options), isAsked);
  }

  /** Whatever is held as of a day. */
  public List<Position> held(Optional<LocalDate> asOf, Positions.Options options) {
    return Positions.asOf(statements, asOf, decided(options));
  }

  /** Whatever moved in a time. */
  public List<Change> between(
      Optional<LocalDate> from, Optional<LocalDate> to, Positions.Options options) {
    return Changes.between(statements, from, to, decided(options));
  }

  /** Those of these positions that are asked for, with the latest of these changes of each. */
  public List<PositionRow> positions(
      List<Position> held, List<Change> changes, Predicate<Position> isAsked) {
    Map<List<String>, List<Change>> moves = new HashMap<>();
    for (Change change : changes) {
      if (isMove(change.kind()) && change.on().isPresent()) {
        moves
            .computeIfAbsent(place(change.party(), change.issue()), place -> new ArrayList<>())
            .add(change);
      }
    }
    return held.stream()
        .filter(isAsked)
        .filter(position -> isAsked(position.statements()))
        .map(
            position ->
                new PositionRow(
                    position,
                    mode(position),
                    moved(
                        position,
                        moves.getOrDefault(place(position.party(), position.issue()), List.of())),
                    position.statements().stream().map(byId::get).toList()))
        .toList();
  }

  private static List<String> place(Party party, String issue) {
    return List.of(party.id(), party.name(), issue);
  }

  /**
   * What moved, by day, the undated first.
   *
   * @param selection which changes are asked for
   */
  public List<Change> changes(Selection selection, Positions.Options options) {
    return changes(between(selection.from(), selection.to(), options), selection);
  }

  /** Those of these changes that are asked for, by day, the undated first. */
  public List<Change> changes(List<Change> all, Selection selection) {
    return Claims.beside(all, claims, this::article).stream()
        .filter(selection::has)
        .filter(change -> shows(change, selection))
        .filter(change -> isAsked(change.after()))
        .sorted(BY_DAY)
        .toList();
  }

  /** What was answered to what, the latest first; the party and the act are those of the answer. */
  public List<Answer> answers(Selection selection) {
    return Answers.in(statements).stream()
        .filter(answer -> selection.has(rows.get(answer.answer().id())))
        .filter(answer -> isAsked(answer.answers().stream().map(StatementInStory::id).toList()))
        .toList();
  }

  /** Where accounts of one position contradict each other, the latest first. */
  public List<DisputeRow> disputes(Selection selection, int withinDays, PartyBook book) {
    Tellers tellers = new Tellers(book);
    return new Disputes(withinDays)
        .in(statements).stream()
            .filter(
                dispute ->
                    dispute.sides().stream()
                        .flatMap(side -> side.statements().stream())
                        .anyMatch(each -> selection.has(rows.get(each.id()))))
            .map(dispute -> new DisputeRow(dispute, tellers(dispute, tellers)))
            .toList();
  }

  private static List<List<Teller>> tellers(Dispute dispute, Tellers tellers) {
    return dispute.sides().stream()
        .map(side -> side.statements().stream().map(tellers::of).toList())
        .toList();
  }

  private boolean shows(Change change, Selection selection) {
    return selection.acts().isEmpty()
        || change.after().stream().anyMatch(id -> selection.acts().contains(act(id)));
  }

  private static boolean isMove(Change.Kind kind) {
    return kind != Change.Kind.NEW && kind != Change.Kind.REPEATED && kind != Change.Kind.DISPUTED;
  }

  private Mode mode(Position position) {
    return position.statements().stream()
        .map(id -> rows.get(id).statement())
        .filter(statement -> statement.content().equals(position.content()))
        .map(statement -> statement.mode())
        .min(Comparator.naturalOrder())
        .orElse(Mode.NARRATED);
  }

  private static Optional<Change> moved(Position position, List<Change> moves) {
    Set<String> statements = new HashSet<>(position.statements());
    return moves.stream()
        .filter(move -> move.after().stream().anyMatch(statements::contains))
        .max(Comparator.comparing(move -> move.on().map(DateSpan::to).orElseThrow()));
  }
}
