// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.demarche.view.plot.Glyphs.n;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.statement.Act;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.output.Xml;

/**
 * Draws a path as SVG: a lane for each act over time, numbered changes above, figures below, and
 * each change in words at the foot. It is readable in black and white, has no script, no style
 * sheet and nothing from elsewhere, and takes its colour from where it stands (currentColor).
 */
public final class PathDrawing {
  static final double WIDTH = 960;
  static final double LEFT = 118;

  /** Width of the tray of what no day is known of. */
  private static final double TRAY = 118;

  private static final double RIGHT = WIDTH - 18;

  private final Path path;
  private final String id;
  private final boolean standalone;
  private final Xml body = new Xml();

  private PathDrawing(Path path, String id, boolean standalone) {
    Require.that(!path.marks().isEmpty(), "a path without a statement cannot be drawn");
    this.path = path;
    this.id = Require.filled(id, "id");
    this.standalone = standalone;
  }

  /** A file of its own, black on white. */
  public static String file(Path path) {
    return new PathDrawing(path, "path", true).draw();
  }

  /**
   * An element for a page, in the page's colour.
   *
   * @param id begins the ids within it, so that two drawings can stand on one page
   */
  public static String element(Path path, String id) {
    return new PathDrawing(path, id, false).draw();
  }

  private String draw() {
    double top = 74;
    double trayLeft = path.undated().isEmpty() ? RIGHT : RIGHT - TRAY;
    Optional<TimeScale> scale = scale(trayLeft);
    if (scale.isPresent()) {
      TurnStrip strip = new TurnStrip(path, scale.get());
      double lanesTop = top + strip.height();
      Lanes lanes = new Lanes(path, scale.get());
      double lanesBottom = lanesTop + lanes.height();
      FigureStrip figures = new FigureStrip(path, scale.get());
      double bottom = lanesBottom + figures.height();
      new Axis(scale.get()).draw(body, top, bottom);
      strip.drawLines(body, top, lanesTop, lanes);
      lanes.draw(body, lanesTop, path.undated().isEmpty() ? trayLeft : trayLeft - 12);
      strip.draw(body, top);
      figures.draw(body, lanesBottom);
      new Tray(path.undated()).draw(body, trayLeft, RIGHT, lanesTop, lanes);
      return finish(bottom + 52);
    }
    Lanes lanes = new Lanes(path, null);
    lanes.draw(body, top, RIGHT);
    new Tray(path.undated()).draw(body, LEFT + 8, RIGHT, top, lanes);
    return finish(top + lanes.height() + 30);
  }

  private Optional<TimeScale> scale(double right) {
    List<DateSpan> days =
        Stream.concat(
                path.marks().stream().flatMap(mark -> mark.on().stream()),
                path.turns().stream().flatMap(turn -> turn.change().on().stream()))
            .toList();
    // Room for what stands behind a mark of the last day.
    double end = path.undated().isEmpty() ? right - 12 : right - 28;
    return days.isEmpty() ? Optional.empty() : Optional.of(TimeScale.of(days, LEFT, end));
  }

  private String finish(double top) {
    double y = new Legend(path).draw(body, top);
    y = new TurnList(path.turns()).draw(body, y + 22);
    String height = n(y + 12);
    Xml xml = standalone ? Xml.document() : new Xml();
    xml.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "path-plot",
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-desc",
        "viewBox",
        "0 0 " + n(WIDTH) + " " + height,
        "width",
        standalone ? n(WIDTH) : null,
        "height",
        standalone ? height : null,
        "color",
        standalone ? "#111111" : null,
        "font-family",
        "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif",
        "font-size",
        "12",
        "fill",
        "currentColor");
    xml.element("title", title(), "id", id + "-title");
    xml.element("desc", description(), "id", id + "-desc").line();
    if (standalone) {
      xml.empty("rect", "width", n(WIDTH), "height", height, "fill", "#ffffff").line();
    }
    xml.element("text", title(), "x", "18", "y", "30", "font-size", "18", "font-weight", "bold");
    xml.element("text", subtitle(), "x", "18", "y", "50", "font-size", "13").line();
    return xml.raw(body.toString()).close().line().toString();
  }

  private String title() {
    return Words.clean(path.party().name()) + ": " + Words.clean(path.issue());
  }

  private String subtitle() {
    int statements = path.marks().stream().mapToInt(Path.Mark::statements).sum();
    int undated = path.undated().stream().mapToInt(Path.Mark::statements).sum();
    List<DateSpan> days = path.dated().stream().flatMap(mark -> mark.on().stream()).toList();
    String when =
        days.stream()
            .map(DateSpan::from)
            .min(java.util.Comparator.naturalOrder())
            .map(
                first ->
                    ", said between "
                        + first
                        + " and "
                        + days.stream()
                            .map(DateSpan::to)
                            .max(java.util.Comparator.naturalOrder())
                            .orElseThrow())
            .orElse("");
    return Words.count(statements, "statement")
        + when
        + (undated > 0 ? "; " + undated + " of them on days that are not known" : "");
  }

  /** What the drawing shows, for who does not see it. */
  private String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(subtitle() + ".");
    for (Act act : Act.values()) {
      String days =
          path.marks().stream()
              .filter(mark -> mark.act() == act)
              .map(mark -> Shown.daysOnOneLine(mark.on()))
              .distinct()
              .collect(Collectors.joining("; "));
      if (!days.isEmpty()) {
        sentences.add(Lanes.name(act) + ": " + days + ".");
      }
    }
    path.turns().forEach(t -> sentences.add(t.number() + ". " + Words.clean(t.change().why())));
    return String.join(" ", sentences);
  }
}
