// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out the numbers that text browsers put before links: "[5]Jo Doe told reporters". */
final class LinkMarks {
  private static final Pattern MARK = Pattern.compile("\\[\\d{1,4}\\](?=[\\p{L}\"'“‘])");

  /** A page with fewer marks was not made by a text browser. */
  private static final int FEWEST = 3;

  private LinkMarks() {}

  static List<Block> leftOut(List<Block> lines) {
    long marks =
        lines.stream().mapToLong(line -> MARK.matcher(line.text()).results().count()).sum();
    return marks < FEWEST ? lines : lines.stream().map(LinkMarks::leftOut).toList();
  }

  /** A line is one piece of the page here: joining comes later. */
  private static Block leftOut(Block line) {
    Matcher mark = MARK.matcher(line.text());
    StringBuilder text = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (mark.find()) {
      add(line, from, mark.start(), text, pieces);
      from = mark.end();
    }
    add(line, from, line.text().length(), text, pieces);
    return new Block(text.toString(), pieces, line.group());
  }

  private static void add(Block line, int from, int to, StringBuilder text, List<Piece> pieces) {
    if (from < to) {
      pieces.add(new Piece(text.length(), line.start() + from, to - from));
      text.append(line.text(), from, to);
    }
  }
}
