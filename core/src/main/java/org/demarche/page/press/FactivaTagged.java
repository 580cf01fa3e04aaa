// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.PlainLines;

/**
 * Reads exports of Factiva with field codes: two or three capitals at a line's start, beside their
 * value or above it ("HD", "SN", "PD", "LP", "TD"), "AN Document …" at the end of each record.
 */
final class FactivaTagged {
  private static final Pattern TAG = Pattern.compile("\\s{0,3}([A-Z]{2,3})(?:([ \\t]+)(.*))?");

  private final PressArticle article = new PressArticle(Database.FACTIVA);
  private final List<String> value = new ArrayList<>();
  private Optional<Label> open = Optional.empty();
  private boolean body;

  private FactivaTagged() {}

  private record Tag(Label label, boolean tight, String rest) {}

  /** The records of such an export; none where it is no such. */
  static List<Chunk> chunks(List<String> lines) {
    boolean titled = has(lines, Field.TITLE);
    boolean text = has(lines, Field.BODY) || has(lines, Field.LEAD);
    boolean sourced = has(lines, Field.OUTLET) && has(lines, Field.DATE);
    return titled && text && sourced ? parted(lines) : List.of();
  }

  private static boolean has(List<String> lines, Field field) {
    return lines.stream()
        .anyMatch(line -> tag(line).filter(tag -> tag.label().field() == field).isPresent());
  }

  /** A record ends with its number, which may stand in the line below the code. */
  private static List<Chunk> parted(List<String> lines) {
    List<Chunk> chunks = new ArrayList<>();
    List<String> record = new ArrayList<>();
    boolean ending = false;
    for (String line : lines) {
      Optional<Tag> tag = tag(line);
      boolean end = tag.filter(FactivaTagged::isEnd).isPresent();
      if (ending && tag.filter(found -> !found.label().foot()).isPresent()) {
        add(chunks, record);
        record = new ArrayList<>();
        ending = false;
      }
      record.add(line);
      ending |= end;
    }
    add(chunks, record);
    return chunks;
  }

  private static boolean isEnd(Tag tag) {
    return tag.label().field() == Field.END
        && (tag.rest().isBlank() || Mark.FACTIVA_END.is(tag.rest()));
  }

  private static void add(List<Chunk> chunks, List<String> record) {
    if (has(record, Field.TITLE)) {
      chunks.add(new Chunk(record, chunks.isEmpty()));
    }
  }

  static PressArticle read(Chunk chunk) {
    FactivaTagged reader = new FactivaTagged();
    chunk.lines().forEach(reader::line);
    reader.close();
    return reader.article;
  }

  private static Optional<Tag> tag(String line) {
    Matcher tag = TAG.matcher(line);
    if (!tag.matches()) {
      return Optional.empty();
    }
    String rest = tag.group(3) == null ? "" : tag.group(3);
    boolean tight = " ".equals(tag.group(2)) && !rest.isBlank();
    return Label.of(Database.FACTIVA, tag.group(1)).map(label -> new Tag(label, tight, rest));
  }

  private void line(String line) {
    Optional<Tag> tag = tag(line).filter(this::isPossible);
    if (tag.isEmpty()) {
      value.add(line);
      return;
    }
    close();
    open = Optional.of(tag.get().label());
    value.add(tag.get().rest());
    Field field = tag.get().label().field();
    body |= field == Field.LEAD || field == Field.BODY;
  }

  /** Within the text a word of two capitals beside others is a word: "IN Vienna", "CO workers". */
  private boolean isPossible(Tag tag) {
    if (!body || !tag.tight()) {
      return true;
    }
    Field field = tag.label().field();
    return field == Field.BODY || isEnd(tag) || isCodes(tag);
  }

  /** Codes of companies, subjects and regions: "usa : United States | eurz : Europe". */
  private static boolean isCodes(Tag tag) {
    return tag.label().foot() && tag.rest().matches("[a-z0-9]{2,12} ?: .*");
  }

  private void close() {
    if (open.isEmpty()) {
      value.forEach(article::head);
      value.clear();
      return;
    }
    Field field = open.get().field();
    String words = PlainLines.tidy(String.join(" ", value));
    switch (field) {
      case TITLE -> article.title(words);
      case LEAD, BODY -> article.body(value);
      default -> {
        article.set(field, words);
        article.head(words);
      }
    }
    value.clear();
  }
}
