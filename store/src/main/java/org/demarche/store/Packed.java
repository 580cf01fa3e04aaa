// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes in fewer bytes: the zlib format of RFC 1950. */
final class Packed {
  private static final int CHUNK = 16_384;

  private Packed() {}

  static byte[] pack(byte[] bytes) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * What was packed.
   *
   * @throws LedgerException where the bytes were not made by {@link #pack}
   */
  static byte[] unpack(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      return inflate(inflater, packed.length);
    } catch (DataFormatException e) {
      throw new LedgerException("A stored page is damaged; read it again from its source.", e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflate(Inflater inflater, int packedSize) throws DataFormatException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(packedSize * 3 + 64);
    byte[] chunk = new byte[CHUNK];
    while (!inflater.finished()) {
      int more = inflater.inflate(chunk);
      if (more == 0 && !inflater.finished()) {
        throw new DataFormatException("it ends too early");
      }
      out.write(chunk, 0, more);
    }
    return out.toByteArray();
  }

  /** The text packed, or null where the bytes say it already. */
  static byte[] packText(String text, byte[] bytes) {
    if (new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      return null;
    }
    return pack(text.getBytes(StandardCharsets.UTF_16BE));
  }

  /** The text that was packed; {@code packed} may be null, as {@link #packText} gives it. */
  static String unpackText(byte[] packed, byte[] bytes) {
    return packed == null
        ? new String(bytes, StandardCharsets.UTF_8)
        : new String(unpack(packed), StandardCharsets.UTF_16BE);
  }
}
