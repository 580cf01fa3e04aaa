// SPDX-License-Identifier: Apache-2.0
package org.demarche.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.demarche.language.WordLists;
import org.demarche.language.WordVectors;
import org.demarche.text.Table;
import org.demarche.text.Table.Row;

/**
 * Tells the issue of a content by the sentences of {@code sentences.tsv}, which were written and
 * labelled for it: multinomial logistic regression over the words and word pairs of the content and
 * the words around it, what the cue words say of them, and where they lie in the space of {@link
 * WordVectors}, fitted by stochastic gradient descent with L2 shrinkage (Bishop, Pattern
 * Recognition and Machine Learning, 4.3.4) when it is first used, which takes a second or two and
 * is the same on every machine. Who adds a sentence to the file changes the model.
 */
final class IssueModel {
  private static final int EPOCHS = 14;
  private static final double PAIR = .6;
  private static final double PRE = .7;
  private static final double RATE = .25;
  private static final double SHRINK = 1e-4;
  private static final double AROUND = .6;
  private static final double ALSO = .35;
  private static final double CUE = 1;
  private static final double CUE_AROUND = .5;
  private static final double MEANING = 1;

  private static final Set<String> STOP = WordLists.of("stop");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  /** Endings that are cut off, the longest first. */
  private static final List<String> ENDINGS = List.of("ing", "ies", "ed", "es", "s");

  private static final class Lazy {
    private static final IssueModel BUILT_IN = train();
  }

  private final List<String> issues;
  private final Map<String, Integer> features = new HashMap<>();
  private double[][] weights;

  /** The numbers of a content's features, and how strongly it has each. */
  private record Sample(int[] features, double[] values, double[] target) {}

  private IssueModel(List<String> issues) {
    this.issues = issues;
  }

  /** The model of the sentences that ship with the program. */
  static IssueModel builtIn() {
    return Lazy.BUILT_IN;
  }

  private static IssueModel train() {
    List<Row> rows = Table.ofResource(IssueModel.class, "sentences.tsv").rows();
    List<String> issues = rows.stream().map(row -> row.get("issue")).sorted().distinct().toList();
    IssueModel model = new IssueModel(issues);
    List<Sample> samples = new ArrayList<>();
    for (Row row : rows) {
      samples.add(model.sample(row));
    }
    model.fit(samples);
    return model;
  }

  private Sample sample(Row row) {
    SortedMap<String, Double> counts = featuresOf(row.get("content"), row.get("sentence"));
    int[] ids = new int[counts.size()];
    double[] values = new double[counts.size()];
    int at = 0;
    for (Map.Entry<String, Double> each : counts.entrySet()) {
      ids[at] = features.computeIfAbsent(each.getKey(), key -> features.size());
      values[at++] = each.getValue();
    }
    double[] target = new double[issues.size()];
    List<String> also = row.list("also").stream().filter(issues::contains).toList();
    target[issues.indexOf(row.get("issue"))] = also.isEmpty() ? 1 : 1 - ALSO;
    also.forEach(issue -> target[issues.indexOf(issue)] += ALSO / also.size());
    return new Sample(ids, values, target);
  }

  private void fit(List<Sample> samples) {
    weights = new double[features.size()][issues.size()];
    List<Sample> order = new ArrayList<>(samples);
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double rate = RATE / (1 + .2 * epoch);
      for (Sample sample : order) {
        step(sample, rate);
      }
    }
  }

  private void step(Sample sample, double rate) {
    double[] guess = softmax(sample.features(), sample.values());
    for (int i = 0; i < sample.features().length; i++) {
      double[] row = weights[sample.features()[i]];
      for (int k = 0; k < row.length; k++) {
        row[k] += rate * (sample.values()[i] * (sample.target()[k] - guess[k]) - SHRINK * row[k]);
      }
    }
  }

  private double[] softmax(int[] ids, double[] values) {
    double[] scores = new double[issues.size()];
    for (int i = 0; i < ids.length; i++) {
      for (int k = 0; k < scores.length; k++) {
        scores[k] += weights[ids[i]][k] * values[i];
      }
    }
    double max = scores[0];
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = Math.exp(scores[k] - max);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }

  /** The issues that it knows. */
  List<String> issues() {
    return issues;
  }

  /** The probability of each issue, which sum to 1. */
  Map<String, Double> probabilities(String content, String sentence) {
    SortedMap<String, Double> counts = featuresOf(content, sentence);
    counts.keySet().retainAll(features.keySet());
    double[] guess =
        softmax(
            counts.keySet().stream().mapToInt(features::get).toArray(),
            counts.values().stream().mapToDouble(Double::doubleValue).toArray());
    Map<String, Double> probabilities = new HashMap<>();
    for (int k = 0; k < guess.length; k++) {
      probabilities.put(issues.get(k), guess[k]);
    }
    return probabilities;
  }

  /** In the order of their names, so that sums come out the same on every machine. */
  private static SortedMap<String, Double> featuresOf(String content, String sentence) {
    SortedMap<String, Double> counts = new TreeMap<>();
    List<String> contentWords = words(content);
    List<String> aroundWords = words(sentence.replace(content, " "));
    List<String> words = stems(contentWords);
    double norm = 1 / Math.sqrt(Math.max(1, words.size()));
    String before = "^";
    for (String word : words) {
      counts.merge(word, norm, Double::sum);
      counts.merge(before + " " + word, norm * PAIR, Double::sum);
      counts.merge("p:" + prefix(word), norm * PRE, Double::sum);
      before = word;
    }
    List<String> around = stems(aroundWords);
    double aroundNorm = AROUND / Math.sqrt(Math.max(1, around.size()));
    around.forEach(word -> counts.merge("s:" + word, aroundNorm, Double::sum));
    // The same word says much the same beside the content as in it.
    around.forEach(word -> counts.merge(word, aroundNorm, Double::sum));
    around.forEach(word -> counts.merge("p:" + prefix(word), aroundNorm * PRE, Double::sum));
    counts.put("*", .3);
    cues(contentWords, "c:", CUE, counts);
    cues(words(sentence), "t:", CUE_AROUND, counts);
    meaning(contentWords, "v", 1, counts);
    meaning(aroundWords, "w", AROUND, counts);
    return counts;
  }

  /** What the cue words of the list of issues say. */
  private static void cues(
      List<String> words, String prefix, double weight, Map<String, Double> counts) {
    Map<String, Double> cues = IssueBook.builtIn().weigh(words);
    IssueBook.builtIn()
        .weigh(words.stream().map(IssueModel::singular).toList())
        .forEach((issue, cue) -> cues.merge(issue, cue, Math::max));
    cues.forEach((issue, cue) -> counts.put(prefix + issue, weight * Math.log1p(cue)));
  }

  /** Where the words lie together among all words, a feature for each dimension. */
  private static void meaning(
      List<String> words, String prefix, double weight, Map<String, Double> counts) {
    WordVectors vectors = WordVectors.builtIn();
    double[] sum = new double[vectors.dimensions()];
    int known = vectors.add(words, sum);
    double norm = weight * MEANING / Math.pow(Math.max(1, known), .7);
    for (int i = 0; i < sum.length; i++) {
      counts.put(prefix + i, sum[i] * norm);
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String form : BETWEEN_WORDS.split(text)) {
      String word = form.toLowerCase(Locale.ROOT);
      if (word.length() > 1 && !STOP.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<String> stems(List<String> words) {
    return words.stream().map(IssueModel::stem).toList();
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** Words of one root mostly share their first letters: "enrich", "enrichment". */
  private static String prefix(String word) {
    return word.substring(0, Math.min(5, word.length()));
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
