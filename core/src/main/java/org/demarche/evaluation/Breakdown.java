// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.demarche.evaluation.Evaluation.Pair;
import org.demarche.evaluation.Evaluation.Score;

/** An evaluation told apart by act, mode, issue, role, confidence and rule. */
public final class Breakdown {
  private static final int RANGES = 10;

  /** What was counted under one name. */
  private static final class Count {
    private int right;
    private int missed;
    private int wrong;
  }

  private final List<Detail> details = new ArrayList<>();

  private Breakdown(Evaluation evaluation) {
    Score score = evaluation.actAndHolder();
    bySide(score, "act", row -> row.acts().get(0), Found::act);
    bySide(
        score,
        "mode",
        row -> row.roles().mode().map(mode -> mode.split("\\|")[0]).orElse("unlabelled"),
        found -> found.roles().mode().orElse("unknown"));
    bySide(evaluation.actHolderAndIssue(), "issue", row -> row.issues().get(0), Found::issue);
    role(score, "speaker", Roles::speakerAgrees);
    role(score, "addressees", Roles::addresseesAgree);
    role(score, "mode", Roles::modeAgrees);
    role(score, "condition", Roles::conditionAgrees);
    role(score, "said", Roles::saidAgrees);
    byFound(score, "confidence", found -> range(found.confidence()));
    byFound(score, "rule", Found::rule);
  }

  /** The lines, section by section, each section in the order of its names. */
  public static List<Detail> of(Evaluation evaluation) {
    return List.copyOf(new Breakdown(evaluation).details);
  }

  /**
   * How far the confidence is from the share that is right, weighted by how many statements there
   * are of each tenth (expected calibration error), in [0, 1]; 0 where nothing was found.
   */
  public static double calibrationError(Evaluation evaluation) {
    Score score = evaluation.actAndHolder();
    Map<String, double[]> ranges = new TreeMap<>();
    score.pairs().forEach(pair -> add(ranges, pair.found(), 1));
    score.wrong().forEach(found -> add(ranges, found, 0));
    int all = score.pairs().size() + score.wrong().size();
    return all == 0
        ? 0
        : ranges.values().stream().mapToDouble(sums -> Math.abs(sums[0] - sums[1])).sum() / all;
  }

  private static void add(Map<String, double[]> ranges, Found found, int right) {
    double[] sums = ranges.computeIfAbsent(range(found.confidence()), key -> new double[2]);
    sums[0] += found.confidence();
    sums[1] += right;
  }

  private static String range(double confidence) {
    int tenth = (int) Math.min(RANGES - 1, Math.floor(confidence * RANGES));
    return String.format(Locale.ROOT, ".%d–.%d", tenth, tenth + 1).replace(".10", "1");
  }

  private void bySide(
      Score score,
      String section,
      Function<GoldRow, String> ofRow,
      Function<Found, String> ofFound) {
    Map<String, Count> counts = new TreeMap<>();
    score.met().forEach(row -> count(counts, ofRow.apply(row)).right++);
    score.missed().forEach(row -> count(counts, ofRow.apply(row)).missed++);
    score.wrong().forEach(found -> count(counts, ofFound.apply(found)).wrong++);
    add(section, counts);
  }

  private void byFound(Score score, String section, Function<Found, String> name) {
    Map<String, Count> counts = new TreeMap<>();
    score.pairs().forEach(pair -> count(counts, name.apply(pair.found())).right++);
    score.wrong().forEach(found -> count(counts, name.apply(found)).wrong++);
    add(section, counts);
  }

  private void role(Score score, String role, BiFunction<Roles, Roles, Optional<Boolean>> agrees) {
    Count count = new Count();
    for (Pair pair : score.pairs()) {
      agrees
          .apply(pair.row().roles(), pair.found().roles())
          .ifPresent(
              right -> {
                count.right += right ? 1 : 0;
                count.wrong += right ? 0 : 1;
              });
    }
    add("role", Map.of(role, count));
  }

  private static Count count(Map<String, Count> counts, String name) {
    return counts.computeIfAbsent(name, key -> new Count());
  }

  private void add(String section, Map<String, Count> counts) {
    counts.forEach(
        (name, count) ->
            details.add(new Detail(section, name, count.right, count.missed, count.wrong)));
  }
}
