// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.demarche.page.Limits;

/** Takes the codings off a content that was sent over HTTP (RFC 9110, section 8.4). */
public final class ContentCodings {
  private static final int MOST_CODINGS = 3;

  private final Limits limits;

  /** Codings of contents that are within these limits. */
  public ContentCodings(Limits limits) {
    this.limits = limits;
  }

  /** A content that is beyond the limits. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(Limits limits) {
      super("its content is more than " + Limits.inWords(limits.bytes()));
    }
  }

  /**
   * The content without its codings.
   *
   * @param headers values of Content-Encoding; codings that are not known are left on
   * @throws IOException where it cannot be unpacked, or is beyond the limits; the message is the
   *     rest of a sentence
   */
  public byte[] decoded(byte[] content, List<String> headers) throws IOException {
    byte[] bytes = content;
    List<String> codings = codings(headers);
    for (int i = codings.size() - 1; i >= 0; i--) {
      bytes = decoded(bytes, codings.get(i));
    }
    return bytes;
  }

  /** At most so many bytes as a page may have. */
  static byte[] limited(InputStream in, Limits limits) throws IOException {
    byte[] bytes = in.readNBytes((int) limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      throw new TooLargeException(limits);
    }
    return bytes;
  }

  private static List<String> codings(List<String> headers) throws IOException {
    List<String> codings =
        headers.stream()
            .flatMap(value -> List.of(value.split(",")).stream())
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .filter(value -> !value.isEmpty())
            .toList();
    if (codings.size() > MOST_CODINGS) {
      throw new IOException("its content is coded " + codings.size() + " times");
    }
    return codings;
  }

  /** Many crawlers store what they decoded under the header that tells of the coding. */
  private byte[] decoded(byte[] bytes, String coding) throws IOException {
    switch (coding) {
      case "gzip", "x-gzip":
        return isGzip(bytes) ? limited(new GzipMembers(in(bytes)), limits) : bytes;
      case "deflate":
        return inflated(bytes);
      case "br":
        return unpackedOrPlain(bytes);
      case "zstd":
        return ZstdFrames.starts(bytes)
            ? limited(ZstdFrames.of(new Retraceable(in(bytes))), limits)
            : bytes;
      default:
        return bytes;
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** With the header of zlib, as the standard has it, or without, as some servers do. */
  private byte[] inflated(byte[] bytes) throws IOException {
    boolean zlib =
        bytes.length > 1
            && (bytes[0] & 0x0F) == 8
            && ((bytes[0] & 0xFF) * 256 + (bytes[1] & 0xFF)) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try {
      return limited(new InflaterInputStream(in(bytes), inflater), limits);
    } catch (TooLargeException e) {
      throw e;
    } catch (IOException e) {
      return orPlain(bytes, e);
    } finally {
      inflater.end();
    }
  }

  private byte[] unpackedOrPlain(byte[] bytes) throws IOException {
    try {
      return limited(new BrotliInputStream(in(bytes)), limits);
    } catch (TooLargeException e) {
      throw e;
    } catch (IOException e) {
      return orPlain(bytes, e);
    } catch (RuntimeException e) {
      return orPlain(bytes, new IOException("its content is no brotli", e));
    }
  }

  /** What begins as markup or JSON does was decoded before. */
  private static byte[] orPlain(byte[] bytes, IOException why) throws IOException {
    int i = 0;
    while (i < bytes.length && bytes[i] <= ' ' && bytes[i] >= 0) {
      i++;
    }
    if (i < bytes.length && (bytes[i] == '<' || bytes[i] == '{')) {
      return bytes;
    }
    throw why;
  }

  private static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
