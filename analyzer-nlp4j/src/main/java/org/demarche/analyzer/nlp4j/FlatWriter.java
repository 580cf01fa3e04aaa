// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes arrays one after the other, little-endian, each behind its length, for {@link FlatReader}.
 */
final class FlatWriter implements Closeable {
  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

  FlatWriter(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  void writeInt(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  void writeInts(int[] values) throws IOException {
    writeInt(values.length);
    for (int value : values) {
      room(Integer.BYTES).putInt(value);
    }
  }

  void writeFloats(float[] values) throws IOException {
    writeInt(values.length);
    for (float value : values) {
      room(Float.BYTES).putFloat(value);
    }
  }

  void writeBytes(byte[] values) throws IOException {
    writeInt(values.length);
    for (byte value : values) {
      room(1).put(value);
    }
  }

  void writeString(String value) throws IOException {
    writeBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      flush();
      channel.force(true);
    }
  }
}
