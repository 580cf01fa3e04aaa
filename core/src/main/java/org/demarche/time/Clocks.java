// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.text.Require;

/**
 * Which clocks the newsroom of a page may go by, by {@code clocks.tsv}: hours from UTC.
 *
 * @param west the least offset
 * @param east the greatest
 */
public record Clocks(int west, int east) {
  /** Offices from the west of America to the east of Asia. */
  public static final Clocks ANY = new Clocks(-8, 9);

  private static final Map<String, Clocks> TABLE =
      Tsv.rows("clocks.tsv").stream()
          .collect(Collectors.toMap(row -> row[0], row -> of(row[1], row[2])));

  public Clocks {
    Require.that(west <= east && west >= -12 && east <= 14, "clocks from %d to %d", west, east);
  }

  private static Clocks of(String west, String east) {
    return new Clocks(Integer.parseInt(west), Integer.parseInt(east));
  }

  /**
   * The clocks of a page.
   *
   * @param host the host of its address, "" where it is not known
   * @param language the language it declares, BCP 47. "en-US" is what many systems declare unasked,
   *     and tells nothing
   */
  public static Clocks of(String host, Optional<String> language) {
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
    String end = labels[labels.length - 1];
    boolean sold = DateOrder.isSold(end);
    Clocks ofHost = sold ? null : TABLE.get(end);
    return Optional.ofNullable(ofHost)
        .or(
            () ->
                language
                    .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
                    .flatMap(Clocks::of))
        .orElse(ANY);
  }

  private static Optional<Clocks> of(Locale locale) {
    String region = locale.getCountry().toLowerCase(Locale.ROOT);
    boolean unasked = region.equals("us");
    return Arrays.asList(unasked ? "" : region, "-" + locale.getLanguage()).stream()
        .map(TABLE::get)
        .map(Optional::ofNullable)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The days that an instant is on these clocks. */
  public DateSpan days(Instant instant, String basis) {
    Function<Integer, LocalDate> day =
        hours -> instant.atOffset(ZoneOffset.ofHours(hours)).toLocalDate();
    return new DateSpan(day.apply(west), day.apply(east), basis);
  }
}
