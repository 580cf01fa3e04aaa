// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Span;

/** A block of a story and what is cut within it. Spans are offsets in the block's text. */
final class Paragraph {
  /** A passage cut within a block. */
  record Trim(Span span, String reason) {}

  /** A paragraph in which more is cut is no paragraph that somebody wrote. */
  private static final int MOST = 500;

  private final Line line;
  private final List<Trim> trims = new ArrayList<>();

  Paragraph(Line line) {
    this.line = line;
  }

  Line line() {
    return line;
  }

  String text() {
    return line.text();
  }

  BlockText forms() {
    return line.forms();
  }

  List<Trim> trims() {
    return List.copyOf(trims);
  }

  /** Cuts a passage, without the white space around it; what is cut already stays as it is. */
  void trim(int start, int end, String reason) {
    int from = start;
    int to = end;
    while (from < to && Blocks.isSpace(text().charAt(from))) {
      from++;
    }
    while (to > from && Blocks.isSpace(text().charAt(to - 1))) {
      to--;
    }
    Span span = new Span(from, to);
    boolean free = trims.size() < MOST && trims.stream().noneMatch(t -> t.span().overlap(span) > 0);
    if (span.length() > 0 && free) {
      trims.add(new Trim(span, reason));
      trims.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    }
  }

  /** Where the text begins that is not cut. */
  int start() {
    int start = 0;
    for (Trim trim : trims) {
      if (!text().substring(start, Math.max(start, trim.span().start())).isBlank()) {
        break;
      }
      start = trim.span().end();
    }
    return skipSpace(start);
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text().length() && Blocks.isSpace(text().charAt(at))) {
      at++;
    }
    return at;
  }

  /** The stretches that are kept, without white space around them. */
  List<Span> kept() {
    List<Span> kept = new ArrayList<>();
    int from = 0;
    for (Trim trim : trims) {
      add(kept, from, trim.span().start());
      from = trim.span().end();
    }
    add(kept, from, text().length());
    return kept;
  }

  private void add(List<Span> kept, int start, int end) {
    int from = skipSpace(start);
    int to = end;
    while (to > from && Blocks.isSpace(text().charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      kept.add(new Span(from, to));
    }
  }
}
