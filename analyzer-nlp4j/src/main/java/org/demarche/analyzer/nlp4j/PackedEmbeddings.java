// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** A vector for each word; the vectors stay in the file and are mapped. */
final class PackedEmbeddings extends AbstractMap<String, float[]> {
  private final StringTable words;
  private final int dimensions;
  private final FloatBuffer vectors;

  private PackedEmbeddings(StringTable words, int dimensions, FloatBuffer vectors) {
    this.words = words;
    this.dimensions = dimensions;
    this.vectors = vectors;
  }

  @Override
  public float[] get(Object key) {
    int word = key instanceof String string ? words.numberOf(string) : -1;
    if (word < 0) {
      return null;
    }
    float[] vector = new float[dimensions];
    vectors.get(word * dimensions, vector);
    return vector;
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public Set<Entry<String, float[]>> entrySet() {
    throw new UnsupportedOperationException("Packed words can only be looked up.");
  }

  static void write(Map<String, float[]> shipped, FlatWriter out) throws IOException {
    StringTable.of(shipped.keySet()).write(out);
    int dimensions = shipped.values().iterator().next().length;
    float[] vectors = new float[Math.multiplyExact(shipped.size(), dimensions)];
    int next = 0;
    for (float[] vector : shipped.values()) {
      System.arraycopy(vector, 0, vectors, next, dimensions);
      next += dimensions;
    }
    out.writeInt(dimensions);
    out.writeFloats(vectors);
  }

  static PackedEmbeddings read(FlatReader in) throws IOException {
    return new PackedEmbeddings(StringTable.read(in), in.readInt(), in.mapFloats());
  }
}
