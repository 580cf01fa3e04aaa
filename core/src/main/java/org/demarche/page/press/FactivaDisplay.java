// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads exports of Factiva as it displays articles: headline, byline, "540 words", date, outlet,
 * code, language and copyright in lines of their own, the text, "Document ALDR0000…".
 */
final class FactivaDisplay {
  /** So far below the count the date stands at most. */
  private static final int NEAR = 3;

  /** Most lines of a header below the count. */
  private static final int HEADER = 14;

  /** A byline and a section's name have at most so many words. */
  private static final int NAME = 7;

  /** The first record may have a search's summary above it. */
  private static final int HEAD = 3;

  private static final Pattern BY =
      Pattern.compile("(?iu)(?:by|von|par|por|di|door|de)\\s+\\p{L}.*");

  private static final Pattern SENTENCE = Pattern.compile(".*[.!?][\"'”’]?");

  private final List<String> lines;
  private final boolean first;
  private final PressArticle article = new PressArticle(Database.FACTIVA);

  private FactivaDisplay(Chunk chunk) {
    this.lines = chunk.lines();
    this.first = chunk.first();
  }

  /** The records of such an export; none where it is no such. */
  static List<Chunk> chunks(List<String> lines) {
    boolean ended = lines.stream().anyMatch(Mark.FACTIVA_END::is);
    return ended
        ? Chunk.to(lines, Mark.FACTIVA_END).stream()
            .filter(chunk -> countAt(chunk.lines()) >= 0)
            .toList()
        : List.of();
  }

  static PressArticle read(Chunk chunk) {
    FactivaDisplay reader = new FactivaDisplay(chunk);
    int count = countAt(reader.lines);
    reader.above(count);
    reader.text(reader.below(count));
    return reader.article;
  }

  /** The line that counts the words: a date stands below it. */
  private static int countAt(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (Mark.WORDS.is(lines.get(i)) && dateBelow(lines, i) > i) {
        return i;
      }
    }
    return -1;
  }

  private static int dateBelow(List<String> lines, int count) {
    int seen = 0;
    for (int i = count + 1; i < lines.size() && seen < NEAR; i++) {
      if (PrintedDay.of(lines.get(i), "date").isPresent()) {
        return i;
      }
      seen += lines.get(i).isBlank() ? 0 : 1;
    }
    return -1;
  }

  /** Section, headline and byline. */
  private void above(int count) {
    List<String> head = new ArrayList<>();
    for (String line : lines.subList(0, count)) {
      if (!line.isBlank() && !Mark.PAGE.is(line) && !Mark.EDITION.is(line)) {
        head.add(line.strip());
      }
    }
    int skip = first ? Math.max(0, head.size() - HEAD) : 0;
    head.subList(0, skip).forEach(article::head);
    List<String> own = head.subList(skip, head.size());
    int byline = byline(own);
    int title = byline == 0 ? -1 : (byline > 0 ? byline : own.size()) - 1;
    for (int i = 0; i < own.size(); i++) {
      part(own.get(i), i, title, byline);
    }
  }

  private void part(String line, int i, int title, int byline) {
    if (i == title) {
      article.title(line);
      return;
    }
    if (i == byline) {
      article.set(Field.BYLINE, line);
    } else if (i < title) {
      article.set(Field.SECTION, line);
    }
    article.head(line);
  }

  /** The last line above the count, where it names somebody; -1 where none does. */
  private static int byline(List<String> head) {
    int last = head.size() - 1;
    if (last < 1) {
      return -1;
    }
    String line = head.get(last);
    int words = line.split(" ").length;
    boolean name =
        words <= NAME
            && !SENTENCE.matcher(line).matches()
            && line.chars().noneMatch(Character::isDigit)
            && words < head.get(last - 1).split(" ").length
            && areCapitals(line);
    return BY.matcher(line).matches() && words <= 2 * NAME || name ? last : -1;
  }

  private static boolean areCapitals(String line) {
    for (String word : line.split("[ ;,]+")) {
      boolean small = word.isEmpty() || Character.isLowerCase(word.charAt(0));
      if (small && !word.equals("and") && !word.equals("und") && !word.equals("et")) {
        return false;
      }
    }
    return true;
  }

  /** Date, time, outlet and what follows down to the copyright line. */
  private int below(int count) {
    article.set(Field.LENGTH, lines.get(count));
    article.head(lines.get(count));
    int date = dateBelow(lines, count);
    article.set(Field.DATE, lines.get(date));
    int end = endOfHeader(date);
    for (int i = count + 1; i < end; i++) {
      String line = lines.get(i);
      if (i > date && !line.isBlank() && !Mark.TIME.is(line)) {
        article.set(Field.OUTLET, line);
      }
      if (Mark.LANGUAGE.is(line)) {
        article.set(Field.LANGUAGE, line);
      }
      article.head(line);
    }
    return end;
  }

  /** One past the copyright line; else past the language, else past the outlet. */
  private int endOfHeader(int date) {
    int language = -1;
    int outlet = -1;
    int seen = 0;
    for (int i = date + 1; i < lines.size() && seen < HEADER; i++) {
      String line = lines.get(i);
      if (Mark.COPYRIGHT.is(line)) {
        return i + 1;
      }
      language = language < 0 && Mark.LANGUAGE.is(line) ? i : language;
      outlet = outlet < 0 && !line.isBlank() && !Mark.TIME.is(line) ? i : outlet;
      seen += line.isBlank() ? 0 : 1;
    }
    return Math.max(language, Math.max(outlet, date)) + 1;
  }

  private void text(int from) {
    List<String> body = new ArrayList<>();
    for (String line : lines.subList(from, lines.size())) {
      if (Mark.FACTIVA_END.is(line)) {
        break;
      }
      if (!Mark.PAGE.is(line)) {
        body.add(line);
      }
    }
    article.body(body);
  }
}
