// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an outlet prints under everything ("Sign up for our newsletter …"): shingles of at least
 * three of its articles that are otherwise different. Without them, two short articles of one
 * outlet are not taken for copies.
 *
 * <p>Three versions of one story share their shingles too, so a shared shingle alone says nothing:
 * the articles must differ in a good part of what only one article has.
 */
final class Boilerplate {
  private static final int LEAST_ARTICLES = 3;

  /** Part of an article that must stand in no other one, for it to be a story of its own. */
  private static final double OWN = .3;

  private final List<int[]> shingles;
  private final int[] own;
  private final Map<Long, Boolean> different = new HashMap<>();

  private Boilerplate(List<int[]> shingles, int[] own) {
    this.shingles = shingles;
    this.own = own;
  }

  /** The shingles of each article without the boilerplate of its outlet ("" where unknown). */
  static List<int[]> without(List<int[]> shingles, List<String> outlets) {
    Postings postings = new Postings(shingles);
    Boilerplate boilerplate = new Boilerplate(shingles, own(shingles, postings));
    Map<String, Set<Integer>> byOutlet = new HashMap<>();
    postings.forEachShared(
        (shingle, articles) -> {
          for (String outlet : boilerplate.outletsWith(articles, outlets)) {
            byOutlet.computeIfAbsent(outlet, o -> new HashSet<>()).add(shingle);
          }
        });
    return IntStream.range(0, shingles.size())
        .mapToObj(i -> minus(shingles.get(i), byOutlet.getOrDefault(outlets.get(i), Set.of())))
        .toList();
  }

  private static int[] own(List<int[]> shingles, Postings postings) {
    int[] own = shingles.stream().mapToInt(s -> s.length).toArray();
    postings.forEachShared(
        (shingle, articles) -> {
          for (int article : articles) {
            own[article]--;
          }
        });
    return own;
  }

  private List<String> outletsWith(int[] articles, List<String> outlets) {
    if (articles.length < LEAST_ARTICLES) {
      return List.of();
    }
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int article : articles) {
      groups.computeIfAbsent(outlets.get(article), o -> new ArrayList<>()).add(article);
    }
    return groups.keySet().stream()
        .filter(outlet -> !outlet.isEmpty())
        .filter(outlet -> differ(groups.get(outlet)))
        .toList();
  }

  /** First, middle and last stand for all: looking at each pair would take quadratic time. */
  private boolean differ(List<Integer> articles) {
    if (articles.size() < LEAST_ARTICLES) {
      return false;
    }
    int first = articles.get(0);
    int middle = articles.get(articles.size() / 2);
    int last = articles.get(articles.size() - 1);
    return differ(first, middle) && differ(middle, last) && differ(first, last);
  }

  private boolean differ(int one, int other) {
    return different.computeIfAbsent(
        ((long) one << 32) | other,
        k ->
            isOwn(one) && isOwn(other)
                || Shingles.containment(shingles.get(one), shingles.get(other)) < Stories.SHARED);
  }

  private boolean isOwn(int article) {
    return own[article] >= OWN * shingles.get(article).length;
  }

  private static int[] minus(int[] all, Set<Integer> without) {
    return without.isEmpty()
        ? all
        : Arrays.stream(all).filter(shingle -> !without.contains(shingle)).toArray();
  }
}
