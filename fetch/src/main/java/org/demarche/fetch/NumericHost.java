// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hosts written as numbers. Browsers take "2130706433", "0x7f.1" and "0177.0.0.1" for 127.0.0.1;
 * they mean the same here (WHATWG URL Standard, "IPv4 parser").
 */
final class NumericHost {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
  private static final int PARTS = 4;

  private NumericHost() {}

  /** Whether a host can only be an IPv4 address: its last part is a number. */
  static boolean is(String host) {
    List<String> parts = parts(host);
    return NUMBER.matcher(parts.get(parts.size() - 1)).matches();
  }

  /** The address with four decimal parts; empty where the numbers are none. */
  static Optional<String> dotted(String host) {
    List<String> parts = parts(host);
    if (parts.size() > PARTS || !parts.stream().allMatch(NUMBER.asMatchPredicate())) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.size() - 1; i++) {
      BigInteger part = value(parts.get(i));
      if (part.bitLength() > 8) {
        return Optional.empty();
      }
      address |= part.longValueExact() << (24 - 8 * i);
    }
    BigInteger last = value(parts.get(parts.size() - 1));
    if (last.bitLength() > 8 * (PARTS + 1 - parts.size())) {
      return Optional.empty();
    }
    address |= last.longValueExact();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%d.%d.%d.%d",
            address >> 24,
            address >> 16 & 0xFF,
            address >> 8 & 0xFF,
            address & 0xFF));
  }

  private static List<String> parts(String host) {
    String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return List.of(plain.split("\\.", -1));
  }

  private static BigInteger value(String number) {
    if (number.length() > 1 && (number.startsWith("0x") || number.startsWith("0X"))) {
      return number.length() == 2 ? BigInteger.ZERO : new BigInteger(number.substring(2), 16);
    }
    boolean octal = number.length() > 1 && number.startsWith("0");
    // Browsers refuse 8 and 9 in an octal number; as a decimal one it is no address of theirs.
    return octal && number.matches("[0-7]+") ? new BigInteger(number, 8) : new BigInteger(number);
  }
}
