// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * Words in a text that name a time.
 *
 * @param place where they stand, in UTF-16 code units of the text; a preposition before them is
 *     left out, but for "since"
 * @param words the words, as {@code place} has them
 * @param value what they mean
 * @param outlook whether they look back or ahead
 */
public record TimeExpression(Span place, String words, TimeValue value, Outlook outlook) {
  /** A publication interval longer than this leaves a weekday without meaning. */
  private static final long WEEKDAY_DAYS = 31;

  public TimeExpression {
    Require.present(place, "place");
    Require.filled(words, "words of a time");
    Require.present(value, "value");
    Require.present(outlook, "outlook");
  }

  /** These words, looking this way. */
  public TimeExpression looking(Outlook other) {
    return new TimeExpression(place, words, value, other);
  }

  /**
   * The days that are meant, where the publication is known and sharp enough to tell.
   *
   * @return empty where only a publication date could tell and none is known, or where the result
   *     would be too long to say anything
   */
  public Optional<DateSpan> resolve(Optional<DateSpan> published) {
    if (value.isAbsolute()) {
      return Optional.of(against(DateSpan.day(LocalDate.EPOCH, "any")));
    }
    return published.flatMap(this::resolve);
  }

  /**
   * The days that are meant in a text published on one of these days. Whatever the day was, they
   * lie in the result.
   *
   * @return empty where the result would be too long to say anything
   */
  public Optional<DateSpan> resolve(DateSpan published) {
    return isUseful(published) ? Optional.of(against(published)) : Optional.empty();
  }

  /** The same without asking whether the result is of use. */
  DateSpan against(DateSpan published) {
    Days days = value.on(published.from(), outlook).union(value.on(published.to(), outlook));
    return days.because(basis(days, published));
  }

  private boolean isUseful(DateSpan published) {
    if (value.isAbsolute()) {
      return true;
    }
    long known = new Days(published.from(), published.to()).length();
    if (value.isFine() && known > WEEKDAY_DAYS) {
      return false;
    }
    DateSpan result = against(published);
    long own = value.on(published.to(), outlook).length();
    // A date of April, published in a spring that began before it: the result spans a year.
    return new Days(result.from(), result.to()).length() <= known + own + WEEKDAY_DAYS;
  }

  private String basis(Days days, DateSpan published) {
    String quoted = '"' + words + '"';
    if (value.isAbsolute()) {
      return quoted;
    }
    return quoted + ' ' + relation(days, published) + ' ' + published.iso();
  }

  private static String relation(Days days, DateSpan published) {
    if (days.to().isBefore(published.from())) {
      return "before";
    }
    return days.from().isAfter(published.to()) ? "after" : "as of";
  }
}
