// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import java.io.IOException;

/** The weights of a model for the word's embedding, label by label as in RowMajorVector. */
final class DenseWeights extends PackedVector {
  private static final long serialVersionUID = 1;

  private final float[] values;

  private DenseWeights(int labels, int features, float[] values) {
    super(labels, features);
    this.values = values;
  }

  @Override
  public void addScores(float[] x, float[] scores) {
    int next = 0;
    for (int label = 0; label < scores.length; label++) {
      float score = scores[label];
      for (float value : x) {
        score += values[next++] * value;
      }
      scores[label] = score;
    }
  }

  static void write(MajorVector shipped, FlatWriter out) throws IOException {
    float[] values = new float[shipped.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = shipped.get(i);
    }
    out.writeInt(shipped.getLabelSize());
    out.writeInt(shipped.getFeatureSize());
    out.writeFloats(values);
  }

  static DenseWeights read(FlatReader in) throws IOException {
    return new DenseWeights(in.readInt(), in.readInt(), in.readFloats());
  }
}
