// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.FurnitureRule.Effect;

/** Cuts what is no part of the story between its first paragraph and the end of its region. */
final class BodyReader {
  /** A story goes on below a box of links where so many paragraphs follow. */
  private static final int DENSE = 3;

  /** What follows the end of a story is left out where it is this short. */
  private static final int LEFTOVER = 60;

  private final PageLines page;
  private final int from;
  private final int to;

  BodyReader(PageLines page, int from, int to) {
    this.page = page;
    this.from = from;
    this.to = to;
  }

  /** The lines of the story, in order. */
  List<Line> read() {
    CaptionCuts.cut(page, from, to);
    cutComments();
    cutLinks();
    cutLeftover();
    cutTail();
    List<Line> kept = new ArrayList<>();
    page.range(from, to).stream().filter(line -> !line.isCut()).forEach(kept::add);
    return kept;
  }

  /** After a heading for comments: all, where it looks like comments. */
  private void cutComments() {
    for (Line line : page.range(from, to)) {
      if (line.has(Effect.COMMENTS) && hasCommentMarks(line.index() + 1)) {
        cutAll(line.index() + 1, to, "comments");
        return;
      }
    }
  }

  private boolean hasCommentMarks(int start) {
    int marks = 0;
    for (Line line : page.range(start, to)) {
      boolean control = line.rule().filter(r -> r.name().equals("comment-controls")).isPresent();
      marks += control || line.age().isPresent() ? 1 : 0;
    }
    return marks >= 2;
  }

  private void cutLinks() {
    for (Line line : page.range(from, to)) {
      if (line.has(Effect.LINKS)) {
        cutLinks(line.index() + 1);
      }
    }
  }

  /** Headlines up to the next paragraph; in a list of teasers the paragraphs too. */
  private void cutLinks(int start) {
    int dense = dense(start);
    if (dense == to && isTeasers(start)) {
      cutAll(start, to, "related-links");
      return;
    }
    for (Line line : page.range(start, to)) {
      if (line.isProse()) {
        return;
      }
      line.cut("related-links");
    }
  }

  /** Where three paragraphs in a row begin; the end where there are none. */
  private int dense(int start) {
    int run = 0;
    for (Line line : page.range(start, to)) {
      if (line.isProse()) {
        run++;
        if (run == DENSE) {
          return line.index();
        }
      } else if (!line.isCut()) {
        run = 0;
      }
    }
    return to;
  }

  /** Whether headlines and single paragraphs take turns, at least twice. */
  private boolean isTeasers(int start) {
    int turns = 0;
    boolean headline = false;
    for (Line line : page.range(start, to)) {
      if (line.isProse()) {
        turns += headline ? 1 : 0;
        headline = false;
      } else if (line.isHeadlineLike()) {
        headline = true;
      }
    }
    return turns >= 2;
  }

  /** A sentence or two after the story's end are the site's, not the story's. */
  private void cutLeftover() {
    int end = to;
    for (Line line : page.range(from, to)) {
      if (line.isCut() && (line.has(Effect.END) || line.has(Effect.COMMENTS))) {
        end = line.index();
      }
    }
    int after = proseWords(end, to);
    if (after > 0 && after < LEFTOVER && proseWords(from, end) > 3 * after) {
      cutAll(end, to, "after-the-story");
    }
  }

  private int proseWords(int start, int end) {
    return page.range(start, end).stream().filter(Line::isProse).mapToInt(Line::words).sum();
  }

  /** What stands below the last sentence and is none. */
  private void cutTail() {
    int last = from - 1;
    boolean list = false;
    for (Line line : page.range(from, to)) {
      boolean sentence = !line.isCut() && line.endsSentence() && line.words() >= 2;
      list = line.isCut() ? list && false : list || line.text().endsWith(":");
      if (line.isProse() || (sentence && last == line.index() - 1) || (list && !line.isCut())) {
        last = line.index();
      }
    }
    cutAll(last + 1, to, "navigation");
  }

  private void cutAll(int start, int end, String reason) {
    page.range(start, end).forEach(line -> line.cut(reason));
  }
}
