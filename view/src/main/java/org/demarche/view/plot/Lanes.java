// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.demarche.view.plot.Glyphs.n;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.output.Xml;

/** The lanes of the acts with their marks: exact days as shapes, intervals as bars. */
final class Lanes {
  private static final double ROW = 21;
  private static final double PADDING = 11;

  /** Rows of a lane; what needs more lies over the last one. */
  private static final int MOST_ROWS = 7;

  private static final double LEAST = 44;
  private static final int MOST_WORDS = 160;

  private record Placed(Path.Mark mark, double left, double right, int row) {}

  private final Map<Act, List<Placed>> lanes = new EnumMap<>(Act.class);
  private final Map<Act, Double> tops = new EnumMap<>(Act.class);
  private final Map<Act, Double> heights = new EnumMap<>(Act.class);
  private final Path path;
  private final TimeScale scale;
  private double height;

  /** The lanes of a path; without a scale where no day is known. */
  Lanes(Path path, TimeScale scale) {
    this.path = path;
    this.scale = scale;
    for (Act act : Act.values()) {
      lane(act);
    }
  }

  private void lane(Act act) {
    Rows rows = new Rows();
    List<Placed> placed = new ArrayList<>();
    path.dated().stream()
        .filter(mark -> mark.act() == act)
        .sorted(Comparator.comparing(mark -> scale.at(mark.on().orElseThrow().from())))
        .forEach(mark -> placed.add(placed(mark, rows)));
    double undated =
        path.undated().stream().filter(mark -> mark.act() == act).count() > 0 ? LEAST : 0;
    double own = 2 * PADDING + ROW * Math.min(MOST_ROWS, rows.count());
    lanes.put(act, placed);
    tops.put(act, height);
    heights.put(act, Math.max(Math.max(LEAST, undated), own));
    height += heights.get(act);
  }

  private Placed placed(Path.Mark mark, Rows rows) {
    DateSpan on = mark.on().orElseThrow();
    double left = scale.at(on.from());
    double right = scale.at(on.to());
    if (right - left < 16) {
      double middle = (left + right) / 2;
      left = middle - 8;
      right = middle + 8;
    }
    double label = mark.statements() > 1 ? 20 : 4;
    return new Placed(mark, left, right, rows.place(left, right + label));
  }

  double height() {
    return height;
  }

  /** Where a lane begins, from the top of all lanes. */
  double top(Act act) {
    return tops.get(act);
  }

  double height(Act act) {
    return heights.get(act);
  }

  /** "Demands". */
  static String name(Act act) {
    String word = act.word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "s";
  }

  void draw(Xml xml, double top, double right) {
    for (Act act : Act.values()) {
      double y = top + tops.get(act);
      boolean isEmpty = path.marks().stream().noneMatch(mark -> mark.act() == act);
      xml.open("g", "class", "lane " + act.word());
      xml.empty(
          "line",
          "x1",
          "18",
          "x2",
          n(PathDrawing.WIDTH - 18),
          "y1",
          n(y),
          "y2",
          n(y),
          "stroke",
          "currentColor",
          "stroke-opacity",
          ".35");
      double middle = y + heights.get(act) / 2;
      xml.open("g", "opacity", isEmpty ? ".62" : null);
      Glyphs.shape(xml, act, 28, middle);
      xml.element("text", name(act), "x", "44", "y", n(middle + 4), "font-size", "13");
      xml.close();
      if (scale != null) {
        new ScopeBand(path, act, scale).draw(xml, y + heights.get(act) - 2, right);
      }
      lanes.get(act).forEach(placed -> mark(xml, placed, y));
      xml.close().line();
    }
    double bottom = top + height;
    xml.empty(
        "line",
        "x1",
        "18",
        "x2",
        n(PathDrawing.WIDTH - 18),
        "y1",
        n(bottom),
        "y2",
        n(bottom),
        "stroke",
        "currentColor",
        "stroke-opacity",
        ".35");
  }

  private void mark(Xml xml, Placed placed, double laneTop) {
    Path.Mark mark = placed.mark();
    DateSpan on = mark.on().orElseThrow();
    double y = laneTop + PADDING + ROW * (Math.min(placed.row(), MOST_ROWS - 1) + .5) - 2;
    double middle = (placed.left() + placed.right()) / 2;
    xml.open("g", "class", "mark " + mark.act().word());
    xml.element("title", words(mark));
    if (!on.isDay()) {
      xml.empty(
          "rect",
          "x",
          n(placed.left()),
          "y",
          n(y - 8.5),
          "width",
          n(placed.right() - placed.left()),
          "height",
          "17",
          "rx",
          "4",
          "fill",
          "currentColor",
          "fill-opacity",
          ".1",
          "stroke",
          "currentColor",
          "stroke-width",
          "1.2",
          "stroke-dasharray",
          Glyphs.dashes(mark.act()));
    }
    Glyphs.shape(xml, mark.act(), middle, y);
    if (mark.statements() > 1) {
      boolean fits = !on.isDay() && placed.right() - placed.left() > 50;
      double x = fits ? middle + 11 : placed.right() + 2;
      xml.element("text", "×" + mark.statements(), "x", n(x), "y", n(y + 3.5), "font-size", "10");
    }
    xml.close();
  }

  /** "Demand, 2024-06-14, 2 statements in 1 story: words". */
  static String words(Path.Mark mark) {
    return "%s, %s, %s in %s: %s"
        .formatted(
            name(mark.act()),
            Shown.daysOnOneLine(mark.on()),
            Words.count(mark.statements(), "statement"),
            Words.count(mark.stories(), "story"),
            Words.shorten(Words.clean(mark.words()), MOST_WORDS));
  }
}
