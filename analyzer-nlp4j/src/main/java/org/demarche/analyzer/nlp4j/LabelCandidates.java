// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import it.unimi.dsi.fastutil.ints.IntCollection;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.io.IOException;
import java.util.List;

/**
 * The labels that the parser may choose from in each kind of state. Of two labels with the same
 * score it takes the first, so their order is kept.
 */
final class LabelCandidates {
  private static final List<String> SETS =
      List.of("X_SHIFT", "NO_X", "NO_SHIFT_OR_PASS", "NOT_NO_REDUCE", "LEFT_ARC", "RIGHT_ARC");

  private LabelCandidates() {}

  static void write(DEPLabelCandidate<?> shipped, FlatWriter out) throws IOException {
    for (String set : SETS) {
      Object labels = Internals.get(Internals.field(DEPLabelCandidate.class, set), shipped);
      out.writeInts(((IntCollection) labels).toIntArray());
    }
  }

  static void read(FlatReader in, DEPLabelCandidate<?> candidates) throws IOException {
    for (String set : SETS) {
      IntLinkedOpenHashSet labels = new IntLinkedOpenHashSet(in.readInts());
      Internals.set(Internals.field(DEPLabelCandidate.class, set), candidates, labels);
    }
  }
}
