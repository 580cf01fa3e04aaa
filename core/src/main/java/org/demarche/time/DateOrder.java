// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a page writes the day or the month first: {@link WrittenDate#DAY_FIRST} or {@link
 * WrittenDate#MONTH_FIRST}. Told by its other dates (25/04/2024 has the day first), else by the
 * country of its address, else by the language and region that it declares.
 */
public final class DateOrder {
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(?:\\d{4}|\\d{2})(?![\\d/])");

  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  /** Countries where the month stands first, and endings that only they have. */
  private static final Set<String> MONTH_FIRST = Set.of("us", "ph", "gov", "mil");

  /** Endings of two letters that are sold to everybody and tell no country. */
  private static final Set<String> SOLD =
      Set.of(
          "ai", "am", "cc", "co", "eu", "fm", "gg", "io", "is", "la", "ly", "me", "so", "su", "to",
          "tv", "ws");

  private DateOrder() {}

  /**
   * The order.
   *
   * @param text the words of the page
   * @param host the host of its address, "" where it is not known
   * @param language the language it declares, BCP 47
   * @return empty where nothing tells: English without a region is written both ways
   */
  public static Optional<String> of(String text, String host, Optional<String> language) {
    return ofOtherDates(text)
        .or(() -> ofHost(host))
        .or(() -> language.flatMap(DateOrder::ofLanguage));
  }

  /** Whether the ending of a host's name is one of a country that is sold to everybody. */
  static boolean isSold(String end) {
    return SOLD.contains(end);
  }

  private static Optional<String> ofOtherDates(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    boolean dayFirst = false;
    boolean monthFirst = false;
    while (numbers.find()) {
      int one = Integer.parseInt(numbers.group(1));
      int other = Integer.parseInt(numbers.group(2));
      dayFirst |= one > MONTHS && one <= DAYS && other <= MONTHS;
      monthFirst |= other > MONTHS && other <= DAYS && one <= MONTHS;
    }
    if (dayFirst == monthFirst) {
      return Optional.empty();
    }
    return Optional.of(dayFirst ? WrittenDate.DAY_FIRST : WrittenDate.MONTH_FIRST);
  }

  private static Optional<String> ofHost(String host) {
    String end = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (MONTH_FIRST.contains(end)) {
      return Optional.of(WrittenDate.MONTH_FIRST);
    }
    boolean country = end.length() == 2 && !SOLD.contains(end) && Character.isLetter(end.charAt(0));
    return country ? Optional.of(WrittenDate.DAY_FIRST) : Optional.empty();
  }

  private static Optional<String> ofLanguage(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    String region = locale.getCountry().toLowerCase(Locale.ROOT);
    if (MONTH_FIRST.contains(region)) {
      return Optional.of(WrittenDate.MONTH_FIRST);
    }
    boolean telling = !region.isEmpty() || !locale.getLanguage().equals("en");
    return telling && !locale.getLanguage().isEmpty()
        ? Optional.of(WrittenDate.DAY_FIRST)
        : Optional.empty();
  }
}
