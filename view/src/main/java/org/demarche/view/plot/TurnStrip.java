// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.demarche.view.plot.Glyphs.n;

import java.util.ArrayList;
import java.util.List;
import org.demarche.view.output.Words;
import org.demarche.view.output.Xml;

/** The numbered changes above the lanes, each with a line down to the lane of its act. */
final class TurnStrip {
  private static final double ROW = 20;
  private static final double HALF = 17;

  private record Placed(Path.Turn turn, double x, int row) {}

  private final List<Placed> placed = new ArrayList<>();
  private final int rows;

  TurnStrip(Path path, TimeScale scale) {
    Rows free = new Rows();
    for (Path.Turn turn : path.turns()) {
      turn.change()
          .on()
          .ifPresent(
              on -> {
                double x = scale.middle(on);
                placed.add(new Placed(turn, x, free.place(x - HALF, x + HALF + 3)));
              });
    }
    rows = placed.isEmpty() ? 0 : free.count();
  }

  double height() {
    return rows * ROW + 8;
  }

  void drawLines(Xml xml, double top, double lanesTop, Lanes lanes) {
    for (Placed each : placed) {
      double end = lanesTop + lanes.top(each.turn().act()) + 2;
      xml.empty(
          "line",
          "class",
          "turn-line",
          "x1",
          n(each.x()),
          "x2",
          n(each.x()),
          "y1",
          n(top + lowest(each.x()) * ROW + 17),
          "y2",
          n(end),
          "stroke",
          "currentColor",
          "stroke-opacity",
          ".45",
          "stroke-dasharray",
          "1 3");
    }
    xml.line();
  }

  /** The lowest row of those that stand one below the other here. */
  private int lowest(double x) {
    return placed.stream()
        .filter(other -> Math.abs(other.x() - x) < HALF)
        .mapToInt(Placed::row)
        .max()
        .orElse(0);
  }

  void draw(Xml xml, double top) {
    for (Placed each : placed) {
      double y = top + each.row() * ROW;
      xml.open("g", "class", "turn " + each.turn().change().kind().word());
      xml.element("title", Words.clean(each.turn().change().why()));
      pill(xml, each.turn(), each.x(), y);
      xml.close();
    }
    xml.line();
  }

  /** The number and the sign of a change around {@code x}. */
  static void pill(Xml xml, Path.Turn turn, double x, double y) {
    xml.empty(
        "rect",
        "x",
        n(x - HALF),
        "y",
        n(y),
        "width",
        n(2 * HALF),
        "height",
        "16",
        "rx",
        "8",
        "class",
        "pill",
        "fill",
        "none",
        "stroke",
        "currentColor",
        "stroke-width",
        "1.3");
    xml.open("g", "class", "pill-words", "font-size", "11", "font-weight", "bold");
    xml.element(
        "text",
        turn.number() + " " + Glyphs.sign(turn.change().kind()),
        "x",
        n(x),
        "y",
        n(y + 12),
        "text-anchor",
        "middle");
    xml.close();
  }
}
