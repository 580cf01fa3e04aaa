// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.IsoDates;
import org.demarche.time.Clocks;
import org.demarche.time.DateSpan;
import org.demarche.time.WrittenDate;
import org.demarche.time.WrittenDate.Candidate;

/**
 * The day that a machine's time stamp means. A stamp with an offset names its local day. A stamp in
 * UTC does not tell where the clock of the outlet stood: near midnight it means two days, those of
 * offices from the west of America (UTC-8) to the east of Asia (UTC+9). Midnight itself is how many
 * systems write a bare day.
 */
public final class StampedDay {
  private static final int LONGEST = 80;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T ]+(\\d{2}:\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?.{0,20}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMPACT =
      Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");

  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

  private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2})(?:\\D.*)?");

  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{L}{3,9},?\\s+)?(\\d{1,2})\\s+(\\p{L}{3})\\p{L}*\\s+(\\d{4})"
              + "(?:\\s+(\\d{1,2}:\\d{2})(?::(\\d{2}))?\\s*(Z|UTC|UT|GMT|[+-]\\d{4}|\\p{Lu}{3,4})?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?:\\p{L}{3,9},?\\s+)?(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})"
              + "(?:,?\\s+(\\d{2}:\\d{2})(?::(\\d{2}))?\\s*(?:GMT|UTC)([+-]\\d{4})?(?:\\s.*)?|\\D.*)?",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final String basis;
  private final Clocks clocks;

  private StampedDay(String basis, Clocks clocks) {
    this.basis = basis;
    this.clocks = clocks;
  }

  /**
   * The day or days of a stamp.
   *
   * @param basis where it stands: "JSON-LD datePublished"
   * @return empty where it is none that is understood
   */
  public static Optional<DateSpan> of(String stamp, String basis) {
    return of(stamp, basis, Clocks.ANY, Optional.empty());
  }

  /**
   * The day or days of a stamp on a page of which more is known.
   *
   * @param basis where it stands: "JSON-LD datePublished"
   * @param clocks the clocks that its newsroom may go by
   * @param order whether it writes the day or the month first, where that is known
   * @return empty where it is none that is understood
   */
  public static Optional<DateSpan> of(
      String stamp, String basis, Clocks clocks, Optional<String> order) {
    String text = stamp.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    StampedDay reader = new StampedDay(basis + " \"" + text + "\"", clocks);
    try {
      return reader
          .iso(text)
          .or(() -> reader.rfc822(text))
          .or(() -> reader.american(text))
          .or(() -> reader.digits(text))
          .or(() -> IsoDates.parse(text, reader.basis))
          .or(() -> reader.written(text, order))
          .filter(StampedDay::isPlausible);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A date for people: "3 de mayo de 2024", "05/03/2024". */
  private Optional<DateSpan> written(String text, Optional<String> order) {
    return WrittenDate.in(text, 1).stream()
        .findFirst()
        .map(
            date -> {
              List<Candidate> all = date.candidates();
              List<Candidate> left =
                  all.stream().filter(c -> order.map(c.customs()::contains).orElse(true)).toList();
              List<LocalDate> days =
                  (left.isEmpty() ? all : left).stream().map(Candidate::day).sorted().toList();
              return new DateSpan(days.get(0), days.get(days.size() - 1), basis);
            });
  }

  /** Systems write the first day of 1970 or of year 1 where they know none. */
  private static boolean isPlausible(DateSpan day) {
    return day.from().getYear() > 1970 && day.to().getYear() < 2200;
  }

  private Optional<DateSpan> iso(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        zoned(LocalDate.parse(iso.group(1)), iso.group(2), iso.group(3), iso.group(4)));
  }

  private Optional<DateSpan> rfc822(String text) {
    Matcher date = RFC_822.matcher(text);
    if (!date.matches() || month(date.group(2)) == 0) {
      return Optional.empty();
    }
    LocalDate day = date(date.group(3), month(date.group(2)), date.group(1));
    String time = date.group(4);
    String hour = time != null && time.length() == 4 ? "0" + time : time;
    return Optional.of(zoned(day, hour, date.group(5), date.group(6)));
  }

  private Optional<DateSpan> american(String text) {
    Matcher date = AMERICAN.matcher(text);
    if (!date.matches() || month(date.group(1)) == 0) {
      return Optional.empty();
    }
    LocalDate day = date(date.group(3), month(date.group(1)), date.group(2));
    String zone = date.group(6) == null ? "Z" : date.group(6);
    return Optional.of(zoned(day, date.group(4), date.group(5), zone));
  }

  private Optional<DateSpan> digits(String text) {
    Matcher compact = COMPACT.matcher(text);
    Matcher slashed = SLASHED.matcher(text);
    if (EPOCH.matcher(text).matches()) {
      long seconds = Long.parseLong(text.substring(0, 10));
      return Optional.of(clocks.days(Instant.ofEpochSecond(seconds), basis));
    }
    Matcher matcher = compact.matches() ? compact : slashed;
    return matcher == compact || slashed.matches()
        ? Optional.of(
            DateSpan.day(
                date(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)),
                basis))
        : Optional.empty();
  }

  private static LocalDate date(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private DateSpan zoned(LocalDate day, String time, String seconds, String zone) {
    boolean midnight =
        time == null || (time.equals("00:00") && (seconds == null || seconds.equals("00")));
    if (midnight || zone == null || !isUtc(zone)) {
      return DateSpan.day(day, basis);
    }
    OffsetDateTime stamp =
        OffsetDateTime.parse(day + "T" + time + "Z", DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    return clocks.days(stamp.toInstant(), basis);
  }

  private static boolean isUtc(String zone) {
    return zone.matches("(?i)Z|UTC?|GMT|[+-]00:?00");
  }
}
