// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.demarche.view.plot.Glyphs.n;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.demarche.view.output.Words;
import org.demarche.view.output.Xml;

/** Days under the lanes, and the gaps between them. */
final class Axis {
  /** Room for a whole day, "2024-06-14", and for a month, "Jun". */
  private static final double DAY = 66;

  private static final double MONTH = 30;

  private final TimeScale scale;

  Axis(TimeScale scale) {
    this.scale = scale;
  }

  void draw(Xml xml, double top, double bottom) {
    List<TimeScale.Stretch> stretches = scale.stretches();
    for (int i = 0; i < stretches.size(); i++) {
      stretch(xml, stretches.get(i), bottom);
      if (i > 0) {
        gap(xml, stretches.get(i - 1), stretches.get(i), top, bottom);
      }
    }
    xml.line();
  }

  private void stretch(Xml xml, TimeScale.Stretch stretch, double bottom) {
    line(xml, stretch.left(), stretch.right(), bottom, bottom, "1");
    boolean isWide = stretch.width() > 2 * DAY + 10;
    if (stretch.days() == 0 || !isWide) {
      double middle = (stretch.left() + stretch.right()) / 2;
      label(xml, stretch.first().toString(), middle, bottom + 16, "middle");
      if (stretch.days() > 0) {
        label(xml, "to " + stretch.last(), middle, bottom + 29, "middle");
      }
      return;
    }
    label(xml, stretch.first().toString(), scale.at(stretch.first()) - 10, bottom + 29, "start");
    label(xml, stretch.last().toString(), scale.at(stretch.last()) + 10, bottom + 29, "end");
    tick(xml, stretch.first(), bottom, 8);
    tick(xml, stretch.last(), bottom, 8);
    months(xml, stretch, bottom);
  }

  /** The firsts of months, by steps that leave room for their names. */
  private void months(Xml xml, TimeScale.Stretch stretch, double bottom) {
    double ofMonth = stretch.width() * 30 / Math.max(30, stretch.days());
    int step =
        List.of(1, 2, 3, 6, 12, 24, 60, 120).stream()
            .filter(s -> ofMonth * s >= MONTH)
            .findFirst()
            .orElse(1200);
    LocalDate day = stretch.first().withDayOfMonth(1).plusMonths(1);
    for (; !day.isAfter(stretch.last()); day = day.plusMonths(1)) {
      boolean isShown =
          step < 12
              ? (day.getMonthValue() - 1) % step == 0
              : day.getMonthValue() == 1 && day.getYear() % (step / 12) == 0;
      if (isShown) {
        tick(xml, day, bottom, 5);
        String name =
            day.getMonthValue() == 1
                ? String.valueOf(day.getYear())
                : day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        label(xml, name, scale.at(day), bottom + 15, "middle");
      }
    }
  }

  private void tick(Xml xml, LocalDate day, double bottom, double length) {
    line(xml, scale.at(day), scale.at(day), bottom, bottom + length, "1");
  }

  private static void label(Xml xml, String text, double x, double y, String anchor) {
    xml.element("text", text, "x", n(x), "y", n(y), "font-size", "11", "text-anchor", anchor);
  }

  private static void gap(
      Xml xml, TimeScale.Stretch before, TimeScale.Stretch after, double top, double bottom) {
    double left = before.right();
    double right = after.left();
    xml.open("g", "class", "gap");
    xml.empty(
        "rect",
        "x",
        n(left),
        "y",
        n(top),
        "width",
        n(right - left),
        "height",
        n(bottom - top),
        "fill",
        "currentColor",
        "fill-opacity",
        ".05");
    line(xml, left, left, top, bottom, ".4");
    line(xml, right, right, top, bottom, ".4");
    double middle = (left + right) / 2;
    xml.empty(
        "path",
        "d",
        "M%s %sh8l4 -6l6 12l4 -6h8".formatted(n(middle - 15), n(bottom)),
        "fill",
        "none",
        "stroke",
        "currentColor");
    double centre = (top + bottom) / 2;
    xml.element(
        "text",
        length(before.last(), after.first()) + " without a dated statement",
        "x",
        n(middle),
        "y",
        n(centre),
        "transform",
        "rotate(-90 %s %s)".formatted(n(middle), n(centre)),
        "text-anchor",
        "middle",
        "dy",
        "4",
        "font-size",
        "11");
    xml.close();
  }

  private static String length(LocalDate from, LocalDate to) {
    long months = ChronoUnit.MONTHS.between(from, to);
    return months < 3
        ? Words.count(ChronoUnit.DAYS.between(from, to), "day")
        : Words.count(months, "month");
  }

  private static void line(Xml xml, double x1, double x2, double y1, double y2, String opacity) {
    xml.empty(
        "line",
        "x1",
        n(x1),
        "x2",
        n(x2),
        "y1",
        n(y1),
        "y2",
        n(y2),
        "stroke",
        "currentColor",
        "stroke-opacity",
        opacity);
  }
}
