// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.statement.Evidence;
import org.demarche.store.StatementRow;
import org.demarche.text.Require;
import org.demarche.view.listing.Shown;

/** Numbers the passages that a brief stands on, in the order in which they are first cited. */
final class Citations {
  /** Most characters of a quotation within a sentence; the source has all words. */
  private static final int MOST = 240;

  /** Most numbers behind one sentence. */
  private static final int MOST_NUMBERS = 4;

  private static final String MARKS = "\"“”„«»";

  private record Passage(String article, Evidence.In in, int start, int end) {}

  private final Map<Passage, Integer> numbers = new LinkedHashMap<>();
  private final List<Block.Source> sources = new ArrayList<>();

  /** The number of a statement's passage. */
  int number(StatementRow row) {
    Evidence evidence = row.statement().evidence();
    Passage passage =
        new Passage(
            row.article().id(), evidence.in(), evidence.place().start(), evidence.place().end());
    return numbers.computeIfAbsent(passage, p -> add(row));
  }

  private int add(StatementRow row) {
    int number = sources.size() + 1;
    sources.add(
        new Block.Source(
            number, about(row), link(row.article()), row.statement().evidence().exact()));
    return number;
  }

  /** The numbers of statements, the first of them in any case, few of the others. */
  List<Integer> numbers(List<StatementRow> rows) {
    return rows.stream().limit(MOST_NUMBERS).map(this::number).distinct().toList();
  }

  /**
   * Words of a statement as a quotation.
   *
   * @throws IllegalArgumentException where they do not stand in its article to the letter
   */
  static Inline.Quote quote(StatementRow row, String words) {
    Evidence evidence = row.statement().evidence();
    Require.that(
        evidence.standsIn(row.article()) && evidence.exact().contains(words),
        "the words \"%s\" do not stand in %s",
        words,
        row.article().page());
    String inner = withoutMarks(words.strip());
    if (inner.length() <= MOST) {
      return new Inline.Quote(inner, false);
    }
    int blank = inner.lastIndexOf(' ', MOST);
    int end = blank > MOST / 2 ? blank : inner.offsetByCodePoints(0, MOST / 2);
    return new Inline.Quote(inner.substring(0, end), true);
  }

  /** Without a mark at either end, where no other mark would be left without its fellow. */
  private static String withoutMarks(String words) {
    int start = !words.isEmpty() && isMark(words.charAt(0)) ? 1 : 0;
    int end = words.length() > 1 && isMark(words.charAt(words.length() - 1)) ? 1 : 0;
    String inner = words.substring(start, words.length() - end);
    return inner.isBlank() || inner.chars().anyMatch(c -> isMark((char) c)) ? words : inner;
  }

  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** "The Fjord Post, “A title”, published 2024-06-14; said 2024-06-10. page.html". */
  private static String about(StatementRow row) {
    Article article = row.article();
    String title = Plain.of(row.title());
    String published =
        article
            .published()
            .map(days -> "published " + Shown.daysOnOneLine(Optional.of(days)))
            .orElse("day of publication unknown");
    String said =
        row.statement()
            .said()
            .filter(days -> !article.published().map(p -> same(p, days)).orElse(false))
            .map(days -> "; said " + Shown.daysOnOneLine(Optional.of(days)))
            .orElse("");
    return outlet(article)
        + (title.isEmpty() ? ", no title" : ", “" + title + "”")
        + ", "
        + published
        + said
        + (article.url().isPresent() ? "." : ". Page: " + Shown.page(article.page()) + ".");
  }

  private static boolean same(org.demarche.time.DateSpan one, org.demarche.time.DateSpan other) {
    return one.from().equals(other.from()) && one.to().equals(other.to());
  }

  /** The outlet as a sentence names it, with who passed it on. */
  static String outlet(Article article) {
    String via = article.via().map(name -> "via " + Plain.of(name)).orElse("");
    return article
        .outlet()
        .map(name -> (Plain.of(name) + " " + via).strip())
        .orElse(via.isEmpty() ? "Outlet unknown" : "Outlet unknown, " + via);
  }

  private static Optional<String> link(Article article) {
    return article.url().filter(url -> url.matches("https?://[^\\s\"<>]+"));
  }

  /** All passages cited, by number. */
  List<Block.Source> sources() {
    return List.copyOf(sources);
  }
}
