// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.time.Duration;
import org.demarche.page.Limits;
import org.demarche.text.Require;

/**
 * What an address may cost.
 *
 * @param size how large its content may be, as sent and unpacked
 * @param connect longest time until a server accepts a connection
 * @param silence longest time in which a server sends nothing
 * @param total longest time for all requests for one address, redirects included, pauses not
 * @param redirects most redirects from one address
 * @param pause time between two requests to one host
 * @param longestPause longest pause that is kept where robots.txt or a server asks for a longer one
 */
public record FetchLimits(
    Limits size,
    Duration connect,
    Duration silence,
    Duration total,
    int redirects,
    Duration pause,
    Duration longestPause) {
  /** 64 MB; 10, 20 and 60 seconds; 10 redirects; pauses of 1 second, of 30 where asked for. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          Limits.DEFAULT,
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          10,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30));

  public FetchLimits {
    Require.present(size, "limit of size");
    requirePositive(connect, "to connect");
    requirePositive(silence, "of silence");
    requirePositive(total, "in all");
    Require.that(redirects >= 0, "a limit of %d redirects", redirects);
    Require.that(!pause.isNegative(), "a pause of %s", pause);
    Require.that(longestPause.compareTo(pause) >= 0, "a longest pause of %s", longestPause);
  }

  private static void requirePositive(Duration time, String name) {
    Require.that(!time.isNegative() && !time.isZero(), "a limit of %s %s", time, name);
  }
}
