// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.DateLabel;
import org.demarche.time.DateSpan;

/**
 * How long ago a page says that something was published: "15 minutes ago", "This was published 7
 * months ago", "2h".
 *
 * @param count number of units
 * @param unit the unit
 * @param updated whether it is the age of an update
 * @param source who published it, where the same line says so: "The Hill · 2h"
 */
record Age(int count, Unit unit, boolean updated, Optional<String> source) {
  /** Units of age. */
  enum Unit {
    NOW,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  private static final String CLOCK =
      "(?:,? (?:at )?\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: [a-z]{2,4})?)?";

  private static final Pattern AGE =
      Pattern.compile(
          "(?:(?<source>[^·•|]{2,40}?) ?[·•|] ?)?"
              + "(?<label>(?:this (?:article |story )?(?:was|is) )?"
              + "(?:first |last )?(?:published|posted|updated|modified):? )?(?:about |over |almost )?"
              + "(?:(?<now>just now|now|moments ago)|(?<yesterday>yesterday)"
              + CLOCK
              + "|(?<today>today)"
              + CLOCK
              + "|(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})\\s?"
              + "(?<unit>sec(?:ond)?s?|min(?:ute)?s?|m|h(?:ou)?rs?|h|days?|d|weeks?|wks?|w|"
              + "months?|mos?|years?|yrs?|y)\\.?(?<ago>\\s+(?:ago|old))?)"
              + "(?: ?[·•|-] ?.{0,40}| \\d{1,4})?");

  /** A name before an age. */
  private static final Pattern BAR = Pattern.compile("(?<source>[^|·•]{2,50})[|·•](?<age>.{2,40})");

  /** Lines that tell an age in another language are no longer. */
  private static final int FOREIGN = 40;

  /** Dates are told apart from their age only so far: a "month" may have begun a half before. */
  private static final int HALF_MONTH = 15;

  /** The age that a line of folded text tells, where it tells nothing else. */
  static Optional<Age> of(String folded) {
    if (folded.length() > 120) {
      return Optional.empty();
    }
    Matcher age = AGE.matcher(folded);
    if (!age.matches() || !isAge(age)) {
      return foreign(folded);
    }
    boolean updated = age.group("label") != null && age.group("label").contains("updated");
    Optional<String> source = Optional.ofNullable(age.group("source"));
    if (age.group("now") != null || age.group("today") != null) {
      return Optional.of(new Age(0, Unit.NOW, updated, source));
    }
    if (age.group("yesterday") != null) {
      return Optional.of(new Age(1, Unit.DAY, updated, source));
    }
    return Optional.of(
        new Age(number(age.group("count")), unit(age.group("unit")), updated, source));
  }

  /** In another language, after a name or a label: "ada lund | publié hier à 18h04". */
  private static Optional<Age> foreign(String folded) {
    Matcher bar = BAR.matcher(folded);
    if (bar.matches()) {
      return labelled(bar.group("age").strip())
          .map(
              age ->
                  new Age(
                      age.count(),
                      age.unit(),
                      age.updated(),
                      Optional.of(bar.group("source").strip())));
    }
    return labelled(folded);
  }

  private static Optional<Age> labelled(String words) {
    if (words.length() > FOREIGN) {
      return Optional.empty();
    }
    Optional<Age> bare = ForeignAge.of(words);
    int space = words.indexOf(' ');
    if (bare.isPresent() || space < 0) {
      return bare;
    }
    DateLabel label = DateLabel.of(words.substring(0, space));
    return label == DateLabel.PUBLISHED || label == DateLabel.UPDATED
        ? ForeignAge.of(words.substring(space + 1).strip())
            .map(age -> new Age(age.count(), age.unit(), label == DateLabel.UPDATED, age.source()))
        : Optional.empty();
  }

  /** "2h" alone is an age only with its number and unit in one; "5 min" is a reading time. */
  private static boolean isAge(Matcher age) {
    return age.group("ago") != null
        || age.group("label") != null
        || (age.group("now") != null && !age.group().equals("now"))
        || age.group("yesterday") != null
        || (age.group("today") != null && !age.group().equals("today"))
        || (age.group("unit") != null
            && age.group("unit").length() == 1
            && !age.group("unit").equals("m")
            && Character.isDigit(age.group("count").charAt(0))
            && (age.group("source") != null || !age.group().contains("read")));
  }

  private static int number(String word) {
    return switch (word) {
      case "a", "an", "one" -> 1;
      case "two" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      case "seven" -> 7;
      case "eight" -> 8;
      case "nine" -> 9;
      case "ten" -> 10;
      default -> Integer.parseInt(word);
    };
  }

  private static Unit unit(String word) {
    if (word.startsWith("mo")) {
      return Unit.MONTH;
    }
    return switch (word.charAt(0)) {
      case 's', 'm' -> Unit.MINUTE;
      case 'h' -> Unit.HOUR;
      case 'd' -> Unit.DAY;
      case 'w' -> Unit.WEEK;
      default -> Unit.YEAR;
    };
  }

  /**
   * The days that this age means on a page saved then. Sites cut ages off or round them: the
   * interval holds both readings.
   *
   * @param words the words of the page, for the basis
   */
  DateSpan before(DateSpan captured, String words) {
    LocalDate from = captured.from();
    LocalDate to = captured.to();
    String basis = "\"" + words + "\" before " + captured.iso();
    return switch (unit) {
      case NOW, MINUTE -> new DateSpan(from, to, basis);
      case HOUR -> new DateSpan(from.minusDays((count + 24) / 24), to.minusDays(count / 24), basis);
      case DAY -> new DateSpan(from.minusDays(count + 1L), to.minusDays(count), basis);
      case WEEK ->
          new DateSpan(from.minusDays(7L * count + 6), to.minusDays(7L * count - 3), basis);
      case MONTH ->
          new DateSpan(
              from.minusMonths(count + 1L).plusDays(1),
              to.minusMonths(count - 1L).minusDays(HALF_MONTH),
              basis);
      case YEAR ->
          new DateSpan(
              from.minusYears(count + 1L).plusDays(1),
              to.minusYears(count - 1L).minusMonths(6),
              basis);
    };
  }
}
