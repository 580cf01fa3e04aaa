// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Captions and lines in large type that stand amid a paragraph, where a picture or a box was put
 * into a column: the paragraph goes on behind them, and they follow it.
 */
final class Interruptions {
  /** Passages between the parts of a paragraph, at most. */
  private static final int MOST = 4;

  private static final int WORDS = 60;

  private Interruptions() {}

  static List<Passage> mended(List<Passage> passages) {
    List<Passage> mended = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      mended.add(passage);
      int next = next(passages, i);
      if (next > i + 1) {
        List<Passage> between = List.copyOf(passages.subList(i + 1, next));
        passage.addAll(passages.get(next));
        passages.subList(i + 1, next + 1).clear();
        passages.addAll(i + 1, between);
        // What was joined may be interrupted again.
        mended.remove(mended.size() - 1);
        i--;
      }
    }
    return mended;
  }

  /** Where the passage goes on behind what is set in other type; 0 where it does not. */
  private static int next(List<Passage> passages, int at) {
    Passage passage = passages.get(at);
    int words = 0;
    for (int k = at + 1; k < passages.size() && k <= at + 1 + MOST; k++) {
      Passage other = passages.get(k);
      if (Passages.isOfSize(other, passage.size()) && other.bold() == passage.bold()) {
        boolean lower = Character.isLowerCase(other.first().text().charAt(0));
        return lower && Passages.goesOn(passage, other) ? k : 0;
      }
      words += words(other);
      if (words > WORDS) {
        return 0;
      }
    }
    return 0;
  }

  private static int words(Passage passage) {
    return passage.lines().stream()
        .map(TextLine::text)
        .collect(Collectors.joining(" "))
        .split(" ")
        .length;
  }
}
