// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.word;

import java.util.List;
import java.util.Optional;
import org.demarche.formats.desk.Folio;
import org.demarche.page.BlockKind;
import org.demarche.page.LaidOut;
import org.demarche.page.LayoutText;
import org.demarche.page.press.PrintedDay;

/**
 * The lines at the head of a document into which somebody copied an article: headline, outlet,
 * byline and day, each in a line of its own.
 */
final class HeadLines {
  private static final int MOST = 6;

  private HeadLines() {}

  static Optional<String> title(LayoutText text) {
    return text.layout().stream()
        .filter(block -> block.kind() == BlockKind.TITLE)
        .map(block -> words(block, text))
        .findFirst();
  }

  /** A name in the line next to the headline, where a byline or a day stands beside it. */
  static Optional<String> outlet(LayoutText text) {
    List<String> lines =
        text.layout().stream().limit(MOST).map(block -> words(block, text)).toList();
    int title = lines.indexOf(title(text).orElse(lines.isEmpty() ? "" : lines.get(0)));
    for (int i : new int[] {title + 1, title - 1}) {
      boolean inside = i >= 0 && i < lines.size() && title >= 0;
      if (inside
          && Folio.isName(lines.get(i))
          && !isMark(lines.get(i))
          && marked(lines, i, title)) {
        return Optional.of(lines.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean marked(List<String> lines, int i, int title) {
    int beside = i < title ? title + 1 : i + 1;
    return beside < lines.size() && isMark(lines.get(beside));
  }

  private static boolean isMark(String line) {
    return line.matches("(?iu)(?:by|von|par|por) \\p{Lu}.{1,60}")
        || PrintedDay.of(line, "printed").isPresent();
  }

  private static String words(LaidOut block, LayoutText text) {
    return block.place().of(text.text());
  }
}
