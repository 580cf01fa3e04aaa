// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines to running text. A hyphen at a line's end is left out where the word goes on in lower
 * case, but for compounds that the same document writes with a hyphen elsewhere ("long-term").
 */
final class Hyphens {
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");
  private static final Pattern LAST = Pattern.compile("(\\p{L}+)[-\u2010\u00AD]$");
  private static final Pattern FIRST = Pattern.compile("^\\p{Ll}\\p{L}*");

  private final Set<String> compounds = new HashSet<>();

  Hyphens(List<TextLine> lines) {
    for (TextLine line : lines) {
      Matcher compound = COMPOUND.matcher(line.text());
      while (compound.find()) {
        compounds.add(compound.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The lines as one text. */
  String join(List<TextLine> lines) {
    StringBuilder text = new StringBuilder();
    for (TextLine line : lines) {
      append(text, line.text().strip());
    }
    return text.toString().replace("\u00AD", "");
  }

  private void append(StringBuilder text, String line) {
    Matcher last = LAST.matcher(text.substring(Math.max(0, text.length() - 40)));
    Matcher first = FIRST.matcher(line);
    boolean parted = last.find();
    if (!parted || !first.find()) {
      boolean dash = parted || text.isEmpty() || text.charAt(text.length() - 1) == '/';
      text.append(dash ? "" : " ").append(line);
      return;
    }
    String compound = (last.group(1) + "-" + first.group()).toLowerCase(Locale.ROOT);
    if (!compounds.contains(compound)) {
      text.setLength(text.length() - 1);
    }
    text.append(line);
  }
}
