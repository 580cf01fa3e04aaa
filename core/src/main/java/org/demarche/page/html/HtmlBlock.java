// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Optional;
import org.demarche.page.BlockKind;
import org.demarche.time.DateSpan;
import org.jsoup.nodes.Element;

/** A block of visible text, with the element that holds it. */
final class HtmlBlock {
  private static final int SENTENCE = 8;
  private static final int LONG = 20;

  /** A byline or a date has no more words. */
  private static final int HEAD = 25;

  private final int index;
  private final String text;
  private final Element owner;
  private final BlockKind kind;
  private final double links;
  private final boolean head;
  private final int words;
  private Optional<String> cut;
  private boolean title;
  private boolean startsStory;
  private Optional<DateSpan> dated = Optional.empty();
  private boolean afterRule;

  HtmlBlock(
      int index,
      String text,
      Element owner,
      BlockKind kind,
      double links,
      Optional<String> cut,
      boolean head) {
    this.index = index;
    this.text = text;
    this.owner = owner;
    this.kind = kind;
    this.links = links;
    this.cut = cut;
    this.head = head;
    this.words = Strings.words(text);
  }

  /** Its place among the blocks of the page. */
  int index() {
    return index;
  }

  String text() {
    return text;
  }

  Element owner() {
    return owner;
  }

  BlockKind kind() {
    if (title) {
      return BlockKind.TITLE;
    }
    boolean sentence = words >= SENTENCE && Strings.endsSentence(text);
    return head && words <= HEAD && !sentence ? BlockKind.HEAD : kind;
  }

  /** Share of its characters that stand in links. */
  double links() {
    return links;
  }

  /** Whether its names say that it is a byline or a date. */
  boolean isHead() {
    return head;
  }

  int words() {
    return words;
  }

  Optional<String> cut() {
    return cut;
  }

  boolean isCut() {
    return cut.isPresent();
  }

  void cut(String reason) {
    if (cut.isEmpty()) {
      cut = Optional.of(reason);
    }
  }

  void makeTitle() {
    title = true;
    cut = Optional.empty();
  }

  /** The headline stands where no reader of the story would come by it. */
  void moveTitle() {
    title = false;
    cut = Optional.of("headline");
  }

  boolean isTitle() {
    return title;
  }

  void putAfterRule() {
    afterRule = true;
  }

  /** Whether a horizontal rule stands right before it. */
  boolean isAfterRule() {
    return afterRule;
  }

  /**
   * Another story begins with it.
   *
   * @param published when that was published, where the page tells
   */
  void startStory(Optional<DateSpan> published) {
    startsStory = true;
    dated = published;
  }

  /** When the story was published that begins with it. */
  Optional<DateSpan> dated() {
    return dated;
  }

  boolean startsStory() {
    return startsStory;
  }

  boolean isHeading() {
    return kind == BlockKind.HEADING;
  }

  /** It was cut for a name that told nothing. */
  void reopen() {
    cut = Optional.empty();
  }

  /** Sentences, not a list of links. */
  boolean isProse() {
    return !isCut() && isProseShaped();
  }

  /** Whether it reads like prose, be it cut or not. */
  boolean isProseShaped() {
    return !head
        && !isHeading()
        && links < 0.5
        && ((words >= SENTENCE && Strings.endsSentence(text)) || words >= LONG);
  }
}
