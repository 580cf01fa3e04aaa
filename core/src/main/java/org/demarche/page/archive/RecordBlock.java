// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The block of a record: so many bytes, no more and no less. */
final class RecordBlock extends FilterInputStream {
  private long left;

  RecordBlock(InputStream in, long length) {
    super(in);
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = in.read(bytes, from, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException();
    }
    left -= read;
    return read;
  }

  void skipRest() throws IOException {
    byte[] bytes = new byte[8192];
    while (read(bytes, 0, bytes.length) >= 0) {
      // Nobody wants it.
    }
  }

  @Override
  public void close() {
    // The file stays open for the next record.
  }
}
