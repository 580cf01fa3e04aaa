// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

/** Goes through one input with all that it holds. */
final class Walk {
  /** What a gzip file holds is told by what its first bytes give. */
  private static final int GZIP_SAMPLE = 16 << 10;

  /** A file whose first line is longer is read as a whole. */
  private static final int FIRST_LINE = 1 << 20;

  private final Limits limits;
  private final Function<String, PageFacts> known;
  private final PageSink sink;
  private final PageMaker maker;
  private final Budget budget;

  /**
   * A walk.
   *
   * @param charset the charset that the server told which the input came from
   */
  Walk(
      PageReader reader,
      Limits limits,
      ArchiveLimits archives,
      Function<String, PageFacts> known,
      PageSink sink,
      Optional<Charset> charset) {
    this.limits = limits;
    this.known = known;
    this.sink = sink;
    this.maker = new PageMaker(reader, sink, charset);
    this.budget = new Budget(archives);
  }

  void read(String source, InputStream in, Optional<Path> file) {
    Retraceable bytes = new Retraceable(budget.in(in));
    try {
      part(new Part(source, bytes, file, 0, known.apply(source), Titles.NONE));
    } catch (Budget.ExceededException e) {
      fail(source, e.getMessage());
    }
  }

  /**
   * Reads a part; that it cannot be read is told and ends nothing else.
   *
   * @throws Budget.ExceededException where the whole input has to be given up
   */
  void part(Part part) throws Budget.ExceededException {
    boolean packed = part.depth() > 0 || isGzip(part) || isZip(part) || isZstd(part);
    try {
      recognised(part);
    } catch (UnreadablePageException e) {
      sink.failure(e);
    } catch (Budget.ExceededException e) {
      throw e;
    } catch (IOException e) {
      fail(
          part.source(),
          packed ? "cannot be unpacked: " + Words.why(e) : "cannot be read: " + Inputs.why(e));
    }
  }

  private void fail(String source, String why) {
    sink.failure(new UnreadablePageException(source, why));
  }

  private void recognised(Part part) throws IOException, UnreadablePageException {
    if (isGzip(part)) {
      gzip(part);
    } else if (isZstd(part)) {
      checkDepth(part);
      part(part.within(budget.out(ZstdFrames.of(part.in()))));
    } else if (isZip(part)) {
      checkDepth(part);
      new ZipWalk(this, budget, known, sink).read(part);
    } else if (starts(start(part), 'W', 'A', 'R', 'C', '/')) {
      warc(part, false);
    } else if (isLines(part)) {
      new Lines(maker, sink, limits, part).read();
    } else {
      page(part);
    }
  }

  private static boolean isGzip(Part part) {
    return starts(start(part), 0x1F, 0x8B, 8);
  }

  private static boolean isZstd(Part part) {
    return ZstdFrames.starts(start(part));
  }

  private static boolean isZip(Part part) {
    return starts(start(part), 'P', 'K', 3, 4) || starts(start(part), 'P', 'K', 5, 6);
  }

  private static byte[] start(Part part) {
    try {
      return part.in().peek(5);
    } catch (IOException e) {
      // Why it cannot be read is told where it is read.
      return new byte[0];
    }
  }

  private void checkDepth(Part part) throws UnreadablePageException {
    if (part.depth() >= budget.limits().depth()) {
      throw new UnreadablePageException(
          part.source(),
          "holds archives within archives; the limit is " + budget.limits().depth() + " deep");
    }
  }

  private void gzip(Part part) throws IOException, UnreadablePageException {
    if (starts(unpackedStart(part), 'W', 'A', 'R', 'C', '/')) {
      warc(part, true);
      return;
    }
    checkDepth(part);
    part(part.within(budget.out(new GzipMembers(part.in()))));
  }

  private static byte[] unpackedStart(Part part) throws IOException {
    byte[] start = new byte[5];
    try (GzipMembers sample =
        new GzipMembers(new ByteArrayInputStream(part.in().peek(GZIP_SAMPLE)))) {
      int length = 0;
      while (length < start.length) {
        int next = sample.read();
        if (next < 0) {
          break;
        }
        start[length++] = (byte) next;
      }
    } catch (IOException e) {
      // What could be unpacked tells enough; why no more can be is told where it is read.
    }
    return start;
  }

  private void warc(Part part, boolean packed) throws IOException {
    WarcPages pages = new WarcPages(maker, sink, limits, part.facts().ofEach(), part.titles());
    new WarcArchive(part.source(), part.in(), packed, budget, pages, sink).read();
  }

  private boolean isLines(Part part) throws IOException {
    byte[] start = part.in().peek(256);
    String text = new String(start, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "");
    if (!text.stripLeading().startsWith("{")) {
      return false;
    }
    String sample = new String(part.in().peek(FIRST_LINE), StandardCharsets.UTF_8);
    int from = Math.max(0, sample.indexOf('{'));
    int end = sample.lastIndexOf('\n');
    return end > from && PageReader.isLines(sample.substring(from, end));
  }

  /** Somebody's page: no archive. */
  void page(Part part) throws IOException, UnreadablePageException {
    if (part.file().isPresent()) {
      limits.checkBytes(part.source(), Files.size(part.file().get()));
    }
    byte[] bytes = part.in().readNBytes((int) limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      throw new UnreadablePageException(
          part.source(),
          "is more than "
              + Limits.inWords(limits.bytes())
              + "; the limit is "
              + Limits.inWords(limits.bytes()));
    }
    maker.chosen(part.source(), bytes, part.facts());
  }

  static boolean starts(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
