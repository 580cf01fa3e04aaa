// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.time.DateSpan;

/**
 * Where days stand from left to right. Stretches with statements share the width by their days; a
 * long gap between two of them takes little of it and is to be drawn as a gap. So the scale is one
 * within the stretches, but for those too short to be seen, which are stretched.
 */
final class TimeScale {
  /** Width of a gap. */
  static final double GAP = 46;

  private static final double LEAST = 76;

  /** Days without a statement from which a gap is one, and the share of the whole time. */
  private static final int LEAST_GAP = 60;

  private static final int GAPS_OF_ALL = 8;

  /**
   * A stretch of days and where it is drawn.
   *
   * @param first first day
   * @param last last day
   * @param left its left end
   * @param right its right end
   */
  record Stretch(LocalDate first, LocalDate last, double left, double right) {
    long days() {
      return ChronoUnit.DAYS.between(first, last);
    }

    double width() {
      return right - left;
    }
  }

  private final List<Stretch> stretches;

  private TimeScale(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
  }

  /** A scale on which all these days stand; at least one. */
  static TimeScale of(List<DateSpan> spans, double left, double right) {
    List<DateSpan> merged = merged(spans);
    double width = right - left - GAP * (merged.size() - 1);
    double[] widths = widths(merged, width);
    List<Stretch> stretches = new ArrayList<>();
    double at = left;
    for (int i = 0; i < merged.size(); i++) {
      DateSpan span = merged.get(i);
      stretches.add(new Stretch(span.from(), span.to(), at, at + widths[i]));
      at += widths[i] + GAP;
    }
    return new TimeScale(stretches);
  }

  private static List<DateSpan> merged(List<DateSpan> spans) {
    List<DateSpan> sorted = spans.stream().sorted(Comparator.comparing(DateSpan::from)).toList();
    LocalDate end = sorted.stream().map(DateSpan::to).max(Comparator.naturalOrder()).orElseThrow();
    long all = ChronoUnit.DAYS.between(sorted.get(0).from(), end);
    long gap = Math.max(LEAST_GAP, all / GAPS_OF_ALL);
    List<DateSpan> merged = new ArrayList<>();
    for (DateSpan span : sorted) {
      DateSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || ChronoUnit.DAYS.between(last.to(), span.from()) > gap) {
        merged.add(span);
      } else {
        LocalDate to = last.to().isAfter(span.to()) ? last.to() : span.to();
        merged.set(merged.size() - 1, new DateSpan(last.from(), to, last.basis()));
      }
    }
    return merged;
  }

  /** By days; what would be too narrow gets the least width at the cost of the others. */
  private static double[] widths(List<DateSpan> spans, double width) {
    double[] days = new double[spans.size()];
    double all = 0;
    for (int i = 0; i < days.length; i++) {
      days[i] = ChronoUnit.DAYS.between(spans.get(i).from(), spans.get(i).to()) + 1;
      all += days[i];
    }
    double least = Math.min(LEAST, width / days.length);
    double free = width - least * days.length;
    for (int i = 0; i < days.length; i++) {
      days[i] = least + free * days[i] / all;
    }
    return days;
  }

  /** Where a day stands; a stretch of one day is drawn in its middle. */
  double at(LocalDate day) {
    for (Stretch stretch : stretches) {
      if (!day.isAfter(stretch.last())) {
        return stretch.days() == 0
            ? (stretch.left() + stretch.right()) / 2
            : at(stretch, day.isBefore(stretch.first()) ? stretch.first() : day);
      }
    }
    return stretches.get(stretches.size() - 1).right();
  }

  /** Some of the width is left free at both ends, but not more than a numbered change needs. */
  private static double at(Stretch stretch, LocalDate day) {
    double margin = Math.min(20, stretch.width() / 4);
    double share = (double) ChronoUnit.DAYS.between(stretch.first(), day) / stretch.days();
    return stretch.left() + margin + share * (stretch.width() - 2 * margin);
  }

  /** Between the ends of an interval. */
  double middle(DateSpan span) {
    return (at(span.from()) + at(span.to())) / 2;
  }

  List<Stretch> stretches() {
    return stretches;
  }
}
