// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/** Weights that can give scores and nothing else: no training. */
abstract class PackedVector extends MajorVector {
  private static final long serialVersionUID = 1;

  PackedVector(int labels, int features) {
    setSizes(labels, features);
  }

  @Override
  public void addScores(SparseVector x, float[] scores) {
    throw onlyScores();
  }

  @Override
  public void addScores(float[] x, float[] scores) {
    throw onlyScores();
  }

  @Override
  public boolean expand(int labelSize, int featureSize, WeightGenerator generator) {
    throw onlyScores();
  }

  @Override
  protected void setRowSize(int size) {
    throw onlyScores();
  }

  @Override
  protected void setColumnSize(int size) {
    throw onlyScores();
  }

  @Override
  public int indexOf(int y, int xi) {
    throw onlyScores();
  }

  @Override
  protected MajorVector createInstance() {
    throw onlyScores();
  }

  private static UnsupportedOperationException onlyScores() {
    return new UnsupportedOperationException("Packed weights only give scores.");
  }
}
