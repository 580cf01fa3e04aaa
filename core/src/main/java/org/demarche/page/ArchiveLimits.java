// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import org.demarche.text.Require;

/**
 * How much may come out of a compressed input, so that one made to fill a disk or a day does
 * neither.
 *
 * @param entries most entries of a ZIP archive
 * @param ratio most bytes that come out for each that went in, over the whole input; deflate can do
 *     1032, text does 3 to 20, repetitive data 100
 * @param slack bytes that may come out whatever the ratio
 * @param spooled most bytes of an archive that has to be written to a temporary file: one within
 *     another, or from standard input
 * @param depth most archives within one another
 */
public record ArchiveLimits(int entries, int ratio, long slack, long spooled, int depth) {
  /** A million entries, 200 for 1 beyond 64 MB, 8 GB of temporary file, 4 deep. */
  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(1_000_000, 200, 64L << 20, 8L << 30, 4);

  public ArchiveLimits {
    Require.that(entries > 0, "a limit of %d entries", entries);
    Require.that(ratio > 0, "a limit of %d to 1", ratio);
    Require.that(slack >= 0, "%d bytes out of any archive", slack);
    Require.that(spooled > 0, "a limit of %d bytes", spooled);
    Require.that(depth > 0, "a limit of %d archives within one another", depth);
  }
}
