// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What the frames of Zstandard (RFC 8878) hold, one after the other. Frames that are to be skipped
 * may stand above the first; one of them may be a dictionary, as the format of packed web archives
 * has it (Zstandard Compression for WARC Files 1.0), and that is not supported.
 */
final class ZstdFrames extends FilterInputStream {
  private static final int DICTIONARY = 0x5D;
  private static final int SKIPPED = 0x50;

  /** Frames to skip above the first that is none, at most. */
  private static final int MOST_SKIPPED = 64;

  private ZstdFrames(InputStream frames) {
    super(frames);
  }

  /** Whether these are the first bytes of a frame, or of one to skip. */
  static boolean starts(byte[] bytes) {
    return Walk.starts(bytes, 0x28, 0xB5, 0x2F, 0xFD) || isSkipped(bytes);
  }

  private static boolean isSkipped(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & 0xF0) == SKIPPED
        && bytes[1] == 0x2A
        && bytes[2] == 0x4D
        && bytes[3] == 0x18;
  }

  /**
   * A stream of what the frames hold.
   *
   * @throws IOException where they cannot be unpacked, as the rest of a sentence
   */
  static InputStream of(Retraceable packed) throws IOException {
    for (int i = 0; i < MOST_SKIPPED && isSkipped(packed.peek(4)); i++) {
      byte[] head = packed.readNBytes(8);
      if (head.length < 8) {
        throw new EOFException("it ends in the middle");
      }
      if ((head[0] & 0xFF) == DICTIONARY) {
        throw new IOException(
            "its Zstandard frames need the dictionary that comes with them, which is not"
                + " supported; unpack it with another program (zstd -d) first");
      }
      long length =
          head[4] & 0xFF | (head[5] & 0xFF) << 8 | (head[6] & 0xFF) << 16 | (head[7] & 0xFFL) << 24;
      packed.skipNBytes(length);
    }
    return new ZstdFrames(new ZstdInputStream(packed));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return in.read(bytes, from, length);
    } catch (MalformedInputException e) {
      String message = String.valueOf(e.getMessage());
      String why = message.contains("dictionar") ? "they need a dictionary" : message;
      throw new IOException("its Zstandard frames are broken: " + why, e);
    } catch (RuntimeException e) {
      throw new IOException("its Zstandard frames are broken", e);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
