// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Span;

/**
 * Works out when a position was taken from the sentence that tells of it and from the day on which
 * that sentence was published.
 *
 * <p>"demanded on Monday that they leave by July 1" was said on Monday: the other time is what is
 * demanded. A time belongs to the act where it stands beside its word ("the June 2024 terms",
 * "demands made in March", "said last week"), right after the content, or opens the sentence.
 */
public final class SaidDater {
  private SaidDater() {}

  /**
   * When the position in this sentence was taken.
   *
   * @param sentence the sentence's text
   * @param cueStart where the word of the act stands ("demanded", "terms"), in UTF-16 code units of
   *     the sentence
   * @param content the words that say what is demanded or offered; times in them are not the act's
   * @param published when the sentence was published, as far as is known
   * @return the days with the words that tell them; the publication where the sentence says nothing
   *     (basis "published"); empty where that is unknown and no absolute date is said
   */
  public static Optional<DateSpan> said(
      String sentence, int cueStart, Span content, Optional<DateSpan> published) {
    return said(sentence, List.of(cueStart), content, published);
  }

  /**
   * The same by several words: that of the act, then the one that tells who said so ("told
   * reporters on Friday that it would refuse").
   *
   * @param cues where they stand, the word of the act first
   */
  public static Optional<DateSpan> said(
      String sentence, List<Integer> cues, Span content, Optional<DateSpan> published) {
    Words words = new Words(sentence);
    List<Found> times = TimeExpressions.scan(words);
    return cues.stream()
        .flatMap(cue -> new ActTime(words, cue, content).pick(times).stream())
        .findFirst()
        .flatMap(found -> resolve(found.expression(), published))
        .or(() -> published.map(day -> fallback(words, cues.get(0), day)));
  }

  private static Optional<DateSpan> resolve(TimeExpression time, Optional<DateSpan> published) {
    TimeExpression past = time.looking(Outlook.PAST);
    if (published.isEmpty()) {
      return past.resolve(published);
    }
    return notAfter(published.get().to(), past.against(published.get()));
  }

  /** What is reported has been said: days after publication are cut off. */
  private static Optional<DateSpan> notAfter(LocalDate last, DateSpan said) {
    if (said.from().isAfter(last)) {
      return Optional.empty();
    }
    LocalDate to = said.to().isAfter(last) ? last : said.to();
    return Optional.of(new DateSpan(said.from(), to, said.basis()));
  }

  private static DateSpan fallback(Words words, int cueStart, DateSpan published) {
    return openAdverb(words, ActTime.wordAt(words, cueStart))
        .map(word -> "published; \"" + word + "\" leaves open since when")
        .map(basis -> new DateSpan(published.from(), published.to(), basis))
        .orElseGet(() -> new DateSpan(published.from(), published.to(), "published"));
  }

  private static Optional<String> openAdverb(Words words, int act) {
    return List.of(act - 1, act - 2, act + 1).stream()
        .filter(i -> i >= 0 && i < words.size())
        .filter(i -> Vocabulary.is("open", words.lower(i)))
        .map(words::lower)
        .findFirst();
  }
}
