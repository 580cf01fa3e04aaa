// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.demarche.view.plot.Glyphs.n;

import java.util.List;
import org.demarche.view.output.Words;
import org.demarche.view.output.Xml;

/** The changes in words, by their numbers. */
final class TurnList {
  private static final double LINE = 16;

  /** Characters of a line at 12 pixels. */
  private static final int COLUMNS = 138;

  private static final int MOST = 40;
  private static final int MOST_LINES = 4;

  private final List<Path.Turn> turns;

  TurnList(List<Path.Turn> turns) {
    this.turns = turns;
  }

  /** Draws it and returns where it ends. */
  double draw(Xml xml, double top) {
    double y = top;
    xml.open("g", "class", "turns");
    for (Path.Turn turn : turns.stream().limit(MOST).toList()) {
      TurnStrip.pill(xml, turn, 35, y);
      String kind = turn.change().kind().word();
      String label = Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + ". ";
      List<String> lines =
          Words.wrap(label + Words.clean(turn.change().why()), COLUMNS, MOST_LINES);
      for (String line : lines) {
        xml.element("text", line, "x", "62", "y", n(y + 12));
        y += LINE;
      }
      y += 6;
    }
    if (turns.size() > MOST) {
      String more = Words.count(turns.size() - MOST, "further change") + " not listed here.";
      xml.element("text", more, "x", "62", "y", n(y + 12));
      y += LINE;
    }
    xml.close().line();
    return y;
  }
}
