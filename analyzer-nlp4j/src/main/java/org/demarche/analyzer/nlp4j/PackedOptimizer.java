// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.Instance;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.IOException;

/** The labels of a model and its weights, for scores and nothing else: no training. */
final class PackedOptimizer extends OnlineOptimizer {
  private static final long serialVersionUID = 1;

  private PackedOptimizer(WeightVector weights, float bias) {
    super(weights, 0, bias);
  }

  static void write(OnlineOptimizer shipped, FlatWriter out) throws IOException {
    WeightVector weights = shipped.getWeightVector();
    if (weights.hasActivationFunction()) {
      throw new IOException("A model has an activation function, which Demarche does not keep.");
    }
    out.writeString(String.join("\n", shipped.getLabelMap().getLabelList()));
    out.writeInt(Float.floatToIntBits(shipped.getBias()));
    SparseWeights.write(weights.getSparseWeightVector(), out);
    DenseWeights.write(weights.getDenseWeightVector(), out);
  }

  static PackedOptimizer read(FlatReader in) throws IOException {
    String[] labels = in.readString().split("\n");
    float bias = Float.intBitsToFloat(in.readInt());
    WeightVector weights = new WeightVector();
    weights.setSparseWeightVector(SparseWeights.read(in));
    weights.setDenseWeightVector(DenseWeights.read(in));
    PackedOptimizer optimizer = new PackedOptimizer(weights, bias);
    for (String label : labels) {
      optimizer.addLabel(label);
    }
    return optimizer;
  }

  @Override
  protected void trainAux(Instance instance) {
    throw noTraining();
  }

  @Override
  public void updateMiniBatch() {
    throw noTraining();
  }

  @Override
  protected int getPredictedLabel(Instance instance) {
    throw noTraining();
  }

  @Override
  protected float getLearningRate(int index, boolean sparse) {
    throw noTraining();
  }

  private static UnsupportedOperationException noTraining() {
    return new UnsupportedOperationException("Packed models are not trained.");
  }
}
