// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.language.WordVectors;

/** A gist with where its words lie in the space of {@link WordVectors}. */
final class Matter {
  private static final float[] UNKNOWN = new float[0];

  /** Vectors of the words met so far: there are few of them, and each is asked for often. */
  private static final Map<String, float[]> VECTORS = new ConcurrentHashMap<>();

  /** Below it, two words have no more to do with each other than words of one text mostly have. */
  private static final double UNRELATED = .5;

  private final Gist gist;
  private final List<Part> parts = new ArrayList<>();
  private final int size;
  private final Likeness actions;
  private final Likeness things;
  private final Likeness topics;
  private final Likeness names;
  private float[] whole;

  /**
   * What is acted on, or a word that tells more of it.
   *
   * @param key the same for words that mean the same
   * @param weight how much it says
   * @param vector of length 1; empty where it is not known
   */
  private record Part(String key, double weight, float[] vector) {
    double match(Part other) {
      if (key.equals(other.key)) {
        return 1;
      }
      return vector.length == 0 || other.vector.length == 0
          ? 0
          : Math.max(0, (product(vector, other.vector) - UNRELATED) / (1 - UNRELATED));
    }
  }

  Matter(Gist gist) {
    this.gist = gist;
    this.size = gist.size();
    this.actions = Likeness.of(gist.actions());
    this.things = Likeness.of(gist.things());
    this.topics = Likeness.of(gist.topics());
    this.names = Likeness.of(gist.names());
    gist.things().forEach(thing -> add(thing, 1, gist.shown().getOrDefault(thing, thing)));
    gist.topics().forEach(topic -> add(topic, 1, gist.shown().getOrDefault(topic, topic)));
    gist.words().forEach((stem, word) -> add(stem, WORD, word));
    // In one order, so that sums come out the same on every machine.
    parts.sort(Comparator.comparing(Part::key));
  }

  /** Worked out when it is first asked for: most matters are told apart by less. */
  private float[] whole() {
    if (whole == null) {
      whole = new float[WordVectors.builtIn().dimensions()];
      sum();
    }
    return whole;
  }

  private void sum() {
    parts.forEach(part -> add(part.vector()));
    gist.actions().stream()
        .sorted()
        .forEach(action -> add(vector(gist.shown().getOrDefault(action, action))));
    scale();
  }

  private static final double WORD = .7;

  private void add(String key, double weight, String shown) {
    parts.add(new Part(key, weight, vector(shown)));
  }

  private void add(float[] vector) {
    for (int i = 0; i < vector.length; i++) {
      whole[i] += vector[i];
    }
  }

  private void scale() {
    double length = Math.sqrt(product(whole, whole));
    for (int i = 0; i < whole.length && length > 0; i++) {
      whole[i] /= (float) length;
    }
  }

  /** Of a phrase the last word: "peace plan" is a plan. */
  private static float[] vector(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return VECTORS.computeIfAbsent(last, w -> WordVectors.builtIn().of(w).orElse(UNKNOWN));
  }

  private static double product(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }

  Gist gist() {
    return gist;
  }

  int size() {
    return size;
  }

  Likeness actions() {
    return actions;
  }

  Likeness things() {
    return things;
  }

  Likeness topics() {
    return topics;
  }

  Likeness names() {
    return names;
  }

  boolean saysTheSame(Matter other) {
    return size == other.size
        && actions.bits() == other.actions.bits()
        && things.bits() == other.things.bits()
        && names.bits() == other.names.bits()
        && gist.saysTheSame(other.gist);
  }

  boolean hasObjects() {
    return !parts.isEmpty();
  }

  /** Cosine of the two sums of words, in [-1, 1]. */
  double nearness(Matter other) {
    return product(whole(), other.whole());
  }

  /** How near each of the parts is to each of the other's, in [0, 1]: a row for each of these. */
  double[][] matches(Matter other) {
    double[][] matches = new double[parts.size()][other.parts.size()];
    for (int i = 0; i < matches.length; i++) {
      for (int j = 0; j < matches[i].length; j++) {
        matches[i][j] = parts.get(i).match(other.parts.get(j));
      }
    }
    return matches;
  }

  /**
   * Weight of what the other has no like of.
   *
   * @param isRow whether the parts are the rows, else they are the columns
   */
  double alone(double[][] matches, boolean isRow) {
    double alone = 0;
    for (int i = 0; i < parts.size(); i++) {
      alone += parts.get(i).weight() * (1 - best(matches, i, isRow));
    }
    return alone;
  }

  private static double best(double[][] matches, int at, boolean isRow) {
    double best = 0;
    if (isRow) {
      for (double match : matches[at]) {
        best = Math.max(best, match);
      }
    } else {
      for (double[] row : matches) {
        best = Math.max(best, row[at]);
      }
    }
    return best;
  }

  /** Share of the weight that the other has a like of, in [0, 1]. */
  double shared(double alone) {
    double all = 0;
    for (Part part : parts) {
      all += part.weight();
    }
    return all == 0 ? 0 : 1 - alone / all;
  }
}
