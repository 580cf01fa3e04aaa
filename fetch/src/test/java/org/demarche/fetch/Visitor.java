// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.demarche.page.Limits;
import org.demarche.page.UnreadablePageException;

/** A fetcher whose pauses are counted and not waited for, and which knows hosts of its own. */
final class Visitor implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");

  private final List<Duration> slept = new ArrayList<>();
  private final List<String> lookedUp = new ArrayList<>();
  private final Map<String, List<String>> hosts = new HashMap<>();
  private final Fetcher fetcher;

  /** With little time: 1.5 seconds in all, about half of it for each step. */
  Visitor(boolean privateNetworkAllowed) {
    this(privateNetworkAllowed ? address -> Optional.empty() : Networks::special);
  }

  /** One that takes other networks for private ones. */
  Visitor(Function<InetAddress, Optional<String>> special) {
    this(special, SSLContexts.createDefault());
  }

  /** One that trusts others. */
  Visitor(Function<InetAddress, Optional<String>> special, SSLContext trust) {
    FetchLimits limits =
        new FetchLimits(
            new Limits(200_000, 100_000),
            Duration.ofMillis(500),
            Duration.ofMillis(700),
            Duration.ofMillis(1500),
            10,
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));
    fetcher =
        new Fetcher(
            limits,
            new CheckedResolver(this::lookUp, special),
            trust,
            Clock.fixed(NOW, ZoneOffset.UTC),
            System::nanoTime,
            slept::add);
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    lookedUp.add(host);
    if (!hosts.containsKey(host)) {
      return InetAddress.getAllByName(host);
    }
    List<String> meanings = hosts.get(host);
    String[] addresses = (meanings.size() > 1 ? meanings.remove(0) : meanings.get(0)).split(" ");
    InetAddress[] found = new InetAddress[addresses.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = InetAddress.getByName(addresses[i]);
    }
    return found;
  }

  /** With a name of its own for addresses, parted by blanks; another look-up, the next of them. */
  Visitor knowing(String host, String... addresses) {
    hosts.put(host, new ArrayList<>(List.of(addresses)));
    return this;
  }

  Fetch fetch(String address) throws UnreadablePageException {
    return fetcher.fetch(address, Optional.empty());
  }

  Fetch fetch(String address, Validators known) throws UnreadablePageException {
    return fetcher.fetch(address, Optional.of(known));
  }

  Fetch.Content content(String address) throws UnreadablePageException {
    return (Fetch.Content) fetch(address);
  }

  /** Why an address is not read: the sentence. */
  String failure(String address) {
    try {
      return "read: " + fetch(address);
    } catch (UnreadablePageException e) {
      return e.getMessage();
    }
  }

  List<Duration> slept() {
    return slept;
  }

  List<String> lookedUp() {
    return lookedUp;
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
