// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Precision, recall and F1 of statements against labelled rows. A statement meets a row where page,
 * act, holder and (if asked for) issue agree and the evidence overlaps by half of the shorter one.
 * Matching is one to one, core rows first, and as many pairs as can be (Kuhn's algorithm). Rows
 * that are not core are neither rewarded nor punished, nor are the statements that meet them; a
 * statement on a labelled page that meets no row is a false one.
 */
public final class Evaluation {
  /**
   * Counts and what follows from them.
   *
   * @param met core rows that a statement meets
   * @param missed core rows that none meets
   * @param wrong statements that meet no row
   * @param pairs the core rows that are met, with the statements that meet them
   */
  public record Score(
      List<GoldRow> met, List<GoldRow> missed, List<Found> wrong, List<Pair> pairs) {
    public Score {
      met = List.copyOf(met);
      pairs = List.copyOf(pairs);
      missed = List.copyOf(missed);
      wrong = List.copyOf(wrong);
    }

    /** Share of the statements that are right, 0 where there are none. */
    public double precision() {
      return share(met.size(), met.size() + wrong.size());
    }

    /** Share of the core rows that were found, 0 where there are none. */
    public double recall() {
      return share(met.size(), met.size() + missed.size());
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  /** A row and the statement that meets it. */
  public record Pair(GoldRow row, Found found) {}

  private final Gold gold;
  private final List<Found> found;
  private final Score actAndHolder;
  private final Score actHolderAndIssue;

  /** An evaluation of these statements; those on pages without labels are left out. */
  public Evaluation(Gold gold, List<Found> all) {
    this.gold = gold;
    Set<String> pages = new HashSet<>();
    gold.rows().forEach(row -> pages.add(row.page()));
    this.found =
        all.stream().filter(each -> pages.contains(each.page()) && !isSkipped(each)).toList();
    this.actAndHolder = score((each, row) -> true);
    this.actHolderAndIssue = score((each, row) -> row.issues().contains(each.issue()));
  }

  private boolean isSkipped(Found each) {
    return each.onPage().isPresent()
        && gold.skips().stream()
            .anyMatch(
                skip ->
                    skip.page().equals(each.page())
                        && skip.place().overlap(each.onPage().get()) * 2
                            > each.onPage().get().length());
  }

  /** The score of act and holder. */
  public Score actAndHolder() {
    return actAndHolder;
  }

  /** The score of act, holder and issue. */
  public Score actHolderAndIssue() {
    return actHolderAndIssue;
  }

  private Score score(BiPredicate<Found, GoldRow> also) {
    List<GoldRow> core = gold.rows().stream().filter(GoldRow::core).toList();
    List<GoldRow> others = gold.rows().stream().filter(row -> !row.core()).toList();
    int[] byCore = match(core, found, also);
    Set<Integer> used = new HashSet<>();
    List<GoldRow> met = new ArrayList<>();
    List<GoldRow> missed = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < core.size(); i++) {
      if (byCore[i] >= 0) {
        used.add(byCore[i]);
        met.add(core.get(i));
        pairs.add(new Pair(core.get(i), found.get(byCore[i])));
      } else {
        missed.add(core.get(i));
      }
    }
    List<Found> left = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!used.contains(i)) {
        left.add(found.get(i));
      }
    }
    int[] byOther = match(others, left, also);
    Set<Integer> excused = new HashSet<>();
    for (int statement : byOther) {
      excused.add(statement);
    }
    List<Found> wrong = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      if (!excused.contains(i)) {
        wrong.add(left.get(i));
      }
    }
    return new Score(met, missed, wrong, pairs);
  }

  /** For each row the statement that it is matched with, or -1. */
  private static int[] match(
      List<GoldRow> rows, List<Found> statements, BiPredicate<Found, GoldRow> also) {
    int[] rowOf = new int[statements.size()];
    Arrays.fill(rowOf, -1);
    int[] statementOf = new int[rows.size()];
    Arrays.fill(statementOf, -1);
    for (int row = 0; row < rows.size(); row++) {
      augment(row, rows, statements, also, rowOf, statementOf, new boolean[statements.size()]);
    }
    return statementOf;
  }

  private static boolean augment(
      int row,
      List<GoldRow> rows,
      List<Found> statements,
      BiPredicate<Found, GoldRow> also,
      int[] rowOf,
      int[] statementOf,
      boolean[] seen) {
    for (int i = 0; i < statements.size(); i++) {
      if (seen[i]
          || !meets(statements.get(i), rows.get(row))
          || !also.test(statements.get(i), rows.get(row))) {
        continue;
      }
      seen[i] = true;
      if (rowOf[i] < 0 || augment(rowOf[i], rows, statements, also, rowOf, statementOf, seen)) {
        rowOf[i] = row;
        statementOf[row] = i;
        return true;
      }
    }
    return false;
  }

  private static boolean meets(Found found, GoldRow row) {
    return found.page().equals(row.page())
        && row.acts().contains(found.act())
        && row.holders().contains(found.holder())
        && overlaps(found.evidence(), row.evidence());
  }

  /** Whether the longest common stretch has at least half of the shorter text. */
  static boolean overlaps(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (one.contains(other) || other.contains(one)) {
      return true;
    }
    return longestCommonStretch(one, other) * 2 >= shorter;
  }

  private static int longestCommonStretch(String one, String other) {
    int[] previous = new int[other.length() + 1];
    int longest = 0;
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      for (int j = 1; j <= other.length(); j++) {
        if (one.charAt(i - 1) == other.charAt(j - 1)) {
          row[j] = previous[j - 1] + 1;
          longest = Math.max(longest, row[j]);
        }
      }
      previous = row;
    }
    return longest;
  }
}
