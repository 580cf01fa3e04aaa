// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The features of a model by type and value, in flat tables. */
final class PackedFeatures extends FeatureMap {
  private static final long serialVersionUID = 1;

  private final transient List<Type> types;

  /** The values of one type and the number of the feature that each of them is. */
  private record Type(StringTable values, int[] features) {}

  private PackedFeatures(List<Type> types) {
    this.types = types;
  }

  /** The value -1 says that the model has no such feature, as in the class extended. */
  @Override
  public int index(int type, String value) {
    if (type < 0 || type >= types.size()) {
      return -1;
    }
    Type values = types.get(type);
    int number = values.values.numberOf(value);
    return number < 0 ? -1 : values.features[number];
  }

  static void write(FeatureMap shipped, FlatWriter out) throws IOException {
    out.writeInt(shipped.getIndexMaps().size());
    for (Object2IntMap<String> type : shipped.getIndexMaps()) {
      List<String> values = List.copyOf(type.keySet());
      StringTable.of(values).write(out);
      out.writeInts(values.stream().mapToInt(type::getInt).toArray());
    }
  }

  static PackedFeatures read(FlatReader in) throws IOException {
    int size = in.readInt();
    List<Type> types = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      types.add(new Type(StringTable.read(in), in.readInts()));
    }
    return new PackedFeatures(List.copyOf(types));
  }
}
