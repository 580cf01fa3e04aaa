// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.demarche.view.plot.Glyphs.n;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.change.Change.Kind;
import org.demarche.statement.Act;
import org.demarche.view.output.Xml;

/**
 * A band at the foot of a lane that is as thick as many things were named by then: it steps up
 * where the scope widens and down where something is narrowed away or dropped.
 */
final class ScopeBand {
  private static final double OF_ITEM = 1.6;
  private static final double MOST = 16;

  private record Step(double x, int items) {}

  private final List<Step> steps = new ArrayList<>();

  ScopeBand(Path path, Act act, TimeScale scale) {
    TreeMap<LocalDate, List<Runnable>> events = new TreeMap<>();
    Set<String> items = new TreeSet<>();
    for (Path.Mark mark : path.dated()) {
      if (mark.act() == act) {
        at(events, mark.on().orElseThrow().to())
            .add(() -> mark.scope().forEach(i -> items.add(key(i))));
      }
    }
    for (Path.Turn turn : path.turns()) {
      boolean isLess = turn.change().kind() == Kind.NARROWED && turn.act() == act;
      boolean isGivenUp = turn.change().kind() == Kind.DROPPED && act == Act.DEMAND;
      if (turn.change().on().isPresent() && (isLess || isGivenUp)) {
        at(events, turn.change().on().get().to())
            .add(() -> turn.change().removed().forEach(i -> items.remove(key(i))));
      }
    }
    events.forEach(
        (day, all) -> {
          all.forEach(Runnable::run);
          steps.add(new Step(scale.at(day), items.size()));
        });
  }

  private static List<Runnable> at(TreeMap<LocalDate, List<Runnable>> events, LocalDate day) {
    return events.computeIfAbsent(day, d -> new ArrayList<>());
  }

  private static String key(String item) {
    return item.toLowerCase(Locale.ROOT);
  }

  void draw(Xml xml, double bottom, double right) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double end = i + 1 < steps.size() ? steps.get(i + 1).x() : right;
      double thick = Math.min(MOST, step.items() * OF_ITEM);
      if (thick > 0 && end > step.x()) {
        xml.open(
            "rect",
            "class",
            "scope",
            "x",
            n(step.x()),
            "y",
            n(bottom - thick),
            "width",
            n(end - step.x()),
            "height",
            n(thick),
            "fill",
            "currentColor",
            "fill-opacity",
            ".22");
        xml.element("title", "Things named by then: " + step.items()).close();
      }
    }
  }
}
