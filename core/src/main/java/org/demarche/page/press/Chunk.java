// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one record of an export.
 *
 * @param lines without the one that parts it from its neighbours
 * @param first whether it is the file's first, where a cover sheet may stand above it
 */
record Chunk(List<String> lines, boolean first) {
  Chunk {
    lines = List.copyOf(lines);
  }

  String raw() {
    return String.join("\n", lines).strip();
  }

  boolean isBlank() {
    return lines.stream().allMatch(String::isBlank);
  }

  /** Parts lines before each of these marks; what stands before the first is left out. */
  static List<Chunk> from(List<String> lines, Mark begin) {
    List<Chunk> chunks = new ArrayList<>();
    List<String> open = null;
    for (String line : lines) {
      if (begin.is(line)) {
        add(open, chunks);
        open = new ArrayList<>();
      }
      if (open != null) {
        open.add(line);
      }
    }
    add(open, chunks);
    return chunks;
  }

  /** Parts lines after each of these marks; what stands after the last is a record too. */
  static List<Chunk> to(List<String> lines, Mark end) {
    List<Chunk> chunks = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      open.add(line);
      if (end.is(line)) {
        add(open, chunks);
        open = new ArrayList<>();
      }
    }
    add(open, chunks);
    return chunks;
  }

  private static void add(List<String> lines, List<Chunk> chunks) {
    if (lines != null && lines.stream().anyMatch(line -> !line.isBlank())) {
      chunks.add(new Chunk(lines, chunks.isEmpty()));
    }
  }
}
