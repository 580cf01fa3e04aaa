// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.text.Table;

/** Which addresses are no public servers' (special-networks.tsv). */
final class Networks {
  private static final String PUBLIC = "public";
  private static final int NO_INNER = -1;
  private static final List<Network> SPECIAL = read();

  private record Network(byte[] start, int bits, String what, int inner) {
    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if ((address[bit >> 3] & mask) != (start[bit >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private Networks() {}

  private static List<Network> read() {
    List<Network> networks = new ArrayList<>();
    for (Table.Row row : Table.ofResource(Networks.class, "special-networks.tsv").rows()) {
      String[] network = row.get("network").split("/");
      Require.that(network.length == 2, "%s: no network", row.where());
      byte[] start = bytes(network[0], row.where());
      String inner = row.get("inner");
      networks.add(
          new Network(
              start,
              Integer.parseInt(network[1]),
              row.get("what"),
              inner.isEmpty() ? NO_INNER : Integer.parseInt(inner)));
    }
    return List.copyOf(networks);
  }

  private static byte[] bytes(String literal, String where) {
    try {
      byte[] bytes = InetAddress.getByName(literal).getAddress();
      boolean mapped = literal.contains(":") && bytes.length == 4;
      return mapped ? mapped(bytes) : bytes;
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(where + ": no address", e);
    }
  }

  /** Java turns "::ffff:0:0" into 0.0.0.0. */
  private static byte[] mapped(byte[] four) {
    byte[] sixteen = new byte[16];
    sixteen[10] = (byte) 0xFF;
    sixteen[11] = (byte) 0xFF;
    System.arraycopy(four, 0, sixteen, 12, 4);
    return sixteen;
  }

  /** What network an address belongs to that is not a public one: "loopback". */
  static Optional<String> special(InetAddress address) {
    return special(address.getAddress());
  }

  private static Optional<String> special(byte[] address) {
    for (Network network : SPECIAL) {
      if (network.holds(address)) {
        return network.inner() == NO_INNER
            ? Optional.of(network.what()).filter(what -> !what.equals(PUBLIC))
            : special(Arrays.copyOfRange(address, network.inner(), network.inner() + 4));
      }
    }
    return Optional.empty();
  }
}
