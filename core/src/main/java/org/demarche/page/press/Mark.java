// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.text.Table;

/** A line without a label that a database prints, by {@code marks.tsv}. */
enum Mark {
  NEXIS_BEGIN,
  NEXIS_END,
  NEXIS_BODY,
  NEXIS_FOOT,
  COPYRIGHT,
  PAGE,
  WORDS,
  FACTIVA_END,
  TIME,
  CODE,
  RULE,
  PROQUEST_BEGIN,
  LANGUAGE,
  EDITION;

  /** Longer lines are none of these. */
  private static final int LONGEST = 320;

  private static final class Data {
    static final Map<Mark, List<Pattern>> PATTERNS = read();
  }

  /** Whether a line is this mark. */
  boolean is(String line) {
    String text = line.strip();
    return !text.isEmpty()
        && text.length() <= LONGEST
        && Data.PATTERNS.get(this).stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  private static Map<Mark, List<Pattern>> read() {
    Map<Mark, List<Pattern>> patterns = new EnumMap<>(Mark.class);
    for (Mark mark : values()) {
      patterns.put(mark, new ArrayList<>());
    }
    for (Table.Row row : Table.ofResource(Mark.class, "marks.tsv").rows()) {
      Mark mark = valueOf(row.get("mark").toUpperCase(Locale.ROOT).replace('-', '_'));
      patterns
          .get(mark)
          .add(
              Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
    return patterns;
  }
}
