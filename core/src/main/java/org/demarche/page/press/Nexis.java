// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads exports of Nexis in both of its layouts. The older one begins each record with "3 of 50
 * DOCUMENTS", outlet and date, then prints the headline; the newer one (Nexis Uni, Nexis Advance)
 * prints headline, outlet and date, and ends each record with "End of Document". In both, labelled
 * lines follow ("LENGTH: 540 words"), then the text, then further labelled lines.
 */
final class Nexis {
  private static final Pattern LABELLED =
      Pattern.compile("\\s*([\\p{L}][\\p{L} _-]{1,24}?)\\s?: ?(.*)");

  private static final int TOP = 60;

  private final List<String> lines;
  private final boolean first;
  private final PressArticle article = new PressArticle(Database.NEXIS);
  private final boolean older;
  private final int bodyMark;
  private int at;

  private Nexis(Chunk chunk) {
    this.lines = chunk.lines();
    this.first = chunk.first();
    this.older = lines.stream().anyMatch(Mark.NEXIS_BEGIN::is);
    int mark = lines.size() - 1;
    while (mark >= 0 && !isBodyMark(lines.get(mark))) {
      mark--;
    }
    this.bodyMark = mark;
  }

  private static boolean isBodyMark(String line) {
    return Mark.NEXIS_BODY.is(line)
        || label(line).filter(label -> label.field() == Field.BODY).isPresent();
  }

  /** The records of an export of Nexis; none where it is no such. */
  static List<Chunk> chunks(List<String> lines) {
    boolean counted = lines.stream().anyMatch(Nexis::isLength);
    boolean older = lines.stream().anyMatch(Mark.NEXIS_BEGIN::is);
    boolean ended = lines.stream().anyMatch(Mark.NEXIS_END::is);
    boolean body = lines.stream().anyMatch(Mark.NEXIS_BODY::is);
    if (ended && (counted || body)) {
      return Chunk.to(lines, Mark.NEXIS_END).stream().filter(Nexis::isRecord).toList();
    }
    return older && counted ? Chunk.from(lines, Mark.NEXIS_BEGIN) : List.of();
  }

  /** Below the last record may stand a notice. */
  private static boolean isRecord(Chunk chunk) {
    return chunk.lines().stream()
        .anyMatch(line -> Mark.NEXIS_END.is(line) || Mark.NEXIS_BODY.is(line) || isLength(line));
  }

  private static boolean isLength(String line) {
    Matcher labelled = LABELLED.matcher(line);
    return labelled.matches()
        && Label.of(Database.NEXIS, labelled.group(1))
            .filter(label -> label.field() == Field.LENGTH)
            .isPresent();
  }

  static PressArticle read(Chunk chunk) {
    Nexis reader = new Nexis(chunk);
    reader.top();
    reader.labels();
    reader.text();
    reader.foot();
    return reader.article;
  }

  private static Optional<Label> label(String line) {
    Matcher labelled = LABELLED.matcher(line);
    return labelled.matches() ? Label.of(Database.NEXIS, labelled.group(1)) : Optional.empty();
  }

  private static String value(String line) {
    Matcher labelled = LABELLED.matcher(line);
    return labelled.matches() ? labelled.group(2) : "";
  }

  /** Headline, outlet and date, which have no labels. */
  private void top() {
    int end = endOfTop();
    int date = date(end);
    if (date < 0) {
      namedTop(end);
      return;
    }
    List<Integer> above = filled(0, date);
    int outlet = outlet(above);
    List<Integer> below = filled(date + 1, end);
    below.removeIf(i -> Mark.EDITION.is(lines.get(i)));
    boolean titleBelow = !below.isEmpty();
    for (int i : above) {
      boolean title = !titleBelow && isTitle(i, outlet, above);
      add(i, title, i == outlet ? Field.OUTLET : null);
    }
    add(date, false, Field.DATE);
    filled(date + 1, end).stream()
        .filter(i -> !below.contains(i))
        .forEach(i -> add(i, false, null));
    if (titleBelow) {
      article.title(joined(below));
    }
    at = end;
  }

  /** Where the first labelled line or the text begins; a cover sheet's labels lie above that. */
  private int endOfTop() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean notice = Mark.COPYRIGHT.is(line) && date(i) >= 0;
      boolean labelled = label(line).isPresent() && date(i) >= 0;
      if (Mark.NEXIS_BODY.is(line) || isLength(line) || notice || labelled) {
        return i;
      }
    }
    return lines.size();
  }

  /** The last line above that is a date. */
  private int date(int end) {
    for (int i = end - 1; i >= Math.max(0, end - TOP); i--) {
      if (PrintedDay.of(lines.get(i), "date").isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private void namedTop(int end) {
    List<Integer> filled = filled(0, end);
    for (int i : filled) {
      boolean title = i == filled.get(0) && !first && !Mark.EDITION.is(lines.get(i));
      add(i, title, null);
    }
    at = end;
  }

  /** In the older layout the outlet is the first line, in the newer the last above the date. */
  private int outlet(List<Integer> above) {
    if (above.isEmpty()) {
      return -1;
    }
    return older ? above.get(0) : above.get(above.size() - 1);
  }

  private boolean isTitle(int i, int outlet, List<Integer> above) {
    int last = above.size() < 2 ? -1 : above.get(above.size() - 2);
    return i != outlet && i == (first ? last : above.get(0));
  }

  /** Lines with words of the article's head. */
  private List<Integer> filled(int from, int to) {
    List<Integer> filled = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String line = lines.get(i);
      boolean printed = Mark.COPYRIGHT.is(line) || Mark.PAGE.is(line) || Mark.NEXIS_BEGIN.is(line);
      if (!line.isBlank() && !printed && label(line).isEmpty()) {
        filled.add(i);
      }
    }
    return filled;
  }

  private String joined(List<Integer> indices) {
    return String.join(" ", indices.stream().map(lines::get).map(String::strip).toList());
  }

  private void add(int i, boolean title, Field field) {
    if (field != null) {
      article.set(field, lines.get(i));
    }
    if (title) {
      article.title(lines.get(i));
    } else {
      article.head(lines.get(i));
    }
  }

  /** Labelled lines above the text, each with the lines that go on from it. */
  private void labels() {
    while (at < lines.size()) {
      String line = lines.get(at);
      Optional<Label> label = label(line);
      if (isBodyMark(line)) {
        startBody(line);
        return;
      }
      if (label.isPresent()) {
        labelled(label.get().field(), line);
      } else if (line.isBlank() || Mark.COPYRIGHT.is(line) || Mark.PAGE.is(line)) {
        article.head(line);
        at++;
      } else if (!article.has(Field.TITLE) && !article.has(Field.LENGTH) && bodyIsMarked()) {
        article.title(line);
        at++;
      } else if (bodyIsMarked()) {
        article.head(line);
        at++;
      } else {
        return;
      }
    }
  }

  private boolean bodyIsMarked() {
    return bodyMark >= at;
  }

  private void startBody(String line) {
    String rest = value(line);
    at++;
    if (!rest.isBlank()) {
      article.body(List.of(rest));
    }
  }

  private void labelled(Field field, String line) {
    StringBuilder value = new StringBuilder(value(line));
    at++;
    while (at < lines.size() && continues(lines.get(at))) {
      value.append(' ').append(lines.get(at).strip());
      at++;
    }
    if (field == Field.TITLE) {
      article.title(value.toString());
    } else {
      article.set(field, value.toString());
      article.head(line.strip() + value.substring(Math.min(value(line).length(), value.length())));
    }
  }

  /** The older layout wraps long values; in the newer one each value is one line. */
  private boolean continues(String line) {
    return older
        && !line.isBlank()
        && label(line).isEmpty()
        && !Mark.NEXIS_BODY.is(line)
        && !Mark.COPYRIGHT.is(line);
  }

  private void text() {
    List<String> body = new ArrayList<>();
    while (at < lines.size() && !isFoot(lines.get(at))) {
      if (!Mark.PAGE.is(lines.get(at))) {
        body.add(lines.get(at));
      }
      at++;
    }
    article.body(body);
  }

  private boolean isFoot(String line) {
    boolean label = label(line).filter(Label::foot).isPresent();
    return label || Mark.NEXIS_FOOT.is(line) || Mark.NEXIS_END.is(line) || Mark.COPYRIGHT.is(line);
  }

  private void foot() {
    for (; at < lines.size(); at++) {
      String line = lines.get(at);
      label(line).ifPresent(label -> article.set(label.field(), value(line)));
      article.head(line);
    }
  }
}
