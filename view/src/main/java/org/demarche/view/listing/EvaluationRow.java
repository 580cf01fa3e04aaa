// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.evaluation.Evaluation;
import org.demarche.evaluation.Evaluation.Score;
import org.demarche.evaluation.Found;
import org.demarche.evaluation.GoldRow;

/**
 * A score.
 *
 * @param measure what had to agree
 * @param score counts and what follows from them
 */
public record EvaluationRow(String measure, Score score) {
  /**
   * Something that is not as labelled.
   *
   * @param error "missed", "false", or "issue" where all but the issue agree
   * @param page the page's file name
   * @param acts the labelled acts, or the statement's
   * @param holders the labelled holders, or the statement's
   * @param issues the labelled issues, or the statement's
   * @param evidence the exact words
   * @param statement the statement's id; null for what was missed
   */
  public record Error(
      String error,
      String page,
      List<String> acts,
      List<String> holders,
      List<String> issues,
      String evidence,
      String statement) {}

  /** A score under its name. */
  public static EvaluationRow of(String measure, Score score) {
    return new EvaluationRow(measure, score);
  }

  /** All errors by page: missed rows, false statements, rows of which only the issue differs. */
  public static List<Error> errors(Evaluation evaluation) {
    Score score = evaluation.actAndHolder();
    List<Error> errors = new ArrayList<>();
    score.missed().forEach(row -> errors.add(missed("missed", row)));
    score.wrong().forEach(each -> errors.add(wrong(each)));
    Set<GoldRow> onlyIssue = new HashSet<>(evaluation.actHolderAndIssue().missed());
    score.met().stream().filter(onlyIssue::contains).forEach(r -> errors.add(missed("issue", r)));
    errors.sort(java.util.Comparator.comparing(Error::page));
    return errors;
  }

  private static Error missed(String error, GoldRow row) {
    return new Error(
        error, row.page(), row.acts(), row.holders(), row.issues(), row.evidence(), null);
  }

  private static Error wrong(Found found) {
    return new Error(
        "false",
        found.page(),
        List.of(found.act()),
        List.of(found.holder()),
        List.of(found.issue()),
        found.evidence(),
        found.id());
  }
}
