// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the addresses of a host that may be connected to. The HTTP client connects to these very
 * addresses and asks nobody else, so that a name that means another address a moment later gains
 * nothing by it.
 */
final class CheckedResolver implements DnsResolver {
  private final Lookup lookup;
  private final Function<InetAddress, Optional<String>> special;

  /** Knows the addresses of hosts: the system, or a test. */
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /** A host with none but addresses that are refused. The message is the rest of a sentence. */
  static final class PrivateAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddressException(String why) {
      super(why);
    }
  }

  /**
   * A resolver.
   *
   * @param special which network an address belongs to that may not be connected to
   */
  CheckedResolver(Lookup lookup, Function<InetAddress, Optional<String>> special) {
    this.lookup = lookup;
    this.special = special;
  }

  /** One that asks the system. */
  static CheckedResolver ofSystem(boolean privateNetworkAllowed) {
    return new CheckedResolver(
        InetAddress::getAllByName,
        privateNetworkAllowed ? address -> Optional.empty() : Networks::special);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> allowed = new ArrayList<>();
    String refused = "";
    for (InetAddress address : lookup.all(host)) {
      Optional<String> network = special.apply(address);
      if (network.isEmpty()) {
        allowed.add(address);
      } else {
        refused = address.getHostAddress() + " (" + network.get() + ")";
      }
    }
    if (allowed.isEmpty()) {
      throw new PrivateAddressException(
          "is not read: its host means "
              + refused
              + ", no address of the public network; --allow-private-network allows it");
    }
    return allowed.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
