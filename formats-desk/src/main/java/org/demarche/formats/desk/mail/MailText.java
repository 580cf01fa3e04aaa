// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.page.BlockKind;
import org.demarche.page.LaidOut;
import org.demarche.page.LayoutText;
import org.demarche.page.Page;
import org.demarche.page.PlainLines;
import org.demarche.text.Table;

/**
 * The text of a message as blocks, with what is no part of an article cut: a note above a forwarded
 * message, that message's header, a signature.
 */
final class MailText {
  private static final String NOTE = "mail-note";
  private static final String HEADER = "mail-header";
  private static final String LINKS = "related-links";
  private static final String SIGNATURE = "mail-signature";

  /** More words above a forwarded message are no note, but the text. */
  private static final int LONGEST_NOTE = 120;

  /** An item of a newsletter has at least so many words below its headline. */
  private static final int ITEM = 12;

  private static final int LONGEST_FURNITURE = 40;

  private static final List<Pattern> FURNITURE =
      Table.ofResource(MailText.class, "furniture.tsv").rows().stream()
          .map(row -> row.get("pattern"))
          .map(p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();

  private LayoutText text = new LayoutText();
  private Optional<Forwarded> forwarded = Optional.empty();
  private boolean items;

  private MailText() {}

  /** The text of a message that is HTML, laid out already. */
  static MailText of(Page html) {
    MailText mail = new MailText();
    List<String> blocks = html.layout().stream().map(b -> b.place().of(html.text())).toList();
    mail.forwarded = forwarded(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      LaidOut block = html.layout().get(i);
      String words = blocks.get(i);
      Optional<String> cut = mail.cut(i).or(block::cut).or(() -> furniture(words));
      mail.text.add(words, block.kind(), cut, block.startsStory());
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

  /**
   * The same, in which each of several headlines that lead elsewhere starts a story.
   *
   * @param headlines of the newsletter's items
   */
  MailText withItems(Set<String> headlines) {
    List<LaidOut> blocks = text.layout();
    List<String> words = blocks.stream().map(b -> b.place().of(text.text())).toList();
    Set<Integer> starts = new LinkedHashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean headline = cut(i, blocks, words).isEmpty() && headlines.contains(words.get(i));
      if (headline && wordsBelow(i, words, headlines) >= ITEM) {
        starts.add(i);
      }
    }
    if (starts.size() > 1) {
      LayoutText parted = new LayoutText();
      for (int i = 0; i < blocks.size(); i++) {
        boolean start = starts.contains(i);
        BlockKind kind = start ? BlockKind.TITLE : blocks.get(i).kind();
        boolean story = start || blocks.get(i).startsStory();
        parted.add(words.get(i), kind, cut(i, blocks, words), story);
      }
      text = parted;
      items = true;
    }
    return this;
  }

  /** On a page other stories' headlines and leads are links; in a newsletter they are its text. */
  private static Optional<String> cut(int i, List<LaidOut> blocks, List<String> words) {
    boolean heading = blocks.get(i).kind() == BlockKind.HEADING;
    boolean text = heading || words(words.subList(i, i + 1)) >= ITEM;
    return blocks.get(i).cut().filter(reason -> !text || !reason.equals(LINKS));
  }

  private int wordsBelow(int at, List<String> words, Set<String> headlines) {
    int count = 0;
    for (int i = at + 1; i < words.size() && !headlines.contains(words.get(i)); i++) {
      count += cut(i, text.layout(), words).isEmpty() ? words(words.subList(i, i + 1)) : 0;
    }
    return count;
  }

  /** Whether each of several items starts a story. */
  boolean startsItems() {
    return items;
  }

  private static Optional<String> furniture(String paragraph) {
    boolean about =
        words(List.of(paragraph)) <= LONGEST_FURNITURE
            && FURNITURE.stream().anyMatch(pattern -> pattern.matcher(paragraph).matches());
    return about ? Optional.of("newsletter") : Optional.empty();
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
      text.add(paragraph, BlockKind.PARAGRAPH, cut.or(() -> furniture(paragraph)), false);
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
