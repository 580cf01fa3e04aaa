// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.demarche.view.plot.Glyphs.n;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.statement.Act;
import org.demarche.view.output.Words;
import org.demarche.view.output.Xml;

/** Amounts as steps: a strip for each unit, a line for each act. */
final class FigureStrip {
  private static final double HEIGHT = 74;
  private static final double PADDING = 18;
  private static final int MOST_UNITS = 3;

  private final List<Map.Entry<String, List<Path.Amount>>> units;
  private final TimeScale scale;

  FigureStrip(Path path, TimeScale scale) {
    this.scale = scale;
    this.units = path.figures().entrySet().stream().limit(MOST_UNITS).toList();
  }

  double height() {
    return units.size() * HEIGHT;
  }

  void draw(Xml xml, double top) {
    double y = top;
    for (Map.Entry<String, List<Path.Amount>> unit : units) {
      xml.open("g", "class", "figures");
      xml.element(
          "text",
          Words.shorten(Words.clean(unit.getKey()), 14),
          "x",
          "18",
          "y",
          n(y + HEIGHT / 2 + 4),
          "font-size",
          "13");
      Map<Act, List<Path.Amount>> byAct =
          unit.getValue().stream().collect(Collectors.groupingBy(Path.Amount::act));
      for (Act act : Act.values()) {
        steps(xml, act, byAct.getOrDefault(act, List.of()), unit.getValue(), y);
      }
      xml.close().line();
      y += HEIGHT;
    }
  }

  private void steps(
      Xml xml, Act act, List<Path.Amount> amounts, List<Path.Amount> all, double top) {
    List<String> moves = new ArrayList<>();
    double end = -1000;
    String last = "";
    for (Path.Amount amount : amounts) {
      double x = scale.middle(amount.on());
      double y = y(amount, all, top);
      moves.add(moves.isEmpty() ? "M" + n(x) + " " + n(y) : "H" + n(x) + "V" + n(y));
    }
    xml.empty(
        "path",
        "d",
        moves.isEmpty() ? "M0 0" : String.join("", moves),
        "fill",
        "none",
        "stroke",
        "currentColor",
        "stroke-width",
        "1.6",
        "stroke-dasharray",
        Glyphs.dashes(act));
    for (Path.Amount amount : amounts) {
      double x = scale.middle(amount.on());
      double y = y(amount, all, top);
      String number = amount.figure().value().stripTrailingZeros().toPlainString();
      Glyphs.shape(xml, act, x, y);
      // A number that stands there already, or that would stand over another, is left to the list.
      if (!number.equals(last) && x - end > 8 * number.length()) {
        xml.element("text", number, "x", n(x + 9), "y", n(y - 8), "font-size", "11");
        last = number;
        end = x;
      }
    }
  }

  private static double y(Path.Amount amount, List<Path.Amount> all, double top) {
    double least = all.stream().mapToDouble(FigureStrip::value).min().orElse(0);
    double most = all.stream().mapToDouble(FigureStrip::value).max().orElse(1);
    double share = most > least ? (value(amount) - least) / (most - least) : .5;
    return top + HEIGHT - PADDING + 6 - share * (HEIGHT - 2 * PADDING - 2);
  }

  private static double value(Path.Amount amount) {
    return amount.figure().value().doubleValue();
  }
}
