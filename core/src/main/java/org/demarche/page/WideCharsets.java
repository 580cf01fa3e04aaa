// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells UTF-16 and UTF-32, by their mark or by where their zero bytes stand. */
final class WideCharsets {
  private static final int SAMPLE = 4096;

  /** Latin text in UTF-16 has a zero in nearly every second byte. */
  private static final double MANY = 0.4;

  private static final double FEW = 0.02;

  private WideCharsets() {}

  static Optional<Charset> of(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return withoutMark(bytes);
  }

  private static Optional<Charset> withoutMark(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    if (length < 4) {
      return Optional.empty();
    }
    double even = zeros(bytes, length, 0);
    double odd = zeros(bytes, length, 1);
    if (odd > MANY && even < FEW) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > MANY && odd < FEW ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /** Share of zeros among the bytes at even or at odd places. */
  private static double zeros(byte[] bytes, int length, int first) {
    int count = 0;
    for (int i = first; i < length; i += 2) {
      count += bytes[i] == 0 ? 1 : 0;
    }
    return count / (length / 2.0);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
