// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.DateSpan;

/**
 * What a browser prints on the margins of a page: "03/05/2024, 10:15 Title" on top and
 * "https://alder.example/port 1/3" below.
 *
 * @param url the address, where it is whole
 * @param captured when it was printed; two months are possible where day and month cannot be told
 *     apart
 */
record PrintMarks(Optional<String> url, Optional<DateSpan> captured) {
  static final PrintMarks NONE = new PrintMarks(Optional.empty(), Optional.empty());

  private static final Pattern ADDRESS =
      Pattern.compile(
          "((?:https?://|file://)\\S{4,2000})(?:\\s+(?:page )?\\d+(?: ?/ ?| of )\\d+)?");

  private static final Pattern STAMP =
      Pattern.compile(
          "(?:.{0,200}\\s)?(\\d{1,4})[./-](\\d{1,2})[./-](\\d{2,4}),? +\\d{1,2}[:.]\\d{2}"
              + "(?:[: ]?\\d{0,2}\\s*[AaPp]\\.?[Mm]\\.?)?(?:\\s.{0,300})?");

  private static final Pattern COUNT =
      Pattern.compile("(?i)(?:page )?\\d{1,4}(?: ?/ ?| of )\\d{1,4}");

  /** Whether a line in the margin is such a mark. */
  static boolean is(String line) {
    return ADDRESS.matcher(line).matches()
        || COUNT.matcher(line).matches()
        || STAMP.matcher(line).matches() && line.length() < 300;
  }

  /**
   * What these lines of margins tell.
   *
   * @param made when the file was made, as it says itself: tells which number is the month
   */
  static PrintMarks of(List<String> lines, Optional<LocalDate> made) {
    PrintMarks marks = NONE;
    for (String line : lines) {
      Matcher address = ADDRESS.matcher(line);
      if (marks.url.isEmpty() && address.matches() && isWhole(address.group(1))) {
        marks = new PrintMarks(Optional.of(address.group(1)), marks.captured);
      }
      Matcher stamp = STAMP.matcher(line);
      if (marks.captured.isEmpty() && stamp.matches()) {
        marks = new PrintMarks(marks.url, day(stamp, made));
      }
    }
    return marks;
  }

  /** Browsers cut long addresses. */
  private static boolean isWhole(String url) {
    return url.startsWith("http") && !url.contains("…") && !url.endsWith("...");
  }

  private static Optional<DateSpan> day(Matcher stamp, Optional<LocalDate> made) {
    int first = Integer.parseInt(stamp.group(1));
    int second = Integer.parseInt(stamp.group(2));
    int third = Integer.parseInt(stamp.group(3));
    List<LocalDate> days = new ArrayList<>();
    if (first > 31) {
      add(days, first, second, third);
    } else {
      int year = third < 100 ? 2000 + third : third;
      add(days, year, first, second);
      add(days, year, second, first);
    }
    String basis = "printed by the browser on \"" + first + "/" + second + "/" + third + "\"";
    Optional<LocalDate> near =
        days.stream()
            .filter(
                day ->
                    made.filter(m -> Math.abs(m.toEpochDay() - day.toEpochDay()) <= 1).isPresent())
            .findFirst();
    if (near.isPresent() || days.isEmpty()) {
      return near.map(day -> DateSpan.day(day, basis));
    }
    days.sort(null);
    return Optional.of(new DateSpan(days.get(0), days.get(days.size() - 1), basis));
  }

  private static void add(List<LocalDate> days, int year, int month, int day) {
    try {
      days.add(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      // The other order of day and month is meant.
    }
  }
}
