// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.Optional;

/** Finds the headline among the lines above an article's first paragraph. */
final class TitleFinder {
  private static final double LEAST = 1.0;

  private final PageLines page;
  private final int from;
  private final int to;

  TitleFinder(PageLines page, int from, int to) {
    this.page = page;
    this.from = from;
    this.to = to;
  }

  /** The line that says this title, else the one that looks most like a headline. */
  Optional<Line> find(Optional<String> known) {
    if (known.isPresent()) {
      Optional<Line> line = saying(known.get());
      if (line.isPresent()) {
        return line;
      }
    }
    Line best = null;
    double score = LEAST;
    for (Line line : page.range(from, to)) {
      double other = score(line);
      if (other > score) {
        best = line;
        score = other;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Line> saying(String title) {
    String key = Words.key(title);
    return page.range(from, to + 1).stream()
        .filter(line -> Words.key(line.text()).equals(key))
        .findFirst();
  }

  private double score(Line line) {
    if (!line.isHeadlineLike() || HeadLines.isByline(line) || HeadLines.isDate(line)) {
      return 0;
    }
    return length(line)
        + repeats(line)
        + marks(line)
        + followers(line)
        + predecessor(line)
        - 0.1 * (to - line.index());
  }

  private static double length(Line line) {
    return line.words() == 3 ? 1 : line.words() <= 25 ? 3 : 1;
  }

  /** Browsers put "Headline - Outlet" on top; the headline itself stands below. */
  private double repeats(Line line) {
    int others = 0;
    String key = Words.key(line.text());
    for (Line other : page.range(from, to)) {
      String otherKey = Words.key(other.text());
      if (other != line && otherKey.startsWith(key)) {
        others++;
      }
    }
    return others > 0 ? 2 : 0;
  }

  private static double marks(Line line) {
    String text = line.text();
    double score = 0;
    if (text.contains(" | ") || text.contains(" · ") || text.contains(" • ")) {
      score -= 3;
    }
    if (text.endsWith(".") || text.endsWith(":") || text.endsWith(",")) {
      score -= 2;
    }
    return score;
  }

  private double followers(Line line) {
    for (Line next : page.range(line.index() + 1, Math.min(to, line.index() + 5))) {
      if (HeadLines.isByline(next) || HeadLines.isDate(next) || next.age().isPresent()) {
        return 2;
      }
    }
    return 0;
  }

  /** A line right under a headline is its deck. */
  private double predecessor(Line line) {
    if (line.index() == from) {
      return 0;
    }
    Line before = page.get(line.index() - 1);
    boolean deck =
        before.isHeadlineLike()
            && before.words() >= 4
            && !HeadLines.isByline(before)
            && !HeadLines.isDate(before);
    boolean repeat = Words.key(before.text()).startsWith(Words.key(line.text()));
    return deck && !repeat ? -2 : 0;
  }
}
