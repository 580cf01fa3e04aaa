// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.PageSink;
import org.demarche.page.UnreadablePageException;

/**
 * A web archive (ISO 28500), record by record, each "file#N", N counted from 1 over all records. A
 * broken record is told with its place, and the next one looked for: the next member of a gzip
 * file, the next line that starts a record. A record is given on only when what follows it shows
 * that its length was right.
 */
final class WarcArchive {
  private static final int LONGEST_HEADER = 1 << 16;

  private static final Pattern LENGTH =
      Pattern.compile("(?im)^content-length[ \\t]*:[ \\t]*(\\d{1,18})[ \\t]*$");

  private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private final String source;
  private final Optional<GzipMembers> members;
  private final WarcPages pages;
  private final PageSink sink;
  private final Budget budget;
  private Retraceable records;
  private int number;
  private long start;

  /** The records of a file, packed or not. */
  WarcArchive(
      String source,
      InputStream in,
      boolean packed,
      Budget budget,
      WarcPages pages,
      PageSink sink) {
    this.source = source;
    this.members = packed ? Optional.of(new GzipMembers(in)) : Optional.empty();
    this.budget = budget;
    this.records = members.map(this::counted).orElseGet(() -> new Retraceable(in));
    this.pages = pages;
    this.sink = sink;
  }

  /** Gives on what all records hold. */
  void read() throws IOException {
    boolean more = true;
    while (more) {
      int before = number;
      try {
        skipLineEnds();
        more = records.peek() >= 0;
        if (more) {
          begin();
          one();
        }
      } catch (Budget.ExceededException e) {
        throw e;
      } catch (BrokenException e) {
        fail(e.getMessage());
        more = nextRecord();
      } catch (IOException e) {
        if (number == before) {
          begin();
        }
        boolean cut = e instanceof EOFException;
        fail(cut ? "the file ends in the middle of it" : Words.why(e));
        more = nextRecord();
      }
    }
  }

  private void begin() {
    start = position();
    records.mark();
    number++;
    sink.record();
  }

  private Retraceable counted(GzipMembers unpacked) {
    return new Retraceable(budget.out(unpacked));
  }

  private void fail(String why) {
    sink.failure(
        new UnreadablePageException(
            source, "has a broken record, number " + number + " at byte " + start + ": " + why));
  }

  /** Where the record, or the member that holds it, starts in the file. */
  private long position() {
    return members.map(GzipMembers::position).orElseGet(records::position);
  }

  /** How many were skipped. */
  private int skipLineEnds() throws IOException {
    int skipped = 0;
    while (records.peek() == '\r' || records.peek() == '\n') {
      records.read();
      skipped++;
    }
    return skipped;
  }

  private void one() throws IOException, BrokenException {
    byte[] header = header();
    long length = length(header);
    RecordBlock body = new RecordBlock(records, length);
    Optional<WarcPages.Found> found = pages.find(source + "#" + number, header, body);
    body.skipRest();
    if (!endsWell()) {
      throw new BrokenException("its length is not what it says");
    }
    found.ifPresent(pages::give);
  }

  /**
   * Whether two line ends follow, as they must, or another record or the end does. What cannot be
   * read there is told of that other record.
   */
  private boolean endsWell() throws IOException {
    try {
      return skipLineEnds() >= 4 || records.peek() < 0 || atStart();
    } catch (Budget.ExceededException e) {
      throw e;
    } catch (IOException e) {
      if (position() == start) {
        throw e;
      }
      return true;
    }
  }

  private byte[] header() throws IOException, BrokenException {
    if (!atStart()) {
      throw new BrokenException("it does not begin with WARC/");
    }
    ByteArrayOutputStream header = new ByteArrayOutputStream(1024);
    int lineLength = 0;
    while (header.size() < LONGEST_HEADER) {
      int next = records.read();
      if (next < 0) {
        throw new EOFException();
      }
      header.write(next);
      if (next == '\n' && lineLength == 0) {
        return header.toByteArray();
      }
      lineLength = next == '\n' ? 0 : next == '\r' ? lineLength : lineLength + 1;
    }
    throw new BrokenException("its header does not end");
  }

  private boolean atStart() throws IOException {
    return Arrays.equals(records.peek(START.length), START);
  }

  private static long length(byte[] header) throws BrokenException {
    Matcher length =
        LENGTH.matcher(new String(header, StandardCharsets.ISO_8859_1).replace("\r", ""));
    if (!length.find()) {
      throw new BrokenException("it has no length");
    }
    return Long.parseLong(length.group(1));
  }

  /** To the next record, from behind the start of a broken one; false where there is none. */
  private boolean nextRecord() throws IOException {
    records.retrace();
    boolean more = true;
    while (more) {
      try {
        records.read();
        return seek();
      } catch (Budget.ExceededException e) {
        throw e;
      } catch (IOException e) {
        more = members.isPresent() && members.get().resume();
        if (more) {
          records = counted(members.get());
          if (atStartOfMember()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean atStartOfMember() throws Budget.ExceededException {
    try {
      return atStart();
    } catch (Budget.ExceededException e) {
      throw e;
    } catch (IOException e) {
      return false;
    }
  }

  /** To the next line that starts a record. */
  private boolean seek() throws IOException {
    int last = '\n';
    while (records.peek() >= 0) {
      if (last == '\n' && records.peek() == 'W' && atStart()) {
        return true;
      }
      last = records.read();
    }
    return false;
  }
}
