// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.demarche.view.plot.Glyphs.n;

import java.util.List;
import org.demarche.view.output.Xml;

/** What no day is known of, beside the lanes. */
final class Tray {
  private final List<Path.Mark> undated;

  Tray(List<Path.Mark> undated) {
    this.undated = undated;
  }

  void draw(Xml xml, double left, double right, double top, Lanes lanes) {
    if (undated.isEmpty()) {
      return;
    }
    xml.open("g", "class", "tray");
    xml.empty(
        "rect",
        "x",
        n(left),
        "y",
        n(top - 20),
        "width",
        n(right - left),
        "height",
        n(lanes.height() + 20),
        "fill",
        "none",
        "stroke",
        "currentColor",
        "stroke-dasharray",
        "3 3",
        "rx",
        "6");
    xml.element("text", "day not known", "x", n(left + 10), "y", n(top - 6), "font-size", "11");
    for (Path.Mark mark : undated) {
      double y = top + lanes.top(mark.act()) + lanes.height(mark.act()) / 2;
      xml.open("g", "class", "mark undated " + mark.act().word());
      xml.element("title", Lanes.words(mark));
      Glyphs.shape(xml, mark.act(), left + 24, y);
      if (mark.statements() > 1) {
        String number = "×" + mark.statements();
        xml.element("text", number, "x", n(left + 38), "y", n(y + 4), "font-size", "10");
      }
      xml.close();
    }
    xml.close().line();
  }
}
