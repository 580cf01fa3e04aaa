// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream that knows where it is and can go back to a mark, as long as that lies no farther back
 * than 8 MB: beyond, the mark is given up and the memory with it.
 */
final class Retraceable extends InputStream {
  private static final int KEPT = 8 << 20;
  private static final int CHUNK = 16 << 10;
  private static final int NONE = -1;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private int next;
  private int end;
  private int mark = NONE;
  private long offset;

  Retraceable(InputStream in) {
    this.in = in;
  }

  /** Bytes before the next one. */
  long position() {
    return offset + next;
  }

  /** Marks this place, in place of an earlier one. */
  void mark() {
    mark = next;
  }

  /** Back to the mark; where that was given up, nothing is done. */
  void retrace() {
    if (mark != NONE) {
      next = mark;
    }
  }

  /** Back by some of the bytes of the last read. */
  void back(int bytes) {
    next -= bytes;
  }

  /** The next byte, which stays unread; -1 at the end. */
  int peek() throws IOException {
    return next < end || fill() ? buffer[next] & 0xFF : -1;
  }

  /**
   * Up to so many of the next bytes, which stay unread. What stands before a place that cannot be
   * read is given; reading on fails then.
   */
  byte[] peek(int most) throws IOException {
    try {
      while (end - next < most && fillMore()) {
        // Until there are enough, or no more.
      }
    } catch (IOException e) {
      if (end == next) {
        throw e;
      }
    }
    return Arrays.copyOfRange(buffer, next, Math.min(end, next + most));
  }

  @Override
  public int read() throws IOException {
    return next < end || fill() ? buffer[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == end && !fill()) {
      return -1;
    }
    int count = Math.min(length, end - next);
    System.arraycopy(buffer, next, bytes, from, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (mark != NONE && end - mark >= KEPT) {
      mark = NONE;
    }
    return fillMore();
  }

  private boolean fillMore() throws IOException {
    int from = mark == NONE ? next : Math.min(mark, next);
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, end - from);
      offset += from;
      next -= from;
      end -= from;
      mark = mark == NONE ? NONE : mark - from;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    } else if (end == 0 && buffer.length > CHUNK) {
      buffer = new byte[CHUNK];
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read <= 0) {
      return false;
    }
    end += read;
    return true;
  }
}
