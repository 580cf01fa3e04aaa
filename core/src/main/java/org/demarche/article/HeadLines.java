// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.DateLabel;

/** What lines above a story say: who wrote it, where, when. */
final class HeadLines {
  private static final int LONGEST_BYLINE = 18;
  private static final int LONGEST_DATE = 18;

  /** A row of name, day and reading time has no more characters. */
  private static final int LONGEST_ROW = 120;

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i:(?:written |reported |report |story |words |analysis |text )?by|from|von|par|por|di)"
              + "[:\\s]+(?<names>(?:\\p{Lu}|our |staff |a |the |an ).{1,120})");
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'-]*(?: (?:(?:de|van|von|der|al|bin|la|del|da) )?\\p{Lu}[\\p{L}.'-]+){1,3}");
  private static final Pattern PERSONS =
      Pattern.compile(
          PERSON.pattern()
              + "(?:(?:, | and | & )"
              + PERSON.pattern()
              + "){0,4}(?: in \\p{Lu}[\\p{L}.' -]+)?");
  private static final Pattern DATELINE_ALONE =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.'-]*,? ){1,6}(?:\\([^()]{2,30}\\) ?)?\\s*--?");
  private static final Pattern PERSON_AND_PLACE =
      Pattern.compile(
          "(?<names>"
              + PERSON.pattern()
              + "(?:(?: and |, | & )"
              + PERSON.pattern()
              + "){0,3}),? (?:in )?(?<place>\\p{Lu}[\\p{L} .'-]{2,30})");

  private static final Pattern PERSON_AND_ROLE =
      Pattern.compile(
          "(?<names>"
              + PERSON.pattern()
              + "),? (?:-? ?)(?:\\p{L}+ ){0,3}?(?i:correspondent|reporter|editor|writer|journalist"
              + "|bureau chief|columnist|analyst)\\b.{0,40}");

  /** What follows the names on the same line. */
  private static final Pattern REST =
      Pattern.compile(
          "(?i)\\s*(?:[|·•]|\\s-\\s|\\bpublished\\b|\\bupdated\\b|\\bposted\\b|\\blast (?:updated|modified)\\b"
              + "|,? \\p{L}{3,9}\\.? \\d{1,2},? \\d{4}"
              + "|,? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}{0,6}\\.? \\d{1,2}\\b|,? \\d{1,2} \\p{L}{3,9} \\d{4}).*");

  private HeadLines() {}

  /** Whether the line says "By …". */
  static boolean isByline(Line line) {
    return byline(line).isPresent();
  }

  /** The names of a line "By Ida Corrigan in Geneva", without "By". */
  static Optional<String> byline(Line line) {
    if (line.words() > LONGEST_BYLINE || line.isSureFurniture()) {
      return Optional.empty();
    }
    Matcher matcher = BYLINE.matcher(line.text());
    if (!matcher.matches()) {
      return ofRow(line);
    }
    if (line.endsSentence() && line.words() > 8) {
      return Optional.empty();
    }
    String names = REST.matcher(matcher.group("names")).replaceFirst("").strip();
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static final Pattern CELLS = Pattern.compile("\\s*[|·•]\\s*");

  /** "Ada Lund · 5 March 2025 · 4 min read": a row of which one cell tells a day. */
  static boolean isRow(BlockText text) {
    return text.text().length() <= LONGEST_ROW
        && CELLS.matcher(text.text()).find()
        && !PrintedDate.in(text).isEmpty();
  }

  /** A name in the first cell of such a row. */
  private static Optional<String> ofRow(Line line) {
    return isRow(line.forms())
        ? Optional.of(CELLS.split(line.text())[0])
            .filter(cell -> PERSONS.matcher(Words.plain(cell)).matches())
            .filter(cell -> !Names.isOutlet(cell) && !Names.hasOutletWord(cell))
            .filter(cell -> !Names.isPlace(cell) && !Names.hasSectionWord(cell))
        : Optional.empty();
  }

  /** A person's name alone on its line, or with a place: "Joanna Perrin, Vienna". */
  static Optional<String> person(Line line) {
    String text = line.text();
    if (line.words() > 10 || line.endsSentence() || line.rule().isPresent() || isDate(line)) {
      return Optional.empty();
    }
    String plain = line.forms().plain();
    boolean person = PERSONS.matcher(plain).matches();
    boolean outlet = Names.isOutlet(text) || Names.hasOutletWord(text) || Words.isAllCaps(text);
    if (person && !outlet && !Names.isPlace(text) && !Names.hasSectionWord(text)) {
      return Optional.of(text);
    }
    Matcher role = PERSON_AND_ROLE.matcher(plain);
    if (role.matches() && !outlet) {
      return Optional.of(text.substring(0, role.end("names")));
    }
    Matcher placed = PERSON_AND_PLACE.matcher(plain);
    return placed.matches() && Names.isPlace(placed.group("place"))
        ? Optional.of(text.substring(placed.start("names"), placed.end("names")))
        : Optional.empty();
  }

  /** "Kyiv, Ukraine (AP) —" on a line of its own. */
  static boolean isDateline(Line line) {
    return line.words() <= 8 && DATELINE_ALONE.matcher(line.forms().plain()).matches();
  }

  /** A line that is short and prints a date with its year. */
  static boolean isDate(Line line) {
    return !dates(line).isEmpty();
  }

  /** The dates of such a line that may be the story's. */
  static List<PrintedDate> dates(Line line) {
    boolean copyright = line.rule().filter(r -> r.kind().equals("copyright")).isPresent();
    return line.words() > LONGEST_DATE || line.isProseShaped()
        ? List.of()
        : PrintedDate.in(line.forms()).stream().filter(d -> isOfStory(d, copyright)).toList();
  }

  /** "First published on 12 May 2023" looks like a line of rights. */
  private static boolean isOfStory(PrintedDate date, boolean copyright) {
    boolean labelled = date.label() == DateLabel.PUBLISHED || date.label() == DateLabel.UPDATED;
    return labelled || (date.label() == DateLabel.NONE && !copyright);
  }
}
