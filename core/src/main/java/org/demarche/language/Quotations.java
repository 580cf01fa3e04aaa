// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Span;

/**
 * Finds passages in quotation marks: straight and curly, double and single, guillemets, and
 * quotations that run over several paragraphs with an opening mark on each. Marks need not pair by
 * kind: pages mix ‘ with ', so an opening of one family is closed by any closing of the same
 * family.
 */
public final class Quotations {
  private static final String DOUBLE_OPEN = "“„«\"";
  private static final String DOUBLE_CLOSE = "”“»\"";
  private static final String SINGLE_OPEN = "‘‚'";
  private static final String SINGLE_CLOSE = "’'";

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private int chain;

  private Quotations(String text) {
    this.text = text;
  }

  /**
   * The quotations of a text whose paragraphs are parted by line breaks, in order, none within
   * another.
   */
  public static List<Quotation> find(String text) {
    Quotations quotations = new Quotations(text);
    int start = 0;
    boolean open = false;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        open = quotations.paragraph(start, end, open);
      }
      start = end + 1;
    }
    return List.copyOf(quotations.found);
  }

  /** Reads one paragraph; tells whether its last quotation is left open for the next. */
  private boolean paragraph(int start, int end, boolean open) {
    boolean continues = open;
    int at = start;
    while (at < end) {
      if (!opens(at, start)) {
        at++;
        continue;
      }
      boolean single = isSingle(text.charAt(at));
      Optional<Integer> close = single ? closeOfSingle(at, end) : closeOfDouble(at, end);
      boolean first = text.substring(start, at).isBlank();
      if (close.isEmpty() && single && !first) {
        at++;
        continue;
      }
      if (!(continues && first)) {
        chain++;
      }
      continues = false;
      int stop = close.orElse(end);
      found.add(new Quotation(new Span(at, Math.min(end, stop + 1)), inner(at, stop), chain));
      if (close.isEmpty()) {
        return true;
      }
      at = stop + 1;
    }
    return false;
  }

  private Span inner(int open, int close) {
    return new Span(Math.min(open + 1, close), Math.max(close, Math.min(open + 1, close)));
  }

  private boolean opens(int at, int paragraphStart) {
    char mark = text.charAt(at);
    if (DOUBLE_OPEN.indexOf(mark) < 0 && SINGLE_OPEN.indexOf(mark) < 0) {
      return false;
    }
    if (mark == '“' || mark == '„' || mark == '«') {
      return true;
    }
    boolean freeBefore = at == paragraphStart || startsAfter(text.charAt(at - 1), mark);
    boolean wordAfter = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    return freeBefore && wordAfter;
  }

  private static boolean startsAfter(char before, char mark) {
    // A straight double mark glued to the word before it is an opening after a lost blank; a single
    // one
    // there is an apostrophe.
    return Character.isWhitespace(before)
        || "([{-–—/:".indexOf(before) >= 0
        || (mark != '"' && DOUBLE_OPEN.indexOf(before) >= 0);
  }

  private static boolean isSingle(char mark) {
    return SINGLE_OPEN.indexOf(mark) >= 0;
  }

  private Optional<Integer> closeOfDouble(int open, int end) {
    for (int at = open + 1; at < end; at++) {
      if (DOUBLE_CLOSE.indexOf(text.charAt(at)) >= 0
          && !(text.charAt(at) == '“' && text.charAt(open) != '„')) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /**
   * The closing mark of a single quotation: the first that follows a mark of punctuation or stands
   * before one; else the first behind a word that does not end in s, since "voters' rights" is no
   * closing.
   */
  private Optional<Integer> closeOfSingle(int open, int end) {
    int weak = -1;
    for (int at = open + 1; at < end; at++) {
      char mark = text.charAt(at);
      if (SINGLE_OPEN.indexOf(mark) >= 0 && at > open + 1 && opens(at, open) && weak >= 0) {
        return Optional.of(weak);
      }
      if (SINGLE_CLOSE.indexOf(mark) < 0 || !closesHere(at, end)) {
        continue;
      }
      char before = text.charAt(at - 1);
      char after = at + 1 < end ? text.charAt(at + 1) : ' ';
      if (",.!?…;:".indexOf(before) >= 0 || ",.!?;:)".indexOf(after) >= 0 || at + 1 == end) {
        return Optional.of(at);
      }
      if (before != 's' && before != 'S') {
        return Optional.of(at);
      }
      weak = weak < 0 ? at : weak;
    }
    return weak < 0 ? Optional.empty() : Optional.of(weak);
  }

  private boolean closesHere(int at, int end) {
    boolean wordBefore = !Character.isWhitespace(text.charAt(at - 1));
    boolean freeAfter = at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1));
    return wordBefore && freeAfter;
  }
}
