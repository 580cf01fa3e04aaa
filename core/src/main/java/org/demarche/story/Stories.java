// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.text.Hash;
import org.demarche.time.DateSpan;

/**
 * Tells which articles are copies or versions of one another.
 *
 * <p>Two articles are, where the shorter one has {@link #SHARED} of its word 3-shingles in common
 * with the other (containment: A. Broder, 1997; the figure is from research.md, where it kept 97 %
 * of abridged copies and the closest different pair stood at .31). Short texts need more, what an
 * outlet prints under everything does not count, and a digest does not join the stories it lists.
 * Dates play no part: a text that is printed again years later is still the same story.
 */
public final class Stories {
  /** Share of the shorter one's shingles that a copy has, in [0, 1]. */
  static final double SHARED = .45;

  private static final Comparator<Article> PAGE_ORDER =
      Comparator.comparing(Article::page)
          .thenComparing(Article::ordinal)
          .thenComparing(Article::id);

  private Stories() {}

  /**
   * The stories of these articles, each article in exactly one, in the order of their first
   * articles' pages. The order of the input does not matter; an article given twice counts once.
   */
  public static List<Story> of(List<Article> articles) {
    List<Article> sorted =
        articles.stream()
            .collect(Collectors.toMap(Article::id, a -> a, (a, b) -> a))
            .values()
            .stream()
            .sorted(PAGE_ORDER)
            .toList();
    return groups(sorted).stream().map(Stories::story).toList();
  }

  private static List<List<Article>> groups(List<Article> articles) {
    List<int[]> shingles =
        Boilerplate.without(
            articles.stream().map(a -> Shingles.of(a.title(), a.text())).toList(),
            articles.stream().map(a -> a.outlet().orElse("")).toList());
    Joined joined = new Joined(articles.size());
    List<Pairs.Pair> pairs = Pairs.of(shingles);
    pairs.stream().filter(p -> !p.part()).forEach(p -> joined.join(p.shorter(), p.longer()));
    joinParts(pairs.stream().filter(Pairs.Pair::part).toList(), shingles, joined);
    Map<Integer, List<Article>> groups = new TreeMap<>();
    IntStream.range(0, articles.size())
        .forEach(
            i ->
                groups
                    .computeIfAbsent(joined.first(i), f -> new ArrayList<>())
                    .add(articles.get(i)));
    return List.copyOf(groups.values());
  }

  /** An excerpt joins the article it is taken from, unless this one is made of several stories. */
  private static void joinParts(List<Pairs.Pair> parts, List<int[]> shingles, Joined joined) {
    Map<Integer, List<Integer>> byLonger =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    Pairs.Pair::longer,
                    TreeMap::new,
                    Collectors.mapping(Pairs.Pair::shorter, Collectors.toList())));
    // All are judged before any is joined, so that no order among them matters.
    List<Map.Entry<Integer, List<Integer>>> whole =
        byLonger.entrySet().stream()
            .filter(entry -> !isDigest(entry.getValue(), shingles, joined))
            .toList();
    whole.forEach(entry -> entry.getValue().forEach(part -> joined.join(part, entry.getKey())));
  }

  private static boolean isDigest(List<Integer> parts, List<int[]> shingles, Joined joined) {
    int first = parts.get(0);
    return parts.stream()
        .anyMatch(
            part ->
                joined.first(part) != joined.first(first)
                    && !Pairs.areCopies(shingles.get(part), shingles.get(first)));
  }

  private static Story story(List<Article> articles) {
    Article first = articles.get(0);
    List<DateSpan> days = articles.stream().flatMap(a -> a.published().stream()).toList();
    return new Story(
        Hash.id("story", first.id()),
        first.title(),
        articles.stream().map(Article::id).toList(),
        articles.stream().flatMap(a -> a.outlet().stream()).toList(),
        earliest(days.stream().map(DateSpan::from)),
        latest(days.stream().map(DateSpan::to)));
  }

  private static Optional<LocalDate> earliest(Stream<LocalDate> days) {
    return days.min(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> latest(Stream<LocalDate> days) {
    return days.max(Comparator.naturalOrder());
  }
}
