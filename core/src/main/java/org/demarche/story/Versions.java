// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.time.DateSpan;

/**
 * The articles of a story, told apart: versions, which one outlet or one address gave one after the
 * other in changed words, and copies, which others printed or which say the same.
 *
 * @param versions ids, a list for each outlet or address with two texts or more: the oldest first,
 *     each text once
 * @param copies ids of the other articles, in the order of the story; empty for a single article
 */
public record Versions(List<List<String>> versions, List<String> copies) {
  /**
   * By the day on which it was published or, where that is told, changed last; unknown last. Of one
   * day: what was not changed first, then by the stamps of the change (one outlet writes all of
   * them alike, so that as texts they stand in the order of time), then by the day of capture, then
   * in the order given.
   */
  private static final Comparator<Article> BY_DATE =
      Comparator.<Article, LocalDate>comparing(Versions::latest)
          .thenComparing(article -> article.modified().map(DateSpan::basis).orElse(""))
          .thenComparing(a -> a.captured().map(DateSpan::from).orElse(LocalDate.MAX));

  public Versions {
    versions = versions.stream().map(List::copyOf).toList();
    copies = List.copyOf(copies);
  }

  /**
   * Tells the articles of a story apart.
   *
   * @param articles in the order of the story, what one source held earlier before what it holds
   *     later
   * @param address the address an article was read from, "" where there is none
   */
  public static Versions of(List<Article> articles, Function<Article, String> address) {
    Map<Integer, List<Article>> lines = new TreeMap<>();
    Joined joined = joined(articles, address);
    for (int i = 0; i < articles.size(); i++) {
      lines.computeIfAbsent(joined.first(i), first -> new ArrayList<>()).add(articles.get(i));
    }
    List<List<String>> versions = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (List<Article> line : lines.values()) {
      List<String> texts = texts(line);
      if (texts.size() > 1) {
        versions.add(texts);
        told.addAll(texts);
      }
    }
    List<String> others =
        articles.stream().map(Article::id).filter(id -> !told.contains(id)).toList();
    return new Versions(versions, articles.size() > 1 ? others : List.of());
  }

  private static LocalDate latest(Article article) {
    return Stream.of(article.published(), article.modified())
        .flatMap(Optional::stream)
        .map(DateSpan::from)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  private static Joined joined(List<Article> articles, Function<Article, String> address) {
    Joined joined = new Joined(articles.size());
    Map<String, Integer> byOutlet = new HashMap<>();
    Map<String, Integer> byAddress = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      join(joined, byOutlet, article.outlet().orElse(""), i);
      join(joined, byAddress, place(address.apply(article), article), i);
    }
    return joined;
  }

  /** A page may hold several articles: each has its place there. */
  private static String place(String address, Article article) {
    return address.isEmpty() ? "" : address + " " + article.ordinal();
  }

  private static void join(Joined joined, Map<String, Integer> known, String key, int article) {
    if (!key.isEmpty()) {
      joined.join(known.computeIfAbsent(key, k -> article), article);
    }
  }

  private static List<String> texts(List<Article> line) {
    Set<List<String>> seen = new HashSet<>();
    return line.stream()
        .sorted(BY_DATE)
        .filter(article -> seen.add(List.of(article.title(), article.text())))
        .map(Article::id)
        .toList();
  }
}
