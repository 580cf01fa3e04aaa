// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.Optional;
import java.util.Set;

/** Finds the headline among the lines above an article's first paragraph. */
final class TitleFinder {
  /** No headline stands more lines above its story. */
  private static final int FARTHEST = 200;

  private static final double LEAST = 1.0;
  private static final Set<String> LINKS = Set.of("live-blog-link", "related-links", "caption");

  private final PageLines page;
  private final int from;
  private final int to;

  TitleFinder(PageLines page, int from, int to) {
    this.page = page;
    this.from = Math.max(from, to - FARTHEST);
    this.to = to;
  }

  /** The line that says this title, else the one that looks most like a headline. */
  Optional<Line> find(Optional<String> known) {
    if (known.isPresent()) {
      Optional<Line> line = saying(known.get());
      if (line.isPresent() || page.isLaidOut()) {
        return line;
      }
    }
    return best().or(this::amongCut);
  }

  /** A headline that reads like a link: "Live updates: the talks in Vienna". */
  private Optional<Line> amongCut() {
    Optional<Line> line =
        page.range(from, to).stream()
            .filter(l -> l.isCut() && l.words() >= 5 && LINKS.contains(l.reason()))
            .reduce((a, b) -> b);
    line.ifPresent(Line::keep);
    return line.filter(Line::isHeadlineLike);
  }

  private Optional<Line> best() {
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
        - 0.05 * (to - line.index());
  }

  private static double length(Line line) {
    if (line.words() <= 5) {
      return line.words() == 3 ? 1 : 2.5;
    }
    return line.words() <= 25 ? 3 : 1;
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
    boolean name = line.words() <= 5 && Words.isNameShaped(text) && Names.hasOutletWord(text);
    return name ? score - 2 : score;
  }

  private double followers(Line line) {
    for (Line next : page.range(line.index() + 1, Math.min(to, line.index() + 5))) {
      if (HeadLines.isByline(next) || HeadLines.isDate(next) || next.age().isPresent()) {
        return next.index() - line.index() <= 2 ? 2.5 : 2;
      }
    }
    return 0;
  }

  /** A line right under a headline is its deck. */
  private double predecessor(Line line) {
    int index = line.index() - 1;
    if (index > from && page.get(index).isCut()) {
      index--;
    }
    if (index < from) {
      return 0;
    }
    Line before = page.get(index);
    boolean deck =
        before.isHeadlineLike()
            && before.words() >= 4
            && !HeadLines.isByline(before)
            && !HeadLines.isDate(before);
    boolean repeat = Words.key(before.text()).startsWith(Words.key(line.text()));
    return deck && !repeat ? -2 : 0;
  }
}
