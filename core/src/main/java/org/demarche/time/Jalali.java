// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The calendar of Iran and Afghanistan: six months of 31 days from the spring equinox, five of 30,
 * a last one of 29 or 30. Leap years follow the cycle of 33 years, which agrees with the
 * astronomical calendar for the years 1178 to 1633 (1799 to 2254).
 */
final class Jalali {
  private static final int FIRST = 1178;
  private static final int LAST = 1633;
  private static final int LONG_MONTHS = 6;

  /** The first day of the year 1399, from which others are counted. */
  private static final LocalDate NEW_YEAR_1399 = LocalDate.of(2020, 3, 20);

  private static final int COUNTED_FROM = 1399;

  private Jalali() {}

  /** Whether a year is one of this calendar's, and none that news in another one prints. */
  static boolean isYear(int year) {
    return year > 1300 && year < 1500;
  }

  /**
   * The day.
   *
   * @throws DateTimeException where there is none
   */
  static LocalDate day(int year, int month, int day) {
    if (year < FIRST || year > LAST || month < 1 || month > 12 || day < 1 || day > 31) {
      throw new DateTimeException("no day of the Persian calendar");
    }
    int before = month <= LONG_MONTHS ? 31 * (month - 1) : 186 + 30 * (month - LONG_MONTHS - 1);
    int length = month <= LONG_MONTHS ? 31 : month < 12 || isLeap(year) ? 30 : 29;
    if (day > length) {
      throw new DateTimeException("no day of the Persian calendar");
    }
    return newYear(year).plusDays(before + day - 1L);
  }

  private static LocalDate newYear(int year) {
    long days = 0;
    for (int each = COUNTED_FROM; each < year; each++) {
      days += isLeap(each) ? 366 : 365;
    }
    for (int each = year; each < COUNTED_FROM; each++) {
      days -= isLeap(each) ? 366 : 365;
    }
    return NEW_YEAR_1399.plusDays(days);
  }

  /** Years 1, 5, 9, 13, 17, 22, 26 and 30 of each cycle of 33 have a day more. */
  private static boolean isLeap(int year) {
    return switch (year % 33) {
      case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
      default -> false;
    };
  }
}
