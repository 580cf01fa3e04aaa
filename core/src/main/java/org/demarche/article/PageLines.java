// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.article.FurnitureRule.Effect;
import org.demarche.page.LaidOut;

/** The lines of a page, with what rules and their neighbours say of each. */
final class PageLines {
  /** Repeats of longer lines are no sign of furniture: quotations are repeated too. */
  private static final int SHORT_REPEAT = 25;

  /** A line of so few words without a final mark has the shape of furniture. */
  private static final int TERSE = 4;

  private static final Set<String> SELLING = Set.of("newsletter", "subscription", "masthead");

  private static final Set<String> CONTROLS = Set.of("control", "form");

  private static final Pattern CALL =
      Pattern.compile(
          "(?:get|escape|join|stay|receive|enjoy|discover|never miss|keep up|start|become|support"
              + "|be the first|find out|read|explore|take|make|your|our|want|don't miss|from our)\\b");

  private final List<Line> lines;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> leadingNumbers = new HashMap<>();

  private PageLines(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  static PageLines of(List<Block> blocks, Furniture furniture) {
    List<Line> lines = new ArrayList<>();
    for (Block block : blocks) {
      lines.add(new Line(lines.size(), block, furniture));
    }
    PageLines page = new PageLines(lines);
    page.cutLaidOut();
    page.count();
    page.cutSure();
    page.cutInCompany();
    return page;
  }

  /** Whether the page's format knows blocks. */
  boolean isLaidOut() {
    return !lines.isEmpty() && lines.get(0).block().laidOut().isPresent();
  }

  List<Line> all() {
    return lines;
  }

  int size() {
    return lines.size();
  }

  Line get(int index) {
    return lines.get(index);
  }

  /** Lines from one index to before another. */
  List<Line> range(int from, int to) {
    return lines.subList(Math.max(0, from), Math.max(Math.max(0, from), Math.min(to, size())));
  }

  /** How often this line stands on the page. */
  int countOf(String text) {
    return counts.getOrDefault(Words.key(text), 0);
  }

  /** On how many lines this number stands first: a gallery's size leads each of its captions. */
  int countOfLeading(String number) {
    return leadingNumbers.getOrDefault(number, 0);
  }

  private void count() {
    for (Line line : lines) {
      if (line.words() <= SHORT_REPEAT) {
        counts.merge(Words.key(line.text()), 1, Integer::sum);
      }
      CaptionCuts.leadingNumber(line.text())
          .ifPresent(number -> leadingNumbers.merge(number, 1, Integer::sum));
    }
  }

  /** What the page's format knows to be furniture. */
  private void cutLaidOut() {
    for (Line line : lines) {
      line.block().laidOut().flatMap(LaidOut::cut).ifPresent(line::cut);
    }
  }

  private void cutSure() {
    for (Line line : lines) {
      if (line.isSureFurniture()) {
        line.cut(line.rule().orElseThrow().kind());
      } else if (line.age().isPresent()) {
        line.cut("age");
      } else if (line.words() == 0) {
        line.cut("ornament");
      }
    }
  }

  /** One line alone may not decide: its shape, its place or its neighbours must agree. */
  private void cutInCompany() {
    int firstProse = firstProse();
    int lastProse = lastProse();
    boolean changed = true;
    for (int round = 0; round < 4 && changed; round++) {
      changed = false;
      for (Line line : lines) {
        boolean outside = line.index() < firstProse || line.index() > lastProse;
        if (!line.isCut() && isSuspect(line) && (outside || hasCompany(line))) {
          line.cut(line.rule().get().kind());
          changed = true;
        } else if (!line.isCut() && line.index() > firstProse && isMasthead(line)) {
          line.cut("masthead");
          changed = true;
        } else if (!line.isCut() && isPromotion(line)) {
          line.cut("newsletter");
          changed = true;
        }
      }
    }
  }

  /** Of a paragraph that its format lays out within the story, neighbours tell nothing. */
  private static boolean isSuspect(Line line) {
    boolean paragraph = line.block().laidOut().isPresent() && line.isProseShaped();
    return line.rule().isPresent() && !paragraph;
  }

  /** The name of a known outlet on a line of its own, within a story, is a box's heading. */
  private boolean isMasthead(Line line) {
    boolean age = line.index() + 1 < size() && get(line.index() + 1).age().isPresent();
    return line.words() <= TERSE && !age && Names.isOutlet(line.text());
  }

  /** A call between lines of a box that sells: "Stay ahead of the news. Get …". */
  private boolean isPromotion(Line line) {
    return line.words() <= 30
        && sells(line.index() - 1)
        && (sells(line.index() + 1) || isControl(line.index() + 1))
        && CALL.matcher(line.forms().folded()).lookingAt();
  }

  private boolean isControl(int index) {
    return isFurniture(index) && CONTROLS.contains(get(index).reason());
  }

  private boolean sells(int index) {
    return isFurniture(index) && SELLING.contains(get(index).reason());
  }

  private boolean hasCompany(Line line) {
    boolean terse = line.words() <= TERSE && !line.endsSentence();
    return terse
        || (line.words() <= SHORT_REPEAT && countOf(line.text()) > 1)
        || isFurniture(line.index() - 1)
        || isFurniture(line.index() + 1);
  }

  private boolean isFurniture(int index) {
    return index >= 0 && index < size() && get(index).isCut();
  }

  private int firstProse() {
    return lines.stream().filter(Line::isProse).mapToInt(Line::index).findFirst().orElse(size());
  }

  private int lastProse() {
    return lines.stream().filter(Line::isProse).mapToInt(Line::index).reduce(-1, (a, b) -> b);
  }

  /** Whether the line after this one (furniture apart) is a paragraph of a story. */
  boolean proseFollows(int index, int fewestWords) {
    for (int i = index + 1; i < size(); i++) {
      if (!get(i).isCut()) {
        return get(i).isProse() && get(i).words() >= fewestWords;
      }
      if (get(i).has(Effect.LINKS) || get(i).has(Effect.COMMENTS)) {
        return false;
      }
    }
    return false;
  }
}
