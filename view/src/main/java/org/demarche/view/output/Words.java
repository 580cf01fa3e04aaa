// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.util.ArrayList;
import java.util.List;

/** Words on a terminal: their width in columns, wrapped and shortened. */
public final class Words {
  private Words() {}

  /**
   * The text on one line and without characters that steer a terminal, since a page can hold any.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    boolean blank = false;
    for (int c : text.codePoints().toArray()) {
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        blank = clean.length() > 0;
      } else if (Character.getType(c) != Character.FORMAT) {
        clean.append(blank ? " " : "").appendCodePoint(c);
        blank = false;
      }
    }
    return clean.toString();
  }

  /** Columns that a text takes: none for combining marks, two for East Asian wide characters. */
  public static int width(String text) {
    return text.codePoints().map(Words::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** The main wide blocks of Unicode's East Asian Width (UAX 11), and pictographs. */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd);
  }

  /** At most so many columns; what is cut off is marked by "…", at a blank where one is near. */
  public static String shorten(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    String cut = head(text, columns - 1);
    int blank = cut.lastIndexOf(' ');
    return (blank > cut.length() * 2 / 3 ? cut.substring(0, blank) : cut).stripTrailing() + "…";
  }

  private static String head(String text, int columns) {
    StringBuilder head = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      used += width(c);
      if (used > columns) {
        break;
      }
      head.appendCodePoint(c);
    }
    return head.toString();
  }

  /**
   * The text in lines of so many columns, broken at blanks, long words anywhere; a line break of
   * the text is kept.
   *
   * @param lines most lines; the last one ends with "…" where there would be more
   */
  public static List<String> wrap(String text, int columns, int lines) {
    List<String> wrapped = new ArrayList<>();
    for (String part : text.split("\n", -1)) {
      wrapLine(part, columns, wrapped);
    }
    if (wrapped.size() <= lines) {
      return wrapped;
    }
    String last = wrapped.get(lines - 1);
    List<String> kept = new ArrayList<>(wrapped.subList(0, lines - 1));
    kept.add(width(last) < columns ? last + "…" : shorten(last + " …", columns));
    return kept;
  }

  private static void wrapLine(String text, int columns, List<String> lines) {
    String line = "";
    for (String word : text.split(" ")) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (width(joined) <= columns) {
        line = joined;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line) > columns) {
        String head = head(line, columns);
        lines.add(head);
        line = line.substring(head.length());
      }
    }
    lines.add(line);
  }

  /** The text, filled up with blanks. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** "1 page", "2 pages", "2 parties". */
  public static String count(long number, String noun) {
    if (number == 1) {
      return "1 " + noun;
    }
    boolean y = noun.endsWith("y");
    return number + " " + (y ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }
}
