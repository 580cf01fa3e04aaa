// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.demarche.view.plot.Glyphs.n;

import org.demarche.statement.Act;
import org.demarche.view.output.Xml;

/** How to read the drawing: only what is in it. */
final class Legend {
  private final Path path;
  private double x = 18;
  private double y;

  Legend(Path path) {
    this.path = path;
  }

  /** Draws it and returns where it ends. */
  double draw(Xml xml, double top) {
    y = top;
    xml.open("g", "class", "legend", "font-size", "11");
    if (path.dated().stream().anyMatch(mark -> mark.on().get().isDay())) {
      Act act = path.dated().stream().filter(m -> m.on().get().isDay()).findFirst().get().act();
      Glyphs.shape(xml, act, x + 7, y);
      words(xml, 20, "on a known day");
    }
    if (path.dated().stream().anyMatch(mark -> !mark.on().get().isDay())) {
      xml.empty(
          "rect",
          "x",
          n(x),
          "y",
          n(y - 7),
          "width",
          "30",
          "height",
          "14",
          "rx",
          "4",
          "fill",
          "currentColor",
          "fill-opacity",
          ".1",
          "stroke",
          "currentColor");
      words(xml, 36, "on some day of these");
    }
    if (path.marks().stream().anyMatch(mark -> mark.statements() > 1)) {
      words(xml, 0, "×2: two statements");
    }
    if (path.dated().stream().anyMatch(mark -> !mark.scope().isEmpty())) {
      xml.empty(
          "path",
          "d",
          "M%s %sh14v-5h14v10h-28z".formatted(n(x), n(y)),
          "fill",
          "currentColor",
          "fill-opacity",
          ".22");
      words(xml, 34, "how many things were named by then");
    }
    xml.close().line();
    return y;
  }

  private void words(Xml xml, double after, String text) {
    xml.element("text", text, "x", n(x + after), "y", n(y + 4));
    x += after + text.length() * 5.9 + 22;
  }
}
