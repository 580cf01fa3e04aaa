// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.time.WrittenDate;

/**
 * What stands before an article's first sentence: "By Jo Doe VIENNA, Nov. 24 (Reuters) -". Spans
 * are offsets in the paragraph.
 *
 * @param start where the place begins
 * @param end where the sentence begins
 * @param byline the authors named before the place
 * @param bylineStart where "By" begins; {@code start} where there is no byline
 * @param date the day in the year, where it names one
 * @param year the year, where it names one with the day
 * @param agency the agency or outlet that it names
 */
record Dateline(
    int start,
    int end,
    Optional<String> byline,
    int bylineStart,
    Optional<MonthDay> date,
    Optional<Integer> year,
    Optional<String> agency) {
  private static final String CAPS = "\\p{Lu}[\\p{Lu}.'-]+";
  private static final String CAPS_PLACE =
      "(?<place>" + CAPS + "(?: " + CAPS + "){0,3}(?:/" + CAPS + "(?: " + CAPS + "){0,2}){0,3})";
  private static final String WORD = "\\p{Lu}[\\p{L}.'-]*";
  private static final String MIXED_PLACE = "(?!By )(?<place>" + WORD + "(?: " + WORD + "){0,3})";
  private static final String REGION = "(?:, (?<region>" + WORD + "(?: " + WORD + "){0,2}))?";
  private static final String DATE =
      "(?:,? (?:\\p{L}{3,9}, )?(?:(?<m1>\\p{L}{3,9})\\.? (?<d1>\\d{1,2})|(?<d2>\\d{1,2})"
          + " (?<m2>\\p{L}{3,9})\\.?)(?:,? (?<year>\\d{4}))?)?";
  private static final String AGENCY = ",? ?\\((?<agency>[^()]{2,40})\\)";

  /** What follows must begin a sentence: a capital, a digit or a quotation mark. */
  private static final String SENTENCE = "(?=[\\p{Lu}\\d\"'])";

  private static final Pattern CAPS_WITH_AGENCY =
      Pattern.compile(CAPS_PLACE + REGION + DATE + AGENCY + "\\s*(?:--?|:)\\s*" + SENTENCE);
  private static final Pattern PLACE_WITH_AGENCY =
      Pattern.compile(MIXED_PLACE + REGION + DATE + AGENCY + "\\s*(?:--?|:)?\\s*" + SENTENCE);
  private static final Pattern CAPS_WITH_DASH =
      Pattern.compile(CAPS_PLACE + REGION + DATE + "(?:\\s+-|\\s*--)\\s*" + SENTENCE);
  private static final Pattern PLACE_WITH_MARK =
      Pattern.compile(
          MIXED_PLACE + REGION + DATE + "(?<agency> CNN)?(?:\\s+--?|\\s*:)\\s+" + SENTENCE);

  /** "(AP) - The two sides met": the groups of a place are there, and empty. */
  private static final Pattern CREDIT_ALONE =
      Pattern.compile(
          "\\((?<agency>[^()]{2,30})\\)(?<m1>)??(?<m2>)??(?<d1>)??(?<d2>)??\\s*(?:--?|:)?\\s+"
              + SENTENCE);

  private static final Pattern BYLINE =
      Pattern.compile(
          "By (?<names>(?:(?:\\p{Lu}[\\p{L}.'-]*\\p{Ll}[\\p{L}.'-]*,?|\\p{Lu}\\.|and|de|van|von|al|bin) )"
              + "{2,16}?)");

  /** Words in capitals before a dash or a colon that are no places. */
  private static final Set<String> LABELS =
      Set.of(
          "ANALYSIS",
          "ASEAN",
          "BREAKING",
          "BRICS",
          "CORRECTION",
          "EDITORIAL",
          "EXCLUSIVE",
          "EXPLAINER",
          "EXPLAINED",
          "FACTBOX",
          "FACT CHECK",
          "INTERVIEW",
          "LIVE",
          "NATO",
          "NOTE",
          "OPEC",
          "OPINION",
          "PHOTOS",
          "PICTURES",
          "Q&A",
          "READ",
          "READ MORE",
          "REVIEW",
          "TIMELINE",
          "UNESCO",
          "UNICEF",
          "UPDATE",
          "UPDATED",
          "VIDEO",
          "WATCH",
          "WHO",
          "WIDER IMAGE");

  private static final int LONGEST = 200;

  /** The dateline that a paragraph begins with, at or after an offset. */
  static Optional<Dateline> at(BlockText paragraph, int from) {
    Optional<Dateline> bare = bare(paragraph, from);
    if (bare.isPresent()) {
      return bare;
    }
    String text = paragraph.plain();
    Matcher byline = BYLINE.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
    // Each further name is tried until a place follows.
    for (int words = 2; words <= 16 && byline.lookingAt(); words++) {
      int end = endOfWords(text, from + 3, words);
      if (end < 0 || end > from + LONGEST) {
        return Optional.empty();
      }
      Optional<Dateline> place = bare(paragraph, end);
      if (place.isPresent() && BYLINE_WHOLE.matcher(text.substring(from, end)).matches()) {
        return place.map(p -> p.after(paragraph.text().substring(from + 3, end).strip(), from));
      }
    }
    return Optional.empty();
  }

  private static final Pattern BYLINE_WHOLE =
      Pattern.compile(BYLINE.pattern().replace("16}?)", "16})"));

  private static int endOfWords(String text, int from, int words) {
    int at = from;
    for (int i = 0; i < words; i++) {
      at = text.indexOf(' ', at) + 1;
      if (at == 0) {
        return -1;
      }
    }
    return at;
  }

  private Dateline after(String names, int bylineFrom) {
    return new Dateline(start, end, Optional.of(names), bylineFrom, date, year, agency);
  }

  private static Optional<Dateline> bare(BlockText paragraph, int from) {
    String text = paragraph.plain();
    int to = Math.min(text.length(), from + LONGEST);
    Matcher caps = CAPS_WITH_AGENCY.matcher(text).region(from, to);
    if (caps.lookingAt() && isPlace(caps)) {
      return Optional.of(of(caps));
    }
    Matcher agency = PLACE_WITH_AGENCY.matcher(text).region(from, to);
    if (agency.lookingAt() && Names.isAgency(agency.group("agency"))) {
      return Optional.of(of(agency));
    }
    Matcher dash = CAPS_WITH_DASH.matcher(text).region(from, to);
    if (dash.lookingAt() && isPlace(dash)) {
      return Optional.of(of(dash));
    }
    Matcher credit = CREDIT_ALONE.matcher(text).region(from, to);
    if (credit.lookingAt() && isPublisher(credit.group("agency"))) {
      return Optional.of(of(credit));
    }
    Matcher mark = PLACE_WITH_MARK.matcher(text).region(from, to);
    return mark.lookingAt() && isKnown(mark) ? Optional.of(of(mark)) : Optional.empty();
  }

  private static boolean isPublisher(String name) {
    return Names.isAgency(name) || Names.isOutlet(name);
  }

  private static boolean isPlace(Matcher matcher) {
    String place = matcher.group("place");
    return !LABELS.contains(place) && (place.length() >= 4 || Names.isPlace(place));
  }

  /** A town with its country, or one that datelines name alone. */
  private static boolean isKnown(Matcher matcher) {
    String region = matcher.group("region");
    return region == null ? Names.isPlace(matcher.group("place")) : Names.isRegion(region);
  }

  private static Dateline of(Matcher matcher) {
    return new Dateline(
        matcher.start(),
        matcher.end(),
        Optional.empty(),
        matcher.start(),
        date(matcher),
        group(matcher, "year").map(Integer::valueOf),
        group(matcher, "agency").map(String::strip));
  }

  /** What a group matched, where the pattern has it. */
  private static Optional<String> group(Matcher matcher, String name) {
    return matcher.pattern().pattern().contains("(?<" + name + ">")
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }

  private static Optional<MonthDay> date(Matcher matcher) {
    boolean first = matcher.group("m1") != null;
    String month = first ? matcher.group("m1") : matcher.group("m2");
    if (month == null) {
      return Optional.empty();
    }
    int day = Integer.parseInt(first ? matcher.group("d1") : matcher.group("d2"));
    try {
      return WrittenDate.month(month).map(m -> MonthDay.of(m, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
