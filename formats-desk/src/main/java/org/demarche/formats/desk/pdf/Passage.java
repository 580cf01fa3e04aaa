// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.ArrayList;
import java.util.List;

/** Lines that make a paragraph or a heading, while more may follow. */
final class Passage {
  private final List<TextLine> lines = new ArrayList<>();
  private final double right;

  /**
   * A passage that begins with this line.
   *
   * @param right edge of its column
   */
  Passage(TextLine first, double right) {
    lines.add(first);
    this.right = right;
  }

  void add(TextLine line) {
    lines.add(line);
  }

  void addAll(Passage next) {
    lines.addAll(next.lines);
  }

  List<TextLine> lines() {
    return lines;
  }

  TextLine first() {
    return lines.get(0);
  }

  TextLine last() {
    return lines.get(lines.size() - 1);
  }

  double size() {
    return first().size();
  }

  boolean bold() {
    return lines.stream().allMatch(TextLine::bold);
  }

  /** Whether its last line fills the column. */
  boolean isFull() {
    return last().right() > right - 3 * last().size();
  }
}
