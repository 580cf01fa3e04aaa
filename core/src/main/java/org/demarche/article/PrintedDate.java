// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.DateSpan;

/**
 * A date with its year that a line prints: "June 14, 2024", "14 June 2024 10:03 BST", "14.06.2024".
 *
 * @param from first possible day; "03/04/2024" may be of March or of April
 * @param to last possible day
 * @param label what the line says of it
 * @param words the words of the date
 */
record PrintedDate(LocalDate from, LocalDate to, Label label, String words) {
  /** What a line says of its date. */
  enum Label {
    NONE,
    PUBLISHED,
    UPDATED
  }

  private static final Map<String, Integer> MONTHS = months();
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,10})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})\\b");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º)?[ -](?:of |de )?(\\p{L}{3,10})\\.?,?[ -](?:de )?(\\d{4})\\b");
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})[-/](\\d{2})[-/](\\d{2})(?!\\d)");
  private static final Pattern DOTS =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?!\\d)");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(?<!\\d)(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]");
  private static final Pattern SLASHES =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?!\\d)");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "\\b(?:published|posted|created|first published|publié|veröffentlicht|publicado|issued|on)\\b");
  private static final Pattern UPDATED =
      Pattern.compile(
          "\\b(?:updated|modified|last update|actualizado|mis à jour|aktualisiert|edited)\\b");

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language :
        List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "sv", "tr")) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        months.putIfAbsent(fold(month.getDisplayName(TextStyle.FULL, locale)), month.getValue());
        months.putIfAbsent(
            fold(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)), month.getValue());
      }
    }
    for (Month month : Month.values()) {
      months.put(month.name().toLowerCase(Locale.ROOT).substring(0, 3), month.getValue());
    }
    months.put("sept", 9);
    return months;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The month of this name or abbreviation. */
  static Optional<Integer> month(String name) {
    return Optional.ofNullable(MONTHS.get(fold(name)));
  }

  /** The first dates of a line: the published one where two are labelled. */
  static Optional<PrintedDate> of(BlockText line) {
    String folded = line.folded();
    if (folded.length() > 200) {
      return Optional.empty();
    }
    Optional<PrintedDate> first = Optional.empty();
    int from = 0;
    for (int i = 0; i < 3; i++) {
      Optional<Found> found = find(folded, from);
      if (found.isEmpty()) {
        break;
      }
      PrintedDate date = labelled(line, found.get(), from);
      if (first.isEmpty() || first.get().label() == Label.UPDATED) {
        first = first.isPresent() && date.label() == Label.UPDATED ? first : Optional.of(date);
      }
      from = found.get().end();
    }
    return first;
  }

  private static PrintedDate labelled(BlockText line, Found found, int from) {
    String before = line.folded().substring(from, found.start());
    Label label =
        UPDATED.matcher(before).find()
            ? Label.UPDATED
            : PUBLISHED.matcher(before).find() ? Label.PUBLISHED : Label.NONE;
    return new PrintedDate(
        found.from(), found.to(), label, line.text().substring(found.start(), found.end()));
  }

  /** The interval with its basis. */
  DateSpan span() {
    String what =
        switch (label) {
          case NONE -> "printed ";
          case PUBLISHED -> "printed as published ";
          case UPDATED -> "printed as updated ";
        };
    return new DateSpan(from, to, what + "\"" + words + "\"");
  }

  private record Found(int start, int end, LocalDate from, LocalDate to) {}

  private static Optional<Found> find(String text, int from) {
    Found best = null;
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      int at = from;
      while (at <= text.length() && matcher.find(at)) {
        Optional<Found> found = form.read().apply(matcher);
        if (found.isPresent()) {
          best = best == null || found.get().start() < best.start() ? found.get() : best;
          break;
        }
        at = matcher.start() + 1;
      }
    }
    return Optional.ofNullable(best);
  }

  private interface Reading {
    Optional<Found> apply(Matcher matcher);
  }

  private record Form(Pattern pattern, Reading read) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(MONTH_DAY, m -> month(m.group(1)).flatMap(mm -> day(m, 3, mm, 2))),
          new Form(DAY_MONTH, m -> month(m.group(2)).flatMap(mm -> day(m, 3, mm, 1))),
          new Form(ISO, m -> day(m, 1, number(m, 2), 3)),
          new Form(YEAR_MONTH_DAY, m -> day(m, 1, number(m, 2), 3)),
          new Form(DOTS, m -> day(m, 3, number(m, 2), 1)),
          new Form(SLASHES, PrintedDate::slashes));

  private static Optional<Found> day(Matcher m, int year, int month, int day) {
    return date(number(m, year), month, number(m, day))
        .map(date -> new Found(m.start(), m.end(), date, date));
  }

  /** Which of the two is the month is told only where one of them cannot be. */
  private static Optional<Found> slashes(Matcher m) {
    Optional<LocalDate> american = date(number(m, 3), number(m, 1), number(m, 2));
    Optional<LocalDate> european = date(number(m, 3), number(m, 2), number(m, 1));
    if (american.isEmpty() && european.isEmpty()) {
      return Optional.empty();
    }
    LocalDate one = american.orElseGet(european::get);
    LocalDate two = european.orElse(one);
    return Optional.of(
        new Found(
            m.start(), m.end(), one.isBefore(two) ? one : two, one.isBefore(two) ? two : one));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    if (year < 1900 || year > 2199) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
