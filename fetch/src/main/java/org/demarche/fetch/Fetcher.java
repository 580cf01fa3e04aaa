// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.core5.ssl.SSLContexts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.archive.ContentCodings;

/**
 * Fetches addresses, one after the other. It asks robots.txt first, keeps a pause between requests
 * to one host, follows redirects by hand and looks at each target as at the first address, and
 * connects to no address of a private network unless that is allowed. It goes through no proxy: a
 * proxy would choose the address to connect to. One thread at a time.
 */
public final class Fetcher implements AutoCloseable {
  /** What the robot is called in a robots.txt. */
  public static final String NAME = "demarche";

  /** How it introduces itself to servers. */
  public static final String USER_AGENT =
      "Demarche/0.1 (reads news pages for an analyst, at their request)";

  private final FetchLimits limits;
  private final Clock clock;
  private final LongSupplier nanoseconds;
  private final Exchange exchange;
  private final Pacer pacer;
  private final Robots robots;

  /**
   * A fetcher.
   *
   * @param privateNetworkAllowed whether addresses of private networks, the machine's own included,
   *     may be connected to
   * @param clock tells when a server was asked
   */
  public Fetcher(FetchLimits limits, boolean privateNetworkAllowed, Clock clock) {
    this(
        limits,
        CheckedResolver.ofSystem(privateNetworkAllowed),
        SSLContexts.createSystemDefault(),
        clock,
        System::nanoTime,
        time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000));
  }

  Fetcher(
      FetchLimits limits,
      CheckedResolver resolver,
      SSLContext trust,
      Clock clock,
      LongSupplier nanoseconds,
      Pacer.Sleeper sleeper) {
    this.limits = limits;
    this.clock = clock;
    this.nanoseconds = nanoseconds;
    this.exchange = new Exchange(limits, USER_AGENT, resolver, trust);
    this.pacer = new Pacer(nanoseconds, sleeper);
    this.robots = new Robots(NAME, new ContentCodings(limits.size()), this::robotsFile);
  }

  private Answer robotsFile(WebAddress address, long most) throws RefusedException {
    await(address);
    return request(
        address,
        Map.of("Accept", "text/plain,*/*;q=0.5"),
        new BasicCookieStore(),
        most,
        limits.total());
  }

  /**
   * Fetches an address.
   *
   * @param known what its server said when it was fetched before; empty to get it in any case
   * @throws UnreadablePageException where it may not be fetched or cannot be, in a sentence
   */
  public Fetch fetch(String address, Optional<Validators> known) throws UnreadablePageException {
    try {
      return new Journey(this, limits, clock, known).from(WebAddress.of(address));
    } catch (RefusedException e) {
      throw new UnreadablePageException(address, e.getMessage());
    }
  }

  /**
   * The one spelling of an address, under which the ledger knows it.
   *
   * @throws UnreadablePageException where it is none that can be fetched
   */
  public static String spelled(String address) throws UnreadablePageException {
    try {
      return WebAddress.of(address).toString();
    } catch (RefusedException e) {
      throw new UnreadablePageException(address, e.getMessage());
    }
  }

  /**
   * Where a link leads that stands on a page.
   *
   * @param page the page's address
   * @return empty where it leads nowhere that can be fetched
   */
  public static Optional<String> resolved(String page, String link) {
    try {
      return Optional.of(WebAddress.of(page).resolve(link).toString());
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** Whether a text is meant to be an address: "https://…", also "ftp://…". */
  public static boolean isAddress(String text) {
    return text.matches("(?is)[a-z][a-z0-9+.-]*://.*");
  }

  /** Checks robots.txt. */
  void checkRobots(WebAddress address) throws RefusedException {
    robots.check(address);
  }

  /** Waits until the address's host may be asked. */
  void await(WebAddress address) throws RefusedException {
    pacer.before(address.host(), pause(address));
  }

  /** One request. */
  Answer request(
      WebAddress address,
      Map<String, String> headers,
      CookieStore cookies,
      long most,
      Duration time)
      throws RefusedException {
    try {
      return exchange.get(address.uri(), headers, cookies, most, time);
    } finally {
      pacer.after(address.host());
    }
  }

  private Duration pause(WebAddress address) {
    Duration asked = robots.pause(address).orElse(limits.pause());
    Duration least = asked.compareTo(limits.pause()) < 0 ? limits.pause() : asked;
    return least.compareTo(limits.longestPause()) > 0 ? limits.longestPause() : least;
  }

  /** Waits as a server asks. */
  void sleep(Duration time) throws RefusedException {
    pacer.sleep(time);
  }

  long nanoseconds() {
    return nanoseconds.getAsLong();
  }

  @Override
  public void close() {
    exchange.close();
  }
}
