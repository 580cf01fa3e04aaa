// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Locale;
import org.demarche.text.Require;

/**
 * How large an input may be.
 *
 * @param bytes most bytes of an input
 * @param lineLength most UTF-16 code units of one line
 */
public record Limits(long bytes, int lineLength) {
  private static final long MEGABYTE = 1L << 20;

  /** 64 MB, and 4 million code units in a line: far beyond any page that somebody wrote. */
  public static final Limits DEFAULT = new Limits(64 * MEGABYTE, 4_000_000);

  public Limits {
    Require.that(bytes > 0 && bytes < Integer.MAX_VALUE - 8, "a limit of %d bytes", bytes);
    Require.that(lineLength > 0, "a limit of %d characters in a line", lineLength);
  }

  /**
   * Checks a size in bytes.
   *
   * @throws UnreadablePageException where it is beyond the limit
   */
  public void checkBytes(String source, long size) throws UnreadablePageException {
    if (size > bytes) {
      throw new UnreadablePageException(
          source, "is " + inWords(size) + "; the limit is " + inWords(bytes));
    }
  }

  /** "200 MB", "3 KB", "12 bytes". */
  public static String inWords(long size) {
    if (size >= MEGABYTE) {
      return String.format(Locale.ROOT, "%d MB", Math.round((double) size / MEGABYTE));
    }
    return size >= 1024
        ? String.format(Locale.ROOT, "%d KB", Math.round(size / 1024.0))
        : size + " bytes";
  }
}
