// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.text.Hash;
import org.demarche.time.DateSpan;

/**
 * Tells which articles are copies or versions of one another.
 *
 * <p>{@link Likeness} tells it of two; copies of copies are one story too, but a digest does not
 * join the stories it lists, nor a page that holds two. A text that is printed again years later is
 * still the same story; days count only where the figures and names have changed with them.
 */
public final class Stories {
  private Stories() {}

  /**
   * The stories of these articles, each article in exactly one, in the order of their first
   * articles' pages. The order of the input does not matter; an article given twice counts once.
   * Holds all of them in memory: a ledger has an index instead.
   */
  public static List<Story> of(List<Article> articles) {
    List<Article> sorted =
        articles.stream()
            .collect(Collectors.toMap(Article::id, a -> a, (a, b) -> a))
            .values()
            .stream()
            .sorted(Comparator.comparing(Member::of, Member.PAGE_ORDER))
            .toList();
    return of(sorted.stream().map(Member::of).toList(), copies(sorted));
  }

  /**
   * The stories of these articles, in the order of their first articles' pages.
   *
   * @param members the articles, each once, in any order
   * @param copies what is known of pairs of them; pairs with other articles are left out
   */
  public static List<Story> of(List<Member> members, List<Copy> copies) {
    List<Member> sorted = members.stream().sorted(Member.PAGE_ORDER).toList();
    return Groups.of(sorted, copies).stream().map(Stories::story).toList();
  }

  private static List<Copy> copies(List<Article> articles) {
    List<Compared> all = articles.stream().map(Compared::of).toList();
    MemoryIndex index = new MemoryIndex();
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      long[] keys = all.get(i).print().keys();
      for (long candidate : Candidates.of(i, keys, index)) {
        Likeness.of(all.get(i), all.get((int) candidate)).ifPresent(copies::add);
      }
      index.add(i, keys);
    }
    return copies;
  }

  private static Story story(List<Member> members) {
    List<Member> told = Originals.first(members);
    List<DateSpan> days = members.stream().flatMap(m -> m.published().stream()).toList();
    return new Story(
        Hash.id("story", members.get(0).id()),
        told.get(0).title(),
        told.stream().map(Member::id).toList(),
        members.stream().flatMap(m -> m.outlet().stream()).toList(),
        earliest(days.stream().map(DateSpan::from)),
        latest(days.stream().map(DateSpan::to)));
  }

  private static Optional<LocalDate> earliest(Stream<LocalDate> days) {
    return days.min(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> latest(Stream<LocalDate> days) {
    return days.max(Comparator.naturalOrder());
  }

  private static final class MemoryIndex implements CopyIndex {
    private final Map<Long, List<Long>> holders = new HashMap<>();

    void add(long article, long[] keys) {
      for (long key : keys) {
        List<Long> of = holders.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (of.size() < Candidates.HOLDERS) {
          of.add(article);
        }
      }
    }

    @Override
    public List<List<Long>> holders(long[] keys, int limit) {
      return Arrays.stream(keys).mapToObj(key -> holders.getOrDefault(key, List.of())).toList();
    }
  }
}
