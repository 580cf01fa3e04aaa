// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.cli.Console;
import org.demarche.cli.UserMistake;
import org.demarche.dossier.Dossier;
import org.demarche.query.Query;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.store.Verdict;
import org.demarche.time.DateSpan;
import org.demarche.view.record.Asked;
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

  @Option(
      names = "--review",
      paramLabel = "VERDICT",
      split = ",",
      description =
          "Only what reviewers left so: none, accepted, edited, added, rejected, unsure; any for"
              + " all. Default: all but what they rejected.")
  private List<String> reviews = new ArrayList<>();

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description =
          "Only what meets a query, see demarche search --help: words, \"phrases\", party:RUS"
              + " act:demand from:2024-06.")
  private String query;

  /** The query, read with what the ledger knows. */
  public Optional<Query> query(Ledger ledger, Optional<Dossier> dossier, Console console) {
    return Optional.ofNullable(query).map(text -> Queries.read(text, ledger, dossier, console));
  }

  private Set<Verdict> verdicts() {
    return reviews.isEmpty()
        ? StatementFilter.ALL.verdicts()
        : reviews.stream().flatMap(Filters::verdicts).collect(Collectors.toSet());
  }

  private static Stream<Verdict> verdicts(String word) {
    Predicate<Verdict> wanted =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "any" -> verdict -> true;
          case "accepted" -> Verdict::isRight;
          default -> verdict -> verdict.word().equalsIgnoreCase(word);
        };
    List<Verdict> found = Stream.of(Verdict.values()).filter(wanted).toList();
    if (found.isEmpty()) {
      throw new UserMistake(
          "--review: \""
              + word
              + "\" is no verdict; it is none, accepted, edited, added, rejected, unsure or any.");
    }
    return found.stream();
  }

  /**
   * What these options select.
   *
   * @throws UserMistake naming what would be right
   */
  public Selection selection(Optional<Dossier> dossier) {
    Asked asked = new Asked("--", parties, issues, acts, outlets, from, to, asOf, minConfidence);
    try {
      return asked.selection(dossier).reviewed(verdicts());
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage());
    }
  }

  /**
   * The days that an option's value names.
   *
   * @throws UserMistake where it names none
   */
  public static DateSpan days(String option, String text) {
    try {
      return Asked.days(option, text);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage());
    }
  }
}
