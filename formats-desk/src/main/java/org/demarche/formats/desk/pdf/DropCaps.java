// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.ArrayList;
import java.util.List;

/** Large initials: a letter several lines high is put before the first line beside it. */
final class DropCaps {
  /** So many times the size of the text, at least. */
  private static final double LARGE = 1.8;

  private DropCaps() {}

  static List<TextLine> joined(List<TextLine> lines, double body) {
    List<TextLine> result = new ArrayList<>(lines);
    for (TextLine initial : lines) {
      if (!isInitial(initial, body)) {
        continue;
      }
      TextLine beside = null;
      for (TextLine line : result) {
        if (isBeside(line, initial, body) && (beside == null || line.y() < beside.y())) {
          beside = line;
        }
      }
      if (beside != null) {
        result.remove(initial);
        String text = initial.text() + beside.text();
        result.set(result.indexOf(beside), beside.withText(text, initial.left()));
      }
    }
    return result;
  }

  private static boolean isInitial(TextLine line, double body) {
    return line.text().length() <= 2
        && Character.isUpperCase(line.text().charAt(line.text().length() - 1))
        && line.size() >= LARGE * body;
  }

  private static boolean isBeside(TextLine line, TextLine initial, double body) {
    double top = initial.y() - initial.size();
    return line.size() < LARGE * body
        && line.left() >= initial.left() + 1
        && line.left() - initial.right() < 1.5 * body
        && line.y() > top
        && line.y() <= initial.y() + 0.3 * body;
  }
}
