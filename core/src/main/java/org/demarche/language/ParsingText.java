// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the same length that a parser reads better: brackets, dashes and the marks of part
 * quotations break dependency trees, so they are blanked or become commas. Offsets stay as they
 * are.
 */
public final class ParsingText {
  private static final Pattern BRACKETS =
      Pattern.compile("\\(([^()\\n]{1,80})\\)|\\[([^\\[\\]\\n]{1,80})\\]");
  private static final Pattern DASH =
      Pattern.compile("(?<=\\s)(?:—|–|--|-|‒)(?=\\s)|(?<=[\\p{L},])\\s?(?:—|--)(?=\\p{L})");
  private static final Pattern ELLIPSIS = Pattern.compile("(?:\\.\\s?){3,}|…");
  private static final int SHORT = 60;

  private ParsingText() {}

  /** The text for the parser; {@code quotations} are those of the same text. */
  public static String of(String text, List<Quotation> quotations) {
    StringBuilder out = new StringBuilder(text);
    brackets(text, quotations, out);
    dashes(text, out);
    ellipses(text, out);
    for (Quotation quotation : quotations) {
      marks(text, quotation, out);
    }
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, plain(out.charAt(i)));
    }
    return out.toString();
  }

  private static char plain(char mark) {
    return switch (mark) {
      case '’', '‘' -> '\'';
      case '“', '”' -> '"';
      case '\u00a0', '\u2009', '\u202f' -> ' ';
      default -> mark;
    };
  }

  private static void brackets(String text, List<Quotation> quotations, StringBuilder out) {
    Matcher matcher = BRACKETS.matcher(text);
    while (matcher.find()) {
      int at = matcher.start();
      boolean inQuotation = quotations.stream().anyMatch(each -> each.inner().contains(at));
      boolean inWord = at > 0 && Character.isLetter(text.charAt(at - 1));
      if (inWord) {
        continue;
      }
      if (inQuotation) {
        // An editor's insertion is part of the sentence; only its brackets are in the way.
        out.setCharAt(matcher.start(), ' ');
        out.setCharAt(matcher.end() - 1, ' ');
      } else {
        blank(out, matcher.start(), matcher.end());
      }
    }
  }

  private static void dashes(String text, StringBuilder out) {
    Matcher matcher = DASH.matcher(text);
    while (matcher.find()) {
      blank(out, matcher.start(), matcher.end());
      if (matcher.start() > 0 && !Character.isWhitespace(text.charAt(matcher.start() - 1))) {
        continue;
      }
      out.setCharAt(matcher.start(), ',');
    }
  }

  private static void ellipses(String text, StringBuilder out) {
    Matcher matcher = ELLIPSIS.matcher(text);
    while (matcher.find()) {
      if (matcher.end() < text.length() && !text.substring(matcher.end()).isBlank()) {
        blank(out, matcher.start(), matcher.end());
      }
    }
  }

  /**
   * Marks of a part of a sentence are blanked: "called it a 'utopia'". Those of whole sentences
   * become straight double marks, which the parser knows.
   */
  private static void marks(String text, Quotation quotation, StringBuilder out) {
    String words = quotation.inner().of(text);
    boolean part = words.isEmpty() || !isSentence(words);
    int open = quotation.place().start();
    out.setCharAt(open, part ? ' ' : '"');
    int close = quotation.place().end() - 1;
    if (close > open && close >= quotation.inner().end()) {
      out.setCharAt(close, part ? ' ' : '"');
    }
  }

  private static boolean isSentence(String words) {
    int first = 0;
    while (first < words.length() && !Character.isLetterOrDigit(words.charAt(first))) {
      first++;
    }
    boolean capital = first < words.length() && Character.isUpperCase(words.charAt(first));
    boolean closed = words.stripTrailing().matches("(?s).*[.,!?;]");
    return capital && (closed || words.length() > SHORT);
  }

  private static void blank(StringBuilder out, int start, int end) {
    for (int i = start; i < end; i++) {
      out.setCharAt(i, ' ');
    }
  }
}
