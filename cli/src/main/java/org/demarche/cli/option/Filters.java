// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.cli.UserMistake;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Knowledge;
import org.demarche.issue.IssueBook;
import org.demarche.page.IsoDates;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;
import org.demarche.view.record.Selection;
import picocli.CommandLine.Option;

/** What to list; the options mean the same for every list. */
public final class Filters {
  @Option(
      names = "--party",
      paramLabel = "PARTY",
      split = ",",
      description = "Only what this party holds: its id or name. Several are alternatives.")
  private List<String> parties = new ArrayList<>();

  @Option(names = "--issue", paramLabel = "ISSUE", split = ",", description = "Only this issue.")
  private List<String> issues = new ArrayList<>();

  @Option(
      names = "--act",
      paramLabel = "ACT",
      split = ",",
      description = "Only this act: demand, offer, agree, refuse or threaten.")
  private List<String> acts = new ArrayList<>();

  @Option(
      names = "--outlet",
      paramLabel = "OUTLET",
      description = "Only what this outlet published.")
  private List<String> outlets = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only what was said (of an article: published) on this day or later.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Only what was said (of an article: published) on this day or earlier.")
  private String to;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Only what was known on this day: said, or where that is unknown published, by"
              + " then.")
  private String asOf;

  @Option(
      names = "--min-confidence",
      paramLabel = "SHARE",
      description =
          "Only statements of which the program is at least so sure, from 0 to 1: with .7 about"
              + " seven of ten are right. More precise, less complete. Default: all.")
  private double minConfidence;

  /**
   * What these options select.
   *
   * @throws UserMistake naming what would be right
   */
  public Selection selection(Optional<Dossier> dossier) {
    Optional<LocalDate> first = day("--from", from).map(DateSpan::from);
    Optional<LocalDate> last = day("--to", to).map(DateSpan::to);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new UserMistake("--to " + to + " is before --from " + from + ".");
    }
    if (minConfidence < 0 || minConfidence > 1) {
      throw new UserMistake(
          "--min-confidence: " + minConfidence + " is no share; write one from 0 to 1, as .7.");
    }
    return new Selection(
        parties,
        checkedIssues(dossier),
        acts.stream().map(Filters::act).toList(),
        outlets,
        first,
        last,
        day("--as-of", asOf).map(DateSpan::to),
        minConfidence,
        dossier);
  }

  private List<String> checkedIssues(Optional<Dossier> dossier) {
    if (issues.isEmpty()) {
      return List.of();
    }
    IssueBook book = new Knowledge(dossier).issues();
    List<String> checked = issues.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList();
    for (String id : checked) {
      if (!book.has(id)) {
        throw new UserMistake(
            "--issue: \"" + id + "\" is no issue; it is " + either(book.ids()) + ".");
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

  private static Act act(String word) {
    try {
      return Act.of(word.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UserMistake("--act: " + e.getMessage() + ".");
    }
  }

  private static Optional<DateSpan> day(String option, String text) {
    return Optional.ofNullable(text).map(words -> days(option, words));
  }

  /**
   * The days that an option's value names.
   *
   * @throws UserMistake where it names none
   */
  public static DateSpan days(String option, String text) {
    return IsoDates.parse(text, "option " + option)
        .orElseThrow(
            () ->
                new UserMistake(
                    option
                        + ": \""
                        + text
                        + "\" is no date; write a day as 2025-06-14, a month as 2025-06 or a year"
                        + " as 2025."));
  }
}
