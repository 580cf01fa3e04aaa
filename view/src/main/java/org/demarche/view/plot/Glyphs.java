// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import org.demarche.change.Change;
import org.demarche.statement.Act;
import org.demarche.view.output.Xml;

/** A shape and a line style for each act, and a sign for each change: none hangs on colour. */
final class Glyphs {
  private static final double R = 6.5;

  private Glyphs() {}

  /** The shape of an act around a point. */
  static void shape(Xml xml, Act act, double x, double y) {
    switch (act) {
      case DEMAND ->
          xml.empty(
              "rect",
              "x",
              n(x - R + .5),
              "y",
              n(y - R + .5),
              "width",
              n(2 * R - 1),
              "height",
              n(2 * R - 1),
              "fill",
              "currentColor");
      case OFFER ->
          xml.empty(
              "circle",
              "cx",
              n(x),
              "cy",
              n(y),
              "r",
              n(R - .8),
              "fill",
              "none",
              "stroke",
              "currentColor",
              "stroke-width",
              "2.4");
      case AGREE -> xml.empty("circle", "cx", n(x), "cy", n(y), "r", n(R), "fill", "currentColor");
      case REFUSE -> line(xml, "M%s %sl%s %sm0 -%sl-%s %s", x - 5, y - 5, 10, 10, 10, 10, 10);
      case THREATEN ->
          xml.empty(
              "path",
              "d",
              "M%s %sl%s %sh-%sz".formatted(n(x), n(y - R - .5), n(R + 1), n(2 * R), n(2 * R + 2)),
              "fill",
              "currentColor");
    }
  }

  private static void line(Xml xml, String path, double... values) {
    Object[] words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = n(values[i]);
    }
    xml.empty(
        "path",
        "d",
        path.formatted(words),
        "fill",
        "none",
        "stroke",
        "currentColor",
        "stroke-width",
        "3");
  }

  /** The dashes of an act's bars and lines; null for a full line. */
  static String dashes(Act act) {
    return switch (act) {
      case DEMAND -> null;
      case OFFER -> "7 4";
      case AGREE -> "2 3";
      case REFUSE -> "10 3 2 3";
      case THREATEN -> "4 2";
    };
  }

  /** A sign for a kind of change. */
  static String sign(Change.Kind kind) {
    return switch (kind) {
      case NEW -> "•";
      case REPEATED -> "=";
      case WIDENED -> "+";
      case NARROWED -> "−";
      case HARDENED -> "▲";
      case SOFTENED -> "▽";
      case DROPPED -> "×";
      case DISPUTED -> "?";
    };
  }

  /** A number with at most one decimal, the same on every machine. */
  static String n(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? String.valueOf(tenths / 10)
        : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }
}
