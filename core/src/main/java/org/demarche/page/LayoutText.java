// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/** Builds the text of a page of its blocks, one to a paragraph, and notes where each stands. */
public final class LayoutText {
  private final StringBuilder text = new StringBuilder();
  private final List<LaidOut> layout = new ArrayList<>();

  /** Adds a block; one without visible characters is left out. */
  public void add(String words, BlockKind kind, Optional<String> cut, boolean startsStory) {
    add(words, kind, cut, startsStory, Optional.empty());
  }

  /**
   * Adds a block; one without visible characters is left out.
   *
   * @param dated when the story was published that begins with it
   */
  public void add(
      String words,
      BlockKind kind,
      Optional<String> cut,
      boolean startsStory,
      Optional<DateSpan> dated) {
    String block = words.strip();
    if (block.isEmpty()) {
      return;
    }
    if (text.length() > 0) {
      text.append("\n\n");
    }
    Span place = new Span(text.length(), text.length() + block.length());
    text.append(block);
    layout.add(new LaidOut(place, kind, cut, startsStory, dated));
  }

  /** The text so far: blocks parted by a blank line. */
  public String text() {
    return text.toString();
  }

  /** The blocks so far, in order. */
  public List<LaidOut> layout() {
    return List.copyOf(layout);
  }
}
