// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.page.ArchiveLimits;
import org.demarche.page.Inputs;
import org.demarche.page.Limits;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PageReader;

/**
 * Reads inputs of any kind, recognised by their first bytes: files of one page or several, gzip of
 * any of these, ZIP archives of any (WACZ is one), web archives (WARC). Pages are given on one
 * after another; of an archive no more than one page, or a line, is in memory at a time.
 *
 * <p>Names: an entry of a ZIP file is "file.zip!/folder/entry", a record of a web archive
 * "file.warc.gz#N", a line of JSON Lines "file.jsonl#N".
 */
public final class InputReader {
  private final PageReader reader;
  private final Limits limits;
  private final ArchiveLimits archives;

  /**
   * A reader with these limits.
   *
   * @param reader makes pages of what is no archive
   */
  public InputReader(PageReader reader, Limits limits, ArchiveLimits archives) {
    this.reader = reader;
    this.limits = limits;
    this.archives = archives;
  }

  /** A reader of our own formats with these limits. */
  public InputReader(Limits limits, ArchiveLimits archives) {
    this(new PageReader(limits), limits, archives);
  }

  /** A reader of pages with the default limits. */
  public InputReader(PageReader reader) {
    this(reader, Limits.DEFAULT, ArchiveLimits.DEFAULT);
  }

  /** A reader of our own formats with the default limits. */
  public InputReader() {
    this(Limits.DEFAULT, ArchiveLimits.DEFAULT);
  }

  /**
   * Reads a file.
   *
   * @param source its name
   * @param known what is known from outside of an input or an entry of an archive, by its name
   * @param sink takes what it holds, and what of it cannot be read
   */
  public void read(String source, Path file, Function<String, PageFacts> known, PageSink sink) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UnreadablePageException(source, "is no regular file");
      }
      try (InputStream in = Files.newInputStream(file)) {
        new Walk(reader, limits, archives, known, sink).read(source, in, Optional.of(file));
      }
    } catch (UnreadablePageException e) {
      sink.failure(e);
    } catch (IOException e) {
      sink.failure(new UnreadablePageException(source, "cannot be read: " + Inputs.why(e)));
    }
  }

  /** Reads a stream to its end, or to where it cannot be read. */
  public void read(
      String source, InputStream in, Function<String, PageFacts> known, PageSink sink) {
    new Walk(reader, limits, archives, known, sink).read(source, in, Optional.empty());
  }
}
