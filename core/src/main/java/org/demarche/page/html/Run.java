// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

/** The words of a block while it is read: white space folded, and how much stands in links. */
final class Run {
  private static final int SENTENCE = 8;

  /** A label before a link to another story has no more words. */
  private static final int LABEL = 5;

  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int firstLinked;
  private int lastLinked;
  private int breaks;
  private boolean bare;
  private boolean space;
  private boolean edge;

  /**
   * Adds the words of a text node.
   *
   * @param inLink whether they stand in a link
   * @param inInline whether they stand in an inline element of the block, as bold words do
   */
  void add(String words, boolean inLink, boolean inInline) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF') {
        add(c, inLink);
        bare |= !inInline;
      }
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private void add(char c, boolean inLink) {
    if ((space || isSeam(c)) && text.length() > 0) {
      text.append(' ');
    }
    space = false;
    edge = false;
    breaks = 0;
    text.append(c);
    if (inLink) {
      firstLinked = linked == 0 ? text.length() - 1 : firstLinked;
      lastLinked = text.length();
      linked++;
    }
  }

  /** An inline element begins or ends here. */
  void edge() {
    edge = true;
  }

  /** "Read more" and "Get it daily" side by side in two elements, parted by style alone. */
  private boolean isSeam(char next) {
    return edge
        && text.length() > 0
        && Character.isUpperCase(next)
        && Character.isLowerCase(text.charAt(text.length() - 1));
  }

  /**
   * Notes a line break outside of inline elements, or within one.
   *
   * @return whether a block ends here: at two in a row, after a line that is set apart as a whole
   *     (bold, in another face), and after a sentence
   */
  boolean endsAtBreak(boolean inInline) {
    breaks++;
    space = true;
    boolean apart = !inInline && !bare && text.length() > 0;
    return breaks >= 2 || apart || isSentence();
  }

  private boolean isSentence() {
    String words = text.toString();
    return Strings.endsSentence(words) && Strings.words(words) >= SENTENCE;
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  String text() {
    return text.toString();
  }

  /** Share of its characters that stand in links, 0 to 1. */
  double links() {
    return isEmpty() ? 0 : linked / (double) text.length();
  }

  /** "Read also: ANOTHER HEADLINE", where the headline is a link to its end. */
  boolean isLabelledLink() {
    if (linked < 10 || firstLinked == 0 || lastLinked < text.length() - 1) {
      return false;
    }
    String label = text.substring(0, firstLinked).strip();
    return label.endsWith(":") && Strings.words(label) <= LABEL;
  }

  void clear() {
    text.setLength(0);
    linked = 0;
    breaks = 0;
    bare = false;
    space = false;
    edge = false;
  }
}
