// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.article.Article;
import org.demarche.change.Change;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Dossier.Window;
import org.demarche.party.Party;
import org.demarche.position.Position;
import org.demarche.query.Query;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleFilter;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.store.Verdict;
import org.demarche.time.DateSpan;

/**
 * What a list shows: whatever meets every part that is given, a list by one of its values.
 *
 * @param parties ids or names of holders, in any case
 * @param issues issue ids
 * @param acts acts
 * @param outlets outlets, in any case
 * @param from first day said or published; an unknown day never meets
 * @param to last such day
 * @param asOf the day by which it was known
 * @param minConfidence how sure the program must be, in [0, 1]
 * @param dossier whose parties, issues and window it keeps to
 * @param verdicts what reviewers think of it; empty for all
 * @param query what else it meets
 */
public record Selection(
    List<String> parties,
    List<String> issues,
    List<Act> acts,
    List<String> outlets,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalDate> asOf,
    double minConfidence,
    Optional<Dossier> dossier,
    Set<Verdict> verdicts,
    Optional<Query> query) {
  /** Whatever the ledger holds, but for what a reviewer rejected. */
  public static final Selection ALL =
      new Selection(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          StatementFilter.ALL.verdicts(),
          Optional.empty());

  /** Copies the lists. */
  public Selection {
    verdicts = Set.copyOf(verdicts);
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
    acts = List.copyOf(acts);
    outlets = List.copyOf(outlets);
  }

  /** This, with what reviewers think of it; empty for all. */
  public Selection reviewed(Set<Verdict> wanted) {
    return new Selection(
        parties, issues, acts, outlets, from, to, asOf, minConfidence, dossier, wanted, query);
  }

  /** This, and what meets a query. */
  public Selection meeting(Optional<Query> wanted) {
    return new Selection(
        parties, issues, acts, outlets, from, to, asOf, minConfidence, dossier, verdicts, wanted);
  }

  /** The part of it that the ledger looks up: the rest is told of each row by {@code has}. */
  public StatementFilter.Builder statements() {
    return StatementFilter.builder().verdicts(verdicts).query(query);
  }

  /** The same of articles. */
  public ArticleFilter.Builder articles() {
    return ArticleFilter.builder().query(query);
  }

  /** What the ledger looks up of statements that others are compared with, whatever was asked. */
  public StatementFilter counted() {
    return StatementFilter.builder().verdicts(verdicts).build();
  }

  /** Whether a statement is listed. */
  public boolean has(StatementRow row) {
    Statement statement = row.statement();
    return has(statement.holder())
        && hasIssue(statement.issue())
        && (acts.isEmpty() || acts.contains(statement.act()))
        && hasSource(row)
        && isWithin(statement.said());
  }

  /**
   * Whether a statement counts, whoever holds it and whatever it is: how sure it is, outlet and day
   * of knowing.
   */
  public boolean hasSource(StatementRow row) {
    Optional<DateSpan> known = row.statement().said().or(() -> row.article().published());
    return row.statement().confidence() >= minConfidence
        && hasOutlet(row.article())
        && isKnown(known)
        && isInWindow(known);
  }

  /** Whether an article is listed, whatever statements it has. */
  public boolean has(Article article) {
    return hasOutlet(article)
        && isWithin(article.published())
        && isKnown(article.published())
        && isInWindow(article.published());
  }

  /** Whether a position is listed, of the statements that count. */
  public boolean has(Position position) {
    return has(position.party())
        && hasIssue(position.issue())
        && (acts.isEmpty() || acts.contains(position.act()));
  }

  /** Whether a change is listed, of the statements that count. */
  public boolean has(Change change) {
    return has(change.party()) && hasIssue(change.issue());
  }

  /** Whether a list of articles depends on their statements. */
  public boolean asksForStatements() {
    return !parties.isEmpty() || !issues.isEmpty() || !acts.isEmpty();
  }

  /** The same, without first and last day. */
  public Selection always() {
    return new Selection(
        parties,
        issues,
        acts,
        outlets,
        Optional.empty(),
        Optional.empty(),
        asOf,
        minConfidence,
        dossier,
        verdicts,
        query);
  }

  private boolean has(Party party) {
    Predicate<String> named =
        name -> name.equalsIgnoreCase(party.id()) || name.equalsIgnoreCase(party.name());
    return (parties.isEmpty() || parties.stream().anyMatch(named))
        && dossier.map(each -> each.followsParty(party.id())).orElse(true);
  }

  private boolean hasIssue(String issue) {
    return (issues.isEmpty() || issues.contains(issue))
        && dossier.map(each -> each.followsIssue(issue)).orElse(true);
  }

  private boolean hasOutlet(Article article) {
    return outlets.isEmpty()
        || outlets.stream()
            .anyMatch(name -> plain(name).equals(plain(article.outlet().orElse(""))));
  }

  /** "The Harbour Ledger" and "harbour ledger" are one outlet. */
  private static String plain(String outlet) {
    return outlet.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }

  /** Whether the days are known and one of them may be asked for. */
  public boolean isWithin(Optional<DateSpan> days) {
    boolean open = from.isEmpty() && to.isEmpty();
    return open || days.map(span -> meets(span, from, to)).orElse(false);
  }

  private boolean isKnown(Optional<DateSpan> days) {
    return asOf.map(day -> days.filter(span -> !span.to().isAfter(day)).isPresent()).orElse(true);
  }

  /** What has no day stays: nobody knows that it lies outside. */
  private boolean isInWindow(Optional<DateSpan> days) {
    Window window = dossier.map(Dossier::window).orElse(Window.OPEN);
    return days.map(span -> meets(span, window.from(), window.to())).orElse(true);
  }

  private static boolean meets(DateSpan span, Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.map(day -> !span.to().isBefore(day)).orElse(true)
        && to.map(day -> !span.from().isAfter(day)).orElse(true);
  }
}
