// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words before a date say of it, by {@code date-labels.tsv}. */
public enum DateLabel {
  /** Nothing. */
  NONE,
  /** The day of publication. */
  PUBLISHED,
  /** The day of an update. */
  UPDATED,
  /** The day of something else than the story. */
  OTHER;

  private static final Map<DateLabel, Pattern> WORDS =
      Stream.of(PUBLISHED, UPDATED, OTHER)
          .collect(Collectors.toMap(Function.identity(), DateLabel::pattern));

  /**
   * The label that stands last before a date; one that says more counts before one that says less.
   */
  public static DateLabel of(String folded) {
    DateLabel found = NONE;
    int last = -1;
    for (DateLabel label : values()) {
      int at = label == NONE ? -1 : last(WORDS.get(label), folded);
      if (at > last) {
        found = label;
        last = at;
      }
    }
    return found;
  }

  private static int last(Pattern words, String folded) {
    Matcher matcher = words.matcher(folded);
    int last = -1;
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }

  private static Pattern pattern(DateLabel label) {
    String kind = label.name().toLowerCase(Locale.ROOT);
    return Pattern.compile(
        Tsv.rows("date-labels.tsv").stream()
            .filter(row -> row[0].equals(kind))
            .flatMap(row -> Arrays.stream(row[2].split("\\|")))
            .map(DateLabel::word)
            .collect(Collectors.joining("|")));
  }

  /** Chinese, Japanese and Korean words need no space before them. */
  private static String word(String word) {
    boolean unparted = Character.isIdeographic(word.charAt(0)) || word.charAt(0) >= 0xac00;
    return (unparted ? "" : "(?<!\\p{L})") + Pattern.quote(word);
  }
}
