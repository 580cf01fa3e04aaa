// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.article.Article;
import org.demarche.party.Party;
import org.demarche.statement.Mode;
import org.demarche.time.DateSpan;
import org.demarche.view.output.Words;

/** How things are written in tables for people. */
public final class Shown {
  private static final String UNKNOWN = "–";

  private Shown() {}

  /** "2024-06-14", "2024-06" for a whole month, else first and last day on two lines. */
  public static String days(Optional<DateSpan> span) {
    return span.map(Shown::days).orElse(UNKNOWN);
  }

  private static String days(DateSpan span) {
    if (span.isDay()) {
      return span.from().toString();
    }
    YearMonth month = YearMonth.from(span.from());
    if (span.from().equals(month.atDay(1)) && span.to().equals(month.atEndOfMonth())) {
      return month.toString();
    }
    boolean year = span.from().getDayOfYear() == 1 && span.to().equals(lastDay(span.from()));
    return year ? String.valueOf(span.from().getYear()) : span.from() + "\n–" + span.to();
  }

  private static LocalDate lastDay(LocalDate day) {
    return LocalDate.of(day.getYear(), 12, 31);
  }

  /** The days on one line: "2024-06-14", "2024-06-14 – 06-30", "no date". */
  public static String daysOnOneLine(Optional<DateSpan> span) {
    String days = span.map(Shown::days).orElse("no date");
    boolean sameYear = span.map(each -> each.from().getYear() == each.to().getYear()).orElse(false);
    return days.replaceFirst("\n–(\\d+-)", sameYear ? " – " : " – $1");
  }

  /** A share of 1 with two digits behind the point: ".83". */
  public static String share(double share) {
    return String.format(Locale.ROOT, "%.2f", share).replaceFirst("^0", "");
  }

  /** The last part of a path: enough for a reader to know the page. */
  public static String page(String source) {
    int cut = Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'));
    return source.substring(cut + 1);
  }

  /** The first characters of an id: enough to name it. */
  public static String id(String id) {
    return id.length() <= 8 ? id : id.substring(0, 8);
  }

  /** "Kestrel Post", "Kestrel Post via Daily8", "via Daily8", "outlet unknown". */
  static String outlet(Article article) {
    String outlet = article.outlet().map(Words::clean).orElse("");
    String via = article.via().map(name -> "via " + Words.clean(name)).orElse("");
    String both = (outlet + " " + via).strip();
    return both.isEmpty() ? "outlet unknown" : both;
  }

  static String parties(List<Party> parties) {
    return parties.stream().map(Party::id).collect(Collectors.joining(", "));
  }

  /**
   * The words of a statement, in quotation marks where the party's own words stand between such
   * marks in the article. Words that are quoted in part keep the article's marks.
   */
  public static String words(String content, Mode mode) {
    String clean = Words.clean(content);
    String inner = withoutMarksAround(clean);
    boolean whole = mode == Mode.QUOTED && !inner.isEmpty() && !hasMark(inner);
    return whole ? "“" + inner + "”" : clean;
  }

  private static String withoutMarksAround(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isMark(text, start)) {
      start++;
    }
    while (end > start && isMark(text, end - 1)) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean hasMark(String text) {
    return IntStream.range(0, text.length()).anyMatch(i -> isMark(text, i));
  }

  /** A quotation mark; an apostrophe within a word is none. */
  private static boolean isMark(String text, int at) {
    boolean within =
        at > 0
            && at < text.length() - 1
            && Character.isLetter(text.charAt(at - 1))
            && Character.isLetter(text.charAt(at + 1));
    char c = text.charAt(at);
    return "\"“”„«»".indexOf(c) >= 0 || "‘’'".indexOf(c) >= 0 && !within;
  }
}
