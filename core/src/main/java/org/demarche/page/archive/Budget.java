// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.demarche.page.ArchiveLimits;

/** Counts what goes into and comes out of one input, all archives within it together. */
final class Budget {
  private final ArchiveLimits limits;
  private long taken;
  private long given;

  Budget(ArchiveLimits limits) {
    this.limits = limits;
  }

  ArchiveLimits limits() {
    return limits;
  }

  /** An input that holds more than its size can mean. */
  static final class ExceededException extends IOException {
    private static final long serialVersionUID = 1L;

    ExceededException(String why) {
      super(why);
    }
  }

  /** The bytes of the input itself. */
  InputStream in(InputStream stream) {
    return new Counting(stream) {
      @Override
      void count(long bytes) {
        taken += bytes;
      }
    };
  }

  /** Bytes of the input that are read out of order, such as those of a file of entries. */
  void in(long bytes) {
    taken += bytes;
  }

  /** Bytes that were unpacked. */
  InputStream out(InputStream stream) {
    return new Counting(stream) {
      @Override
      void count(long bytes) throws ExceededException {
        given += bytes;
        check();
      }
    };
  }

  private void check() throws ExceededException {
    if (given > limits.slack() && given / limits.ratio() > taken) {
      throw new ExceededException(
          String.format(
              Locale.ROOT,
              "unpacks to more than %d times its size; that is no archive of pages",
              limits.ratio()));
    }
  }

  private abstract static class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    abstract void count(long bytes) throws ExceededException;

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) {
        count(1);
      }
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public synchronized void mark(int limit) {
      throw new UnsupportedOperationException("bytes are counted once");
    }

    @Override
    public synchronized void reset() throws IOException {
      throw new IOException("bytes are counted once");
    }
  }
}
