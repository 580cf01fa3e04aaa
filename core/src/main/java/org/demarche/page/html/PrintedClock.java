// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.DateSpan;

/**
 * The day of an instant in UTC beside which a page prints the time of the day: "5.40pm" beside
 * 16:40Z tells that the outlet's clock stands an hour before UTC.
 */
final class PrintedClock {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?(?::\\d{2})?(?: ?([ap])\\.?m\\b\\.?)?");

  private static final int HALF_A_DAY = 12 * 60;
  private static final int DAY = 24 * 60;

  /** Offsets of clocks are whole quarters of an hour. */
  private static final int QUARTER = 15;

  private PrintedClock() {}

  /** The day; empty where the two are no instant and no time of the day that go together. */
  static Optional<DateSpan> day(String instant, String clock) {
    try {
      Instant at = OffsetDateTime.parse(instant).toInstant();
      return time(clock)
          .flatMap(time -> day(at, time, "time \"" + instant + "\", \"" + clock + "\""));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DateSpan> day(Instant at, LocalTime time, String basis) {
    int utc = at.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 60;
    int ahead = Math.floorMod(time.toSecondOfDay() / 60 - utc, DAY);
    int offset = ahead > HALF_A_DAY ? ahead - DAY : ahead;
    return offset % QUARTER == 0
        ? Optional.of(
            DateSpan.day(
                at.plus(Duration.ofMinutes(offset)).atOffset(ZoneOffset.UTC).toLocalDate(), basis))
        : Optional.empty();
  }

  private static Optional<LocalTime> time(String clock) {
    Matcher matcher = TIME.matcher(clock.toLowerCase(Locale.ROOT));
    Optional<LocalTime> last = Optional.empty();
    while (matcher.find()) {
      if (matcher.group(2) != null || matcher.group(3) != null) {
        last = Optional.of(time(matcher));
      }
    }
    return last;
  }

  private static LocalTime time(Matcher matcher) {
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    String half = matcher.group(3);
    int whole = half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
    return LocalTime.of(whole, minute);
  }
}
