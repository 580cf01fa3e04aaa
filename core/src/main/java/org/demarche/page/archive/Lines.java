// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.page.Limits;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.UnreadablePageException;

/** JSON Lines, a line at a time: "file#N", N the number of the line. */
final class Lines {
  private static final int BYTES_OF_CHARACTER = 4;

  /** Failures that are kept back until it is clear whether the lines are articles. */
  private static final int KEPT = 10_000;

  private final PageMaker maker;
  private final PageSink sink;
  private final long longest;
  private final Part part;
  private final PageFacts facts;
  private final List<UnreadablePageException> failures = new ArrayList<>();
  private boolean isList;
  private boolean tooLong;

  Lines(PageMaker maker, PageSink sink, Limits limits, Part part) {
    this.maker = maker;
    this.sink = sink;
    this.longest = (long) limits.lineLength() * BYTES_OF_CHARACTER;
    this.part = part;
    this.facts = part.facts().ofEach();
  }

  /** What stands before a place that cannot be read is given on first. */
  void read() throws IOException {
    try {
      lines();
    } finally {
      end();
    }
  }

  private void lines() throws IOException {
    for (int number = 1; part.in().peek() >= 0; number++) {
      byte[] line = line();
      String source = part.source() + "#" + number;
      if (tooLong) {
        failed(
            new UnreadablePageException(
                source, "is more than " + Limits.inWords(longest) + " in one line"));
      } else if (!isBlank(line)) {
        Optional<UnreadablePageException> failure = maker.line(source, line, facts);
        failure.ifPresent(this::failed);
        if (failure.isEmpty()) {
          giveOn();
        }
      }
    }
  }

  private void failed(UnreadablePageException failure) {
    if (isList || failures.size() == KEPT) {
      giveOn();
      sink.failure(failure);
    } else {
      failures.add(failure);
    }
  }

  private void giveOn() {
    isList = true;
    failures.forEach(sink::failure);
    failures.clear();
  }

  /**
   * A file of other lines than articles is one thing that cannot be read, not one for each line.
   */
  private void end() {
    long reasons = failures.stream().map(Lines::why).distinct().count();
    if (failures.size() > 1 && reasons == 1) {
      String each = "holds no article: each of its " + failures.size() + " lines ";
      sink.failure(new UnreadablePageException(part.source(), each + why(failures.get(0))));
      failures.clear();
    }
    giveOn();
  }

  private static String why(UnreadablePageException failure) {
    String sentence = failure.getMessage();
    return sentence.substring(failure.source().length() + 1, sentence.length() - 1);
  }

  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    tooLong = false;
    int next = part.in().read();
    while (next >= 0 && next != '\n') {
      if (line.size() >= longest) {
        tooLong = true;
      } else {
        line.write(next);
      }
      next = part.in().read();
    }
    byte[] bytes = line.toByteArray();
    boolean windows = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return windows ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  private static boolean isBlank(byte[] line) {
    return line.length < 4096 && new String(line, StandardCharsets.ISO_8859_1).isBlank();
  }
}
