// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.text.Require;

/**
 * What common English words mean, as directions in a space in which words that stand in like
 * sentences lie near each other (Mikolov et al., 2013). The vectors of {@code vectors.bin.gz} are
 * those of the analyzer's model for the words of a common word list, brought to length 1 and
 * rounded to 1/127, so that what is learned from few sentences also holds for words that those
 * sentences do not have.
 */
public final class WordVectors {
  private static final float SCALE = 127;

  private static final class Lazy {
    private static final WordVectors BUILT_IN = read();

    private static WordVectors read() {
      try (InputStream stream = WordVectors.class.getResourceAsStream("vectors.bin.gz")) {
        Require.that(stream != null, "the data file vectors.bin.gz is missing");
        return WordVectors.read(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** In the order of {@link String#compareTo}. */
  private final String[] words;

  private final int dimensions;
  private final byte[] rounded;

  private WordVectors(String[] words, int dimensions, byte[] rounded) {
    this.words = words;
    this.dimensions = dimensions;
    this.rounded = rounded;
  }

  /** The vectors that ship with the program; read once. */
  public static WordVectors builtIn() {
    return Lazy.BUILT_IN;
  }

  /** How many numbers a vector has. */
  public int dimensions() {
    return dimensions;
  }

  /** All words in order, for whoever writes the file anew. */
  public String[] words() {
    return words.clone();
  }

  /**
   * The vector of a word, of length 1 but for rounding: of its lower case, or else as it is
   * written; empty for a word that is not in the list.
   */
  public Optional<float[]> of(String word) {
    int place = Arrays.binarySearch(words, word.toLowerCase(Locale.ROOT));
    if (place < 0) {
      place = Arrays.binarySearch(words, word);
    }
    if (place < 0) {
      return Optional.empty();
    }
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = rounded[place * dimensions + i] / SCALE;
    }
    return Optional.of(vector);
  }

  /**
   * Adds the vectors of some words, and counts those that have one.
   *
   * @param sum of {@link #dimensions()} numbers, to which they are added
   */
  public int add(Iterable<String> some, double[] sum) {
    int known = 0;
    for (String word : some) {
      Optional<float[]> vector = of(word);
      if (vector.isPresent()) {
        known++;
        for (int i = 0; i < dimensions; i++) {
          sum[i] += vector.get()[i];
        }
      }
    }
    return known;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it cannot be read or is cut short
   */
  static WordVectors read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16))) {
      int count = in.readInt();
      int dimensions = in.readInt();
      String[] words =
          new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8).split("\n", -1);
      byte[] rounded = in.readNBytes(count * dimensions);
      Require.that(
          words.length == count && rounded.length == count * dimensions,
          "the word vectors are cut short");
      return new WordVectors(words, dimensions, rounded);
    }
  }

  /**
   * Writes vectors: the number of words and of dimensions, the words in order and parted by line
   * feeds, then a byte for each number; all of it compressed.
   *
   * @param vectors by word, each with the same number of dimensions
   */
  public static void write(Map<String, float[]> vectors, OutputStream stream) throws IOException {
    SortedMap<String, float[]> sorted = new TreeMap<>(vectors);
    ByteArrayOutputStream rounded = new ByteArrayOutputStream();
    sorted.values().forEach(vector -> rounded.writeBytes(round(vector)));
    byte[] words = String.join("\n", sorted.keySet()).getBytes(StandardCharsets.UTF_8);
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
      out.writeInt(sorted.size());
      out.writeInt(rounded.size() / Math.max(1, sorted.size()));
      out.writeInt(words.length);
      out.write(words);
      rounded.writeTo(out);
    }
  }

  private static byte[] round(float[] vector) {
    double length = 0;
    for (float each : vector) {
      length += each * each;
    }
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] / Math.max(1e-9, Math.sqrt(length)) * SCALE);
    }
    return bytes;
  }
}
