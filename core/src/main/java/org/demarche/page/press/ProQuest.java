// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads exports of ProQuest: records parted by rules, each with labelled lines above the text
 * ("Author:", "Publication info:"), "Full text:", and further labelled lines below it.
 */
final class ProQuest {
  private static final Pattern LABELLED =
      Pattern.compile("\\s*(\\p{L}[\\p{L} /-]{2,40}?)\\s?:(?: (.*))?");

  /** "The Alder Courier; Alder [Alder] 03 May 2024: 4.". */
  private static final Pattern SOURCE =
      Pattern.compile("(?<outlet>[^;\\[]{2,120}?) ?[;\\[].*?(?<date>\\d{1,2} \\p{L}+ \\d{4}).*");

  private final List<String> lines;
  private final PressArticle article = new PressArticle(Database.PROQUEST);
  private final List<String> body = new ArrayList<>();
  private Optional<Label> open = Optional.empty();

  private ProQuest(Chunk chunk) {
    this.lines = chunk.lines();
  }

  /** The records of such an export; none where it is no such. */
  static List<Chunk> chunks(List<String> lines) {
    boolean sourced = has(lines, Field.SOURCE) || has(lines, Field.OUTLET);
    return sourced && has(lines, Field.BODY)
        ? Chunk.to(lines, Mark.RULE).stream().filter(c -> has(c.lines(), Field.BODY)).toList()
        : List.of();
  }

  private static boolean has(List<String> lines, Field field) {
    return lines.stream()
        .anyMatch(line -> label(line).filter(label -> label.field() == field).isPresent());
  }

  private static Optional<Label> label(String line) {
    Matcher labelled = LABELLED.matcher(line);
    return labelled.matches() ? Label.of(Database.PROQUEST, labelled.group(1)) : Optional.empty();
  }

  static PressArticle read(Chunk chunk) {
    ProQuest reader = new ProQuest(chunk);
    reader.titleOnTop();
    reader.lines.stream().filter(line -> !Mark.RULE.is(line)).forEach(reader::line);
    reader.endBody();
    return reader.article;
  }

  /** The headline has no label where the record begins with it. */
  private void titleOnTop() {
    for (String line : lines) {
      if (label(line).isPresent()) {
        return;
      }
      if (!line.isBlank()
          && !Mark.EDITION.is(line)
          && !Mark.PROQUEST_BEGIN.is(line)
          && !Mark.RULE.is(line)) {
        article.title(line);
        return;
      }
    }
  }

  private void line(String line) {
    Optional<Label> label = label(line);
    boolean text = open.filter(l -> l.field() == Field.BODY).isPresent();
    if (label.isPresent() && !(text && !label.get().foot() && label.get().field() != Field.TITLE)) {
      endBody();
      open = label;
      labelled(label.get().field(), line);
    } else if (text) {
      body.add(line);
    } else {
      article.head(line);
    }
  }

  private void labelled(Field field, String line) {
    Matcher labelled = LABELLED.matcher(line);
    String value = labelled.matches() && labelled.group(2) != null ? labelled.group(2) : "";
    switch (field) {
      case BODY -> body.add(value);
      case TITLE -> article.title(value);
      case SOURCE -> source(value, line);
      case OUTLET -> {
        article.set(Field.OUTLET, value.replaceFirst(" ?;.*", ""));
        article.head(line);
      }
      default -> {
        article.set(field, value);
        article.head(line);
      }
    }
  }

  private void source(String value, String line) {
    Matcher source = SOURCE.matcher(value);
    if (source.matches()) {
      article.set(Field.OUTLET, source.group("outlet"));
      article.set(Field.DATE, source.group("date"));
    }
    article.head(line);
  }

  private void endBody() {
    article.body(body);
    body.clear();
  }
}
