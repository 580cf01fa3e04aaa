// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.article.Article;
import org.demarche.change.Change;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Dossier.Window;
import org.demarche.party.Party;
import org.demarche.position.Position;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;
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
    Optional<Dossier> dossier) {
  /** Copies the lists. */
  public Selection {
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
    acts = List.copyOf(acts);
    outlets = List.copyOf(outlets);
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
        dossier);
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
        || outlets.stream().anyMatch(name -> name.equalsIgnoreCase(article.outlet().orElse("")));
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
