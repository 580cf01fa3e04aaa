// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads what {@link FlatWriter} wrote, from a mapped file. */
final class FlatReader {
  private final ByteBuffer buffer;
  private final Path file;

  FlatReader(Path file) throws IOException {
    this.file = file;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      buffer = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      buffer.order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  int readInt() throws IOException {
    try {
      return buffer.getInt();
    } catch (BufferUnderflowException e) {
      throw new IOException("The file " + file + " ends too early.", e);
    }
  }

  int[] readInts() throws IOException {
    int[] values = new int[readLength(Integer.BYTES)];
    buffer.asIntBuffer().get(values);
    skip(values.length * Integer.BYTES);
    return values;
  }

  float[] readFloats() throws IOException {
    float[] values = new float[readLength(Float.BYTES)];
    buffer.asFloatBuffer().get(values);
    skip(values.length * Float.BYTES);
    return values;
  }

  /** The floats stay in the file; the system keeps in memory those that are used. */
  FloatBuffer mapFloats() throws IOException {
    int length = readLength(Float.BYTES);
    FloatBuffer floats = buffer.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    skip(length * Float.BYTES);
    return floats.limit(length);
  }

  byte[] readBytes() throws IOException {
    byte[] values = new byte[readLength(1)];
    buffer.get(values);
    return values;
  }

  String readString() throws IOException {
    return new String(readBytes(), StandardCharsets.UTF_8);
  }

  private int readLength(int bytesEach) throws IOException {
    int length = readInt();
    if (length < 0 || length > buffer.remaining() / bytesEach) {
      throw new IOException("The file " + file + " ends too early.");
    }
    return length;
  }

  private void skip(int bytes) {
    buffer.position(buffer.position() + bytes);
  }
}
