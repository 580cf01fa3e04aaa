// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What the members of a gzip file (RFC 1952) hold, one after the other. After a broken member
 * {@link #resume()} goes on with the next one that can be found, so that one of a web archive's
 * thousands of members takes no other with it; until then each read fails again. No read goes over
 * the end of a member.
 */
final class GzipMembers extends InputStream {
  private static final int CHUNK = 8 << 10;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECKSUM = 2;
  private static final int RESERVED = 0xE0;

  private final Retraceable raw;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] chunk = new byte[CHUNK];
  private boolean inMember;
  private boolean behindFirst;
  private int given;
  private long start;
  private IOException broken;

  GzipMembers(InputStream raw) {
    this.raw = new Retraceable(raw);
  }

  /** Where in the file the member starts that was last read from. */
  long position() {
    return start;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (broken != null) {
      throw broken;
    }
    try {
      return readOn(bytes, from, length);
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  private int readOn(byte[] bytes, int from, int length) throws IOException {
    while (inMember || startMember()) {
      int read = inflate(bytes, from, length);
      if (read > 0) {
        checksum.update(bytes, from, read);
        return read;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    raw.close();
  }

  /** Goes on behind a broken member; false where there is no other. */
  boolean resume() throws IOException {
    inMember = false;
    broken = null;
    raw.retrace();
    raw.read();
    while (raw.peek() >= 0) {
      if (raw.peek() == 0x1F && startsMember(raw.peek(4))) {
        return true;
      }
      raw.read();
    }
    return false;
  }

  private static boolean startsMember(byte[] bytes) {
    return bytes.length == 4
        && bytes[0] == 0x1F
        && bytes[1] == (byte) 0x8B
        && bytes[2] == 8
        && (bytes[3] & RESERVED) == 0;
  }

  /** False at the end of the file, and where what follows a member is padding or no gzip. */
  private boolean startMember() throws IOException {
    byte[] first = raw.peek(4);
    if (behindFirst && !startsMember(first)) {
      while (raw.peek() == 0) {
        raw.read();
      }
      first = raw.peek(4);
    }
    if (first.length == 0) {
      return false;
    }
    raw.mark();
    start = raw.position();
    behindFirst = true;
    if (!startsMember(first)) {
      throw new ZipException("what stands there is no gzip");
    }
    skip(3);
    int flags = must();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(must() + (must() << 8));
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
    inflater.reset();
    checksum.reset();
    inMember = true;
    return true;
  }

  private int inflate(byte[] bytes, int from, int length) throws IOException {
    try {
      int read = inflater.inflate(bytes, from, length);
      if (read == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw new ZipException("it needs a dictionary");
        }
        given = raw.read(chunk, 0, CHUNK);
        if (given < 0) {
          throw new EOFException("it ends in the middle");
        }
        inflater.setInput(chunk, 0, given);
      }
      return read;
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage() == null ? "invalid data" : e.getMessage());
    }
  }

  private void endMember() throws IOException {
    raw.back(inflater.getRemaining());
    inMember = false;
    long expected = must() | must() << 8 | must() << 16 | (long) must() << 24;
    skip(4);
    if (expected != checksum.getValue()) {
      throw new ZipException("the checksum is wrong");
    }
  }

  private int must() throws IOException {
    int next = raw.read();
    if (next < 0) {
      throw new EOFException("it ends in the middle");
    }
    return next;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      must();
    }
  }

  private void skipText(boolean present) throws IOException {
    while (present && must() != 0) {
      // A name or a comment ends with a zero.
    }
  }
}
