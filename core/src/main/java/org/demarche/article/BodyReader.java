// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.FurnitureRule.Effect;
import org.demarche.page.BlockKind;

/** Cuts what is no part of the story between its first paragraph and the end of its region. */
final class BodyReader {
  /** A story goes on below a box of links where so many paragraphs follow. */
  private static final int DENSE = 3;

  /** What follows the end of a story is left out where it is this short. */
  private static final int LEFTOVER = 60;

  /** Readers' comments have ages and buttons: so many at least. */
  private static final int COMMENT_MARKS = 2;

  /** What a site says of an author has no more words. */
  private static final int ABOUT = 60;

  /** A paragraph that a paywall breaks off has so many words at least. */
  private static final int BROKEN = 10;

  private final PageLines page;
  private final int from;
  private final int to;
  private final String title;
  private final String byline;

  BodyReader(PageLines page, Head head, Optional<String> byline, int to) {
    this.byline = byline.orElse("");
    this.title = head.title().map(line -> Words.key(line.text())).orElse("");
    this.page = page;
    this.from = head.bodyFrom();
    this.to = to;
  }

  /** The lines of the story, in order. */
  List<Line> read() {
    CaptionCuts.cut(page, from, to);
    cutRepeats();
    cutHeads();
    cutAuthors();
    cutComments();
    cutLinks();
    cutLeftover();
    cutTail();
    List<Line> kept = new ArrayList<>();
    page.range(from, to).stream().filter(line -> !line.isCut()).forEach(kept::add);
    return kept;
  }

  /** Bylines and dates that stand below the first paragraph, where that is a deck. */
  private void cutHeads() {
    page.range(from, to).stream()
        .filter(line -> line.is(BlockKind.HEAD))
        .forEach(line -> line.cut("head"));
  }

  /** "Ada Lund is a reporter in Brunn": who writes a story does not appear in it by name. */
  private void cutAuthors() {
    for (Line line : page.range(from, to)) {
      String name = firstWords(line.text());
      boolean author = line.words() <= ABOUT && byline.contains(name) && name.indexOf(' ') > 0;
      if (author && !name.endsWith(":")) {
        line.cut("byline");
      }
    }
  }

  private static String firstWords(String text) {
    String[] words = text.split(" ", 3);
    return words.length < 2 ? text : words[0] + " " + words[1];
  }

  /** The headline once more, before or within the story. */
  private void cutRepeats() {
    for (Line line : page.range(from, to)) {
      if (!title.isEmpty() && Words.key(line.text()).equals(title)) {
        line.cut("repeated-title");
      }
    }
  }

  /** After a heading for comments: all, where it looks like comments. */
  private void cutComments() {
    int marks = 0;
    int first = to;
    for (int i = to - 1; i >= from; i--) {
      Line line = page.get(i);
      if (line.has(Effect.COMMENTS) && marks >= COMMENT_MARKS) {
        first = i + 1;
      }
      marks += isCommentMark(line) ? 1 : 0;
    }
    cutAll(first, to, "comments");
  }

  private static boolean isCommentMark(Line line) {
    return line.age().isPresent()
        || line.rule().filter(r -> r.name().equals("comment-controls")).isPresent();
  }

  private void cutLinks() {
    int index = from;
    while (index < to) {
      index = page.get(index).has(Effect.LINKS) ? cutLinks(index + 1) : index + 1;
    }
  }

  /**
   * Headlines up to the next paragraph; in a list of teasers the paragraphs too. Where it ended.
   */
  private int cutLinks(int start) {
    if (leadsToProse(start)) {
      return start;
    }
    int dense = dense(start);
    if (dense == to && isTeasers(start)) {
      cutAll(start, to, "related-links");
      return to;
    }
    for (Line line : page.range(start, to)) {
      if (line.isProse()) {
        return line.index();
      }
      line.cut("related-links");
    }
    return to;
  }

  /** A label that stood for a single link: the story goes on right below it. */
  private boolean leadsToProse(int start) {
    return page.isLaidOut()
        && page.range(start, to).stream()
            .filter(line -> !line.isCut())
            .findFirst()
            .filter(Line::isProse)
            .isPresent();
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
      if (line.isCut() && isEnd(line)) {
        end = line.index();
      }
    }
    int after = proseWords(end, to);
    if (after > 0 && after < LEFTOVER && proseWords(from, end) > 3 * after) {
      cutAll(end, to, "after-the-story");
    }
  }

  private static boolean isEnd(Line line) {
    return line.has(Effect.END) || line.has(Effect.COMMENTS) || line.has(Effect.PAYWALL);
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
      list = !line.isCut() && (list || line.text().endsWith(":"));
      if (line.isProse()
          || isBrokenOff(line)
          || (sentence && last == line.index() - 1)
          || (list && !line.isCut())) {
        last = line.index();
      }
    }
    cutAll(last + 1, to, "navigation");
  }

  /** The paragraph in which a teaser ends, right above the paywall. */
  private boolean isBrokenOff(Line line) {
    return !line.isCut()
        && line.is(BlockKind.PARAGRAPH)
        && line.words() >= BROKEN
        && page.range(line.index() + 1, line.index() + 2).stream()
            .anyMatch(next -> next.isCut() && next.has(Effect.PAYWALL));
  }

  private void cutAll(int start, int end, String reason) {
    page.range(start, end).forEach(line -> line.cut(reason));
  }
}
