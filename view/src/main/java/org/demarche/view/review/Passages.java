// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.review;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.statement.Evidence;
import org.demarche.text.Span;

/**
 * Finds a reviewer's words in an article. Blanks, line breaks and the shape of quotation marks may
 * differ from what was typed; what is kept is what stands there, to the letter.
 */
final class Passages {
  private Passages() {}

  /** Words where they stand. */
  record Place(Evidence.In in, Span span) {}

  /** Every place of these words, title first. */
  static List<Place> of(Article article, String words) {
    List<Place> places = new ArrayList<>();
    if (!words.isBlank()) {
      find(article.title(), words, Evidence.In.TITLE, places);
      find(article.text(), words, Evidence.In.TEXT, places);
    }
    return places;
  }

  /** The place nearest to where the evidence stands. */
  static Optional<Place> nearest(Article article, String words, Evidence evidence) {
    return of(article, words).stream()
        .min(
            Comparator.comparing((Place place) -> place.in() != evidence.in())
                .thenComparing(place -> !evidence.place().contains(place.span()))
                .thenComparing(place -> Math.abs(place.span().start() - evidence.place().start())));
  }

  private static void find(String whole, String words, Evidence.In in, List<Place> places) {
    Matcher matcher = pattern(words).matcher(whole);
    while (matcher.find()) {
      places.add(new Place(in, new Span(matcher.start(), matcher.end())));
    }
  }

  private static Pattern pattern(String words) {
    StringBuilder pattern = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      pattern.append(pattern.length() > 0 ? "\\s+" : "");
      word.codePoints()
          .forEach(
              c -> {
                if ("'‘’".indexOf(c) >= 0) {
                  pattern.append("['‘’]");
                } else if ("\"“”„".indexOf(c) >= 0) {
                  pattern.append("[\"“”„]");
                } else {
                  pattern.append(Pattern.quote(Character.toString(c)));
                }
              });
    }
    return Pattern.compile(pattern.toString());
  }

  /** The sentences around a place: what a reader needs to see the words in. */
  static Evidence evidence(Article article, Place place) {
    if (place.in() == Evidence.In.TITLE) {
      return Evidence.at(article, place.in(), new Span(0, article.title().length()));
    }
    String text = article.text();
    int before = text.lastIndexOf("\n\n", place.span().start());
    int start = before < 0 ? 0 : before + 2;
    int end = text.indexOf("\n\n", place.span().end());
    String paragraph = text.substring(start, end < 0 ? text.length() : end);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(paragraph);
    int from = sentences.preceding(Math.min(place.span().start() - start + 1, paragraph.length()));
    int to = sentences.following(Math.max(0, place.span().end() - start - 1));
    Span span =
        new Span(
            start + Math.max(0, from),
            start + (to == BreakIterator.DONE ? paragraph.length() : to));
    return Evidence.at(article, place.in(), stripped(text, span.union(place.span())));
  }

  private static Span stripped(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }
}
