// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Knowledge;
import org.demarche.issue.IssueBook;
import org.demarche.page.IsoDates;
import org.demarche.statement.Act;
import org.demarche.store.StatementFilter;
import org.demarche.time.DateSpan;

/**
 * What a user asked to be listed, in the user's words.
 *
 * @param prefix what stands before a name where a mistake is told, such as "--"
 * @param parties ids or names
 * @param issues issue ids
 * @param acts words for acts
 * @param outlets outlets
 * @param from first day, month or year; null where none was asked for
 * @param to last such
 * @param asOf the day by which it was known
 * @param minConfidence how sure the program must be
 */
public record Asked(
    String prefix,
    List<String> parties,
    List<String> issues,
    List<String> acts,
    List<String> outlets,
    String from,
    String to,
    String asOf,
    double minConfidence) {
  /**
   * What that selects.
   *
   * @throws IllegalArgumentException naming what would be right
   */
  public Selection selection(Optional<Dossier> dossier) {
    Optional<LocalDate> first = day("from", from).map(DateSpan::from);
    Optional<LocalDate> last = day("to", to).map(DateSpan::to);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new IllegalArgumentException(
          prefix + "to " + to + " is before " + prefix + "from " + from + ".");
    }
    if (minConfidence < 0 || minConfidence > 1) {
      throw new IllegalArgumentException(
          prefix
              + "min-confidence: "
              + minConfidence
              + " is no share; write one from 0 to 1, as .7.");
    }
    return new Selection(
        parties,
        checkedIssues(dossier),
        acts.stream().map(this::act).toList(),
        outlets,
        first,
        last,
        day("as-of", asOf).map(DateSpan::to),
        minConfidence,
        dossier,
        StatementFilter.ALL.verdicts(),
        Optional.empty());
  }

  private List<String> checkedIssues(Optional<Dossier> dossier) {
    if (issues.isEmpty()) {
      return List.of();
    }
    IssueBook book = new Knowledge(dossier).issues();
    List<String> checked = issues.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList();
    for (String id : checked) {
      if (!book.has(id)) {
        throw new IllegalArgumentException(
            prefix + "issue: \"" + id + "\" is no issue; it is " + either(book.ids()) + ".");
      }
    }
    return checked;
  }

  private static String either(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private Act act(String word) {
    try {
      return Act.of(word.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(prefix + "act: " + e.getMessage() + ".", e);
    }
  }

  private Optional<DateSpan> day(String option, String text) {
    return Optional.ofNullable(text).map(words -> days(prefix + option, words));
  }

  /**
   * The days that a value names.
   *
   * @param name how it is called where it names none
   * @throws IllegalArgumentException where it names none
   */
  public static DateSpan days(String name, String text) {
    return IsoDates.parse(text, "option " + name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name
                        + ": \""
                        + text
                        + "\" is no date; write a day as 2025-06-14, a month as 2025-06 or a year"
                        + " as 2025."));
  }
}
