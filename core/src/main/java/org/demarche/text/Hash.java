// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content hashes: the same input gives the same id on every machine. */
public final class Hash {
  /** Hex digits of an id: 80 bits, so that two of a million rows meet once in 10^12 ledgers. */
  private static final int ID_DIGITS = 20;

  private Hash() {}

  /** SHA-256 of the bytes, as 64 lower-case hex digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** An id of 20 hex digits for the parts in this order; a part may be null, which is not "". */
  public static String id(Object... parts) {
    MessageDigest digest = digest();
    for (Object part : parts) {
      byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
      // The length first, so that ("ab", "c") and ("a", "bc") differ.
      digest.update((part == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
