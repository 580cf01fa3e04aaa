// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML, or HTML in XML's syntax, with every text and attribute escaped, so that a reader gets
 * back each character, line ends and tabs included. Every element but those of {@link #empty} has
 * an end tag of its own, which HTML needs.
 */
public final class Xml {
  /** Stands for characters that XML 1.0 cannot hold in any form. */
  private static final char REPLACED = '\uFFFD';

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins with the declaration of XML in UTF-8. */
  public static Xml document() {
    return new Xml().raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  /** Markup as it is: declarations and style sheets, never words of a page. */
  public Xml raw(String markup) {
    out.append(markup);
    return this;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; a null value leaves the attribute out
   */
  public Xml open(String name, String... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** An element without content that HTML calls void, or that XML may write short. */
  public Xml empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element with text alone. */
  public Xml element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Text. */
  public Xml text(String text) {
    escape(text, false);
    return this;
  }

  /** Ends the element opened last. */
  public Xml close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** A line end between elements, for people who look at the source. */
  public Xml line() {
    out.append('\n');
    return this;
  }

  /** Whether every character can stand in XML 1.0 (fifth edition, production 2). */
  public static boolean holds(String text) {
    return text.codePoints().allMatch(Xml::isAllowed);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1], true);
        out.append('"');
      }
    }
  }

  private void escape(String text, boolean inAttribute) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> control((char) c, inAttribute);
                default -> out.appendCodePoint(isAllowed(c) ? c : REPLACED);
              }
            });
  }

  /** A parser would make a blank of it within an attribute. */
  private void control(char c, boolean inAttribute) {
    if (inAttribute) {
      out.append("&#").append((int) c).append(';');
    } else {
      out.append(c);
    }
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
