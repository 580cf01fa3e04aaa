// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.page.BlockKind;
import org.demarche.page.LaidOut;
import org.demarche.page.LayoutText;
import org.demarche.page.Page;
import org.demarche.page.PlainLines;

/**
 * The text of a message as blocks, with what is no part of an article cut: a note above a forwarded
 * message, that message's header, a signature.
 */
final class MailText {
  private static final String NOTE = "mail-note";
  private static final String HEADER = "mail-header";
  private static final String SIGNATURE = "mail-signature";

  /** More words above a forwarded message are no note, but the text. */
  private static final int LONGEST_NOTE = 120;

  private final LayoutText text = new LayoutText();
  private Optional<Forwarded> forwarded = Optional.empty();

  private MailText() {}

  /** The text of a message that is HTML, laid out already. */
  static MailText of(Page html) {
    MailText mail = new MailText();
    List<String> blocks = html.layout().stream().map(b -> b.place().of(html.text())).toList();
    mail.forwarded = forwarded(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      LaidOut block = html.layout().get(i);
      Optional<String> cut = mail.cut(i).or(block::cut);
      mail.text.add(blocks.get(i), block.kind(), cut, block.startsStory());
    }
    return mail;
  }

  /** The text of a message without HTML. */
  static MailText of(String plain) {
    MailText mail = new MailText();
    List<String> lines = plain.lines().map(MailText::unquoted).toList();
    mail.forwarded = forwarded(lines);
    int from = mail.forwarded.map(Forwarded::from).orElse(0);
    int to = mail.forwarded.map(Forwarded::to).orElse(0);
    int end = signature(lines, to);
    mail.add(lines.subList(0, from), Optional.of(NOTE));
    for (String line : lines.subList(from, to)) {
      mail.text.add(line, BlockKind.PARAGRAPH, Optional.of(HEADER), false);
    }
    mail.add(lines.subList(to, end), Optional.empty());
    mail.add(lines.subList(end, lines.size()), Optional.of(SIGNATURE));
    return mail;
  }

  private static String unquoted(String line) {
    return line.startsWith(">") ? line.replaceFirst("^(?:> ?)+", "") : line;
  }

  /** RFC 3676, section 4.3: a line of two hyphens and a space. */
  private static int signature(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).equals("-- ")) {
        return i;
      }
    }
    return lines.size();
  }

  private static Optional<Forwarded> forwarded(List<String> blocks) {
    return Forwarded.last(blocks)
        .filter(found -> words(blocks.subList(0, found.from())) <= LONGEST_NOTE);
  }

  private static int words(List<String> blocks) {
    return blocks.stream().mapToInt(b -> b.isBlank() ? 0 : b.strip().split("\\s+").length).sum();
  }

  private Optional<String> cut(int i) {
    if (forwarded.isEmpty() || i >= forwarded.get().to()) {
      return Optional.empty();
    }
    return Optional.of(i < forwarded.get().from() ? NOTE : HEADER);
  }

  private void add(List<String> lines, Optional<String> cut) {
    for (String paragraph : PlainLines.paragraphs(new ArrayList<>(lines))) {
      text.add(paragraph, BlockKind.PARAGRAPH, cut, false);
    }
  }

  /** The text and its blocks. */
  LayoutText layout() {
    return text;
  }

  /** The header of the message that was forwarded, where this is one. */
  Optional<Forwarded> forwarded() {
    return forwarded;
  }

  /** Number of words that are not cut. */
  int words() {
    String all = text.text();
    return words(
        text.layout().stream()
            .filter(block -> block.cut().isEmpty())
            .map(block -> block.place().of(all))
            .toList());
  }
}
