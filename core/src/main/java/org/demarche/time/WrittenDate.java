// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.text.Require;

/**
 * A date with its year as people write it, in any of the languages of {@code months.tsv}: "3 May
 * 2024", "3. května 2024", "03/05/2024", "2024年5月3日", "۱۴ اردیبهشت ۱۴۰۳".
 *
 * @param start where it begins, UTF-16 code units
 * @param end where it ends, exclusive
 * @param candidates the days that it may mean: one, or several where custom decides
 */
public record WrittenDate(int start, int end, List<Candidate> candidates) {
  /** Custom of numbers in which the day stands first: 03/05/2024 is the third of May. */
  public static final String DAY_FIRST = "dmy";

  /** Custom of numbers in which the month stands first. */
  public static final String MONTH_FIRST = "mdy";

  /**
   * A day that a date may mean.
   *
   * @param customs where it means this: ISO 639 languages, or {@link #DAY_FIRST} or {@link
   *     #MONTH_FIRST}
   */
  public record Candidate(LocalDate day, Set<String> customs) {
    public Candidate {
      Require.present(day, "day");
      customs = Set.copyOf(new TreeSet<>(customs));
    }
  }

  public WrittenDate {
    Require.that(start < end, "a date has words");
    candidates = List.copyOf(candidates);
    Require.that(!candidates.isEmpty(), "a date means a day");
  }

  /**
   * The dates in a text, in order, none over another.
   *
   * @param most no more than these are looked for
   */
  public static List<WrittenDate> in(String text, int most) {
    String plain = plain(text);
    List<WrittenDate> dates = new ArrayList<>();
    Optional<WrittenDate> next = DateForm.next(plain, 0);
    while (next.isPresent() && dates.size() < most) {
      dates.add(next.get());
      next = DateForm.next(plain, next.get().end());
    }
    return dates;
  }

  /** The number of the month of this name: the English one, else the one of all languages. */
  public static Optional<Integer> month(String name) {
    Map<Integer, Set<String>> months = MonthTable.of(plain(name));
    return months.entrySet().stream()
        .filter(month -> months.size() == 1 || month.getValue().contains("en"))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether custom decides which day it is. */
  public boolean isDoubtful() {
    return candidates.size() > 1;
  }

  /** Lower case, digits of all scripts as ours; each character stays where it is. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c > 127 ? Character.digit(c, 10) : -1;
      plain.append(digit >= 0 ? (char) ('0' + digit) : mark(Character.toLowerCase(c)));
    }
    return plain.toString();
  }

  /** Arabic yeh and kaf are typed for the Persian ones, and spaces come in many widths. */
  private static char mark(char c) {
    return switch (c) {
      case '\u064a' -> '\u06cc';
      case '\u0643' -> '\u06a9';
      case '\u00a0', '\u202f', '\u2009', '\u3000' -> ' ';
      case '\u2010', '\u2011', '\u2013', '\u2014' -> '-';
      case '\uff0f' -> '/';
      default -> c;
    };
  }
}
