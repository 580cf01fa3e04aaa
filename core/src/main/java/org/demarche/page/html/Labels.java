// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that stand above a box of a page and tell what it holds, by {@code labels.tsv}. */
final class Labels {
  private static final Map<String, String> REASONS = readDefault();

  /** "Comments (14)", "3 comments". */
  private static final Pattern NUMBERS = Pattern.compile("^\\d+ |(?: \\d+)+$");

  /** "3 thoughts on ANOTHER HEADLINE". */
  private static final Pattern ON =
      Pattern.compile("(?i)(\\d+ [\\p{L}]+) (?:on|to|zu|sur|en|a|su|na|op|к|на) .+");

  /** The longest label, in characters. */
  private static final int LONGEST = 60;

  private Labels() {}

  /** What a box with this label holds. */
  static Optional<String> reason(String text) {
    Matcher on = ON.matcher(text);
    if (on.matches()) {
      return reason(on.group(1));
    }
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String key = NUMBERS.matcher(Strings.key(text)).replaceAll("");
    return Optional.ofNullable(REASONS.get(key));
  }

  private static Map<String, String> readDefault() {
    try (InputStream in = Labels.class.getResourceAsStream("labels.tsv")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a table: reason, language, labels parted by "|"; cells parted by tabs. */
  static Map<String, String> read(String table) {
    Map<String, String> reasons = new HashMap<>();
    for (String line : table.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) {
        throw new IllegalArgumentException("No three cells in labels.tsv: " + line);
      }
      for (String label : cells[2].split("\\|")) {
        reasons.put(Strings.key(label), cells[0]);
      }
    }
    return Map.copyOf(reasons);
  }
}
