// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.cli.UserMistake;
import org.demarche.dossier.Dossier;
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

  /**
   * What these options select.
   *
   * @throws UserMistake naming what would be right
   */
  public Selection selection(Optional<Dossier> dossier) {
    Asked asked = new Asked("--", parties, issues, acts, outlets, from, to, asOf, minConfidence);
    try {
      return asked.selection(dossier);
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
