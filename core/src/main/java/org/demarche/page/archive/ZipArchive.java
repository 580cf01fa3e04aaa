// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.demarche.page.ArchiveLimits;

/** A ZIP file, its size looked at before its list of entries is read into memory. */
final class ZipArchive implements AutoCloseable {
  /** End of central directory record, and how far from the end it may stand (APPNOTE 4.3.16). */
  private static final int END = 22;

  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END_SIGNATURE = 0x06054B50;
  private static final int LOCATOR = 20;
  private static final int LOCATOR_SIGNATURE = 0x07064B50;
  private static final long LARGE = 0xFFFFFFFFL;
  private static final long MOST_LIST_BYTES = 256L << 20;

  private final ZipFile zip;

  private ZipArchive(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens an archive. Names that are no UTF-8 are read as windows-1252.
   *
   * @throws IOException where it is broken or holds too many entries, saying so
   */
  static ZipArchive open(Path file, ArchiveLimits limits) throws IOException {
    checkList(file);
    ZipFile zip = opened(file);
    if (zip.size() > limits.entries()) {
      int size = zip.size();
      zip.close();
      throw new Budget.ExceededException(
          "has " + size + " entries; the limit is " + limits.entries());
    }
    return new ZipArchive(zip);
  }

  private static ZipFile opened(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), Charset.forName("windows-1252"));
    }
  }

  private static void checkList(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(in.length(), END + LONGEST_COMMENT + LOCATOR);
      byte[] tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
      for (int i = length - END; i >= 0; i--) {
        if (number(tail, i) == END_SIGNATURE) {
          long size = Integer.toUnsignedLong(number(tail, i + 12));
          checkList(size == LARGE ? largeList(in, tail, i - LOCATOR) : size);
          return;
        }
      }
    }
  }

  /** The size of a list beyond 4 GB stands in a record of its own (APPNOTE 4.3.14 and 15). */
  private static long largeList(RandomAccessFile in, byte[] tail, int locator) throws IOException {
    if (locator < 0 || number(tail, locator) != LOCATOR_SIGNATURE) {
      return LARGE;
    }
    byte[] record = new byte[48];
    in.seek(Math.min(in.length() - record.length, Math.max(0, wide(tail, locator + 8))));
    in.readFully(record);
    return wide(record, 40);
  }

  private static void checkList(long size) throws Budget.ExceededException {
    if (size < 0 || size > MOST_LIST_BYTES) {
      throw new Budget.ExceededException("has a list of entries that is beyond all measure");
    }
  }

  private static long wide(byte[] bytes, int at) {
    return Integer.toUnsignedLong(number(bytes, at)) | (long) number(bytes, at + 4) << 32;
  }

  private static int number(byte[] bytes, int at) {
    return bytes[at] & 0xFF
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | (bytes[at + 3] & 0xFF) << 24;
  }

  /** Whether it is a document of an office program or a book, which are ZIP files too. */
  boolean isDocument() {
    return zip.getEntry("[Content_Types].xml") != null
        || zip.getEntry("mimetype") != null && zip.getEntry("META-INF/manifest.xml") != null
        || zip.getEntry("META-INF/container.xml") != null;
  }

  /** Its files in the order of its list. */
  List<? extends ZipEntry> files() {
    return zip.stream().filter(entry -> !entry.isDirectory()).toList();
  }

  InputStream open(ZipEntry entry) throws IOException {
    InputStream in = zip.getInputStream(entry);
    if (in == null) {
      throw new ZipException("it is not there");
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
