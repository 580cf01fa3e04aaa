// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.IOException;

/**
 * The weights of a model for its features, of which some 93 % are zero and left out here. Adding
 * zero changes no score, and the others are added in the order of {@code ColumnMajorVector}, so the
 * scores are the same to the last bit.
 */
final class SparseWeights extends PackedVector {
  private static final long serialVersionUID = 1;

  /** Where the weights of each feature start, and where the last ones end. */
  private final int[] starts;

  private final byte[] labels;
  private final float[] values;

  private SparseWeights(int labelSize, int[] starts, byte[] labels, float[] values) {
    super(labelSize, starts.length - 1);
    this.starts = starts;
    this.labels = labels;
    this.values = values;
  }

  @Override
  public void addScores(SparseVector x, float[] scores) {
    for (SparseItem item : x.getVector()) {
      if (item.getIndex() < getFeatureSize()) {
        addScores(item.getIndex(), item.getValue(), scores);
      }
    }
  }

  private void addScores(int feature, float value, float[] scores) {
    int end = starts[feature + 1];
    for (int i = starts[feature]; i < end; i++) {
      scores[labels[i] & 0xFF] += values[i] * value;
    }
  }

  /** Writes weights that lie feature by feature, as in {@code ColumnMajorVector}. */
  static void write(MajorVector shipped, FlatWriter out) throws IOException {
    int labelSize = shipped.getLabelSize();
    int features = shipped.getFeatureSize();
    if (labelSize > 256) {
      throw new IOException("A model has " + labelSize + " labels, more than a byte can number.");
    }
    int size = shipped.countNonZeroWeights();
    int[] starts = new int[features + 1];
    byte[] labels = new byte[size];
    float[] values = new float[size];
    int next = 0;
    for (int i = 0; i < features * labelSize; i++) {
      if (shipped.get(i) != 0) {
        labels[next] = (byte) (i % labelSize);
        values[next++] = shipped.get(i);
      }
      starts[i / labelSize + 1] = next;
    }
    out.writeInt(labelSize);
    out.writeInts(starts);
    out.writeBytes(labels);
    out.writeFloats(values);
  }

  static SparseWeights read(FlatReader in) throws IOException {
    return new SparseWeights(in.readInt(), in.readInts(), in.readBytes(), in.readFloats());
  }
}
