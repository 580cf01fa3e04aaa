// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a plain text, and the paragraphs that were wrapped to make them. */
public final class PlainLines {
  /** Lines of text that was wrapped at a width are this long, but for the last of a paragraph. */
  private static final int SHORTEST = 40;

  private static final int LONGEST = 110;

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

  private static final Pattern END = Pattern.compile(".*[.!?…:;。！？][\"'”’»)\\]]*");

  private PlainLines() {}

  /** The lines of a text; form feeds part lines, no-break spaces are spaces. */
  public static List<String> of(String text) {
    return text.replace('\f', '\n')
        .replace('\u00A0', ' ')
        .replace("\uFEFF", "")
        .lines()
        .map(String::stripTrailing)
        .toList();
  }

  /** A line with single spaces. */
  public static String tidy(String line) {
    return SPACE.matcher(line).replaceAll(" ").strip();
  }

  /** The paragraphs of these lines: blank lines part them, wrapped lines are joined. */
  public static List<String> paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank()) {
        close(group, paragraphs);
      } else {
        group.add(line);
      }
    }
    close(group, paragraphs);
    return paragraphs;
  }

  private static void close(List<String> group, List<String> paragraphs) {
    if (isWrapped(group)) {
      paragraphs.add(tidy(String.join(" ", group)));
    } else {
      group.forEach(line -> paragraphs.add(tidy(line)));
    }
    group.clear();
  }

  private static boolean isWrapped(List<String> group) {
    boolean open = false;
    for (int i = 0; i + 1 < group.size(); i++) {
      int length = group.get(i).strip().length();
      if (length < SHORTEST || length > LONGEST) {
        return false;
      }
      open |= !END.matcher(group.get(i).strip()).matches();
    }
    return open;
  }
}
