// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.store.ArticleField;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.story.Stories;
import org.demarche.story.Story;
import org.junit.jupiter.api.Test;

class StoryUpdateTest extends LedgerTest {
  private static final String VERSION = "stories 1";

  @Test
  void findsTheCopiesOfWhatIsNewAmongWhatIsThere() {
    Article article = save("/a.txt", "Herald", words(1, 300));
    save("/b.txt", "Courier", words(2, 300));
    ledger.updateStories(VERSION);
    assertThat(ledger.stories()).hasSize(2);
    Article half = save("/c.txt", "Gazette", head(words(1, 300), 150));
    ledger.updateStories(VERSION);
    assertThat(ledger.stories()).hasSize(2);
    assertThat(ledger.storyOf(half.id())).isEqualTo(ledger.storyOf(article.id()));
    assertThat(ledger.check()).isEmpty();
  }

  @Test
  void givesTheSameStoriesInWhateverOrderTheArticlesCome() {
    List<Page> pages = pages(90);
    Set<Story> expected = Set.copyOf(Stories.of(pages.stream().map(p -> article(p)).toList()));
    assertThat(expected).hasSizeLessThan(75);
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(pages, new Random(seed));
      try (Ledger other = Ledger.open(folder.resolve("order" + seed + ".db").toString())) {
        for (int i = 0; i < pages.size(); i++) {
          save(other, pages.get(i));
          if (i % (7 + 10 * seed) == 0) {
            other.updateStories(VERSION);
          }
        }
        other.updateStories(VERSION);
        assertThat(Set.copyOf(other.stories())).isEqualTo(expected);
      }
    }
  }

  @Test
  void partsWhatOnlyAnArticleHeldTogetherThatIsTakenOut() {
    String text = words(1, 300);
    Article first = save("/a.txt", "Herald", everySecondOf(text, 0));
    save("/b.txt", "Courier", text);
    Article last = save("/c.txt", "Gazette", everySecondOf(text, 1));
    ledger.updateStories(VERSION);
    assertThat(ledger.storyOf(first.id())).isEqualTo(ledger.storyOf(last.id()));
    ledger.removePage("/b.txt");
    ledger.updateStories(VERSION);
    assertThat(articlesOfStories())
        .containsExactlyInAnyOrder(Set.of(first.id()), Set.of(last.id()));
    ledger.restorePage("/b.txt");
    ledger.updateStories(VERSION);
    assertThat(ledger.stories()).hasSize(1);
  }

  @Test
  void takesAStoryApartWhenALaterArticleTurnsOutToBeADigest() {
    String one = words(1, 80);
    String two = words(2, 80);
    String rest = words(3, 80) + " " + words(4, 80) + " " + words(5, 80);
    save("/digest.txt", "Review", one + " " + two + " " + rest);
    save("/one.txt", "Herald", one);
    ledger.updateStories(VERSION);
    assertThat(ledger.stories()).hasSize(1);
    save("/two.txt", "Courier", two);
    ledger.updateStories(VERSION);
    assertThat(ledger.stories()).hasSize(3);
  }

  @Test
  void followsAChangedTextACorrectedOutletAndAPageThatLosesItsArticle() {
    Article first = save("/a.txt", "Herald", words(1, 200));
    save("/b.txt", "Courier", words(1, 200) + " " + words(7, 5));
    ledger.updateStories(VERSION);
    assertThat(ledger.stories()).hasSize(1);
    ledger.setField(first.id(), ArticleField.OUTLET, "The Lake Herald");
    ledger.updateStories(VERSION);
    assertThat(ledger.stories().get(0).outlets()).containsExactly("Courier", "The Lake Herald");
    Article other = save("/b.txt", "Courier", words(2, 200));
    ledger.updateStories(VERSION);
    assertThat(articlesOfStories())
        .containsExactlyInAnyOrder(Set.of(first.id()), Set.of(other.id()));
    ledger.savePage(
        page("/b.txt", "Courier", words(2, 200)), List.of(), "reader 2", Samples.MONDAY);
    ledger.updateStories(VERSION);
    assertThat(articlesOfStories()).containsExactly(Set.of(first.id()));
    assertThat(ledger.counts().stories()).isEqualTo(1);
    assertThat(ledger.check()).isEmpty();
  }

  @Test
  void comparesAllAnewWithAnotherVersion() throws SQLException {
    save("/a.txt", "Herald", words(1, 200));
    save("/b.txt", "Courier", words(1, 200) + " again");
    ledger.updateStories(VERSION);
    List<Story> stories = ledger.stories();
    ledger.close();
    Databases.run(
        file, "DELETE FROM story_article", "DELETE FROM story_outlet", "DELETE FROM copy");
    ledger = reopened();
    ledger.updateStories(VERSION);
    assertThat(ledger.stories()).isEmpty();
    ledger.updateStories("stories 2");
    assertThat(ledger.stories()).isEqualTo(stories);
  }

  @Test
  void aMuchCopiedStoryIsOne() {
    ledger.together(
        () -> {
          for (int i = 0; i < 150; i++) {
            save("/" + i + ".txt", "Outlet " + i, words(1, 200) + " " + words(100 + i, 10));
          }
        });
    ledger.updateStories(VERSION);
    assertThat(ledger.stories()).hasSize(1);
    assertThat(ledger.stories().get(0).articles()).hasSize(150);
  }

  private Set<Set<String>> articlesOfStories() {
    return ledger.stories().stream()
        .map(story -> Set.copyOf(story.articles()))
        .collect(Collectors.toSet());
  }

  /** Copies, halves, versions at one outlet, notes and digests. */
  private static List<Page> pages(int size) {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String text =
          switch (i % 6) {
            case 1 -> head(words(i - 1, 300), 150);
            case 2 -> words(i - 2, 300) + " " + words(1000 + i, 20);
            case 4 -> head(words(i - 1, 300), 20);
            case 5 -> words(i - 2, 60) + words(i, 300) + head(words(i - 5, 300), 60);
            default -> words(i, 300);
          };
      pages.add(page("/%03d.txt".formatted(i), "Outlet " + i % 5, text));
    }
    return pages;
  }

  private Article save(String source, String outlet, String text) {
    return save(ledger, page(source, outlet, text));
  }

  private static Article save(Ledger ledger, Page page) {
    Article article = article(page);
    ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
    return ledger.articles(ArticleFilter.builder().page(page.source()).build()).stream()
        .map(ArticleRow::article)
        .findFirst()
        .orElseThrow();
  }

  private static Article article(Page page) {
    Article sample = Samples.article(page);
    return new Article(
        sample.id(),
        sample.pageHash(),
        sample.page(),
        1,
        head(page.text(), 6),
        page.facts().outlet(),
        sample.via(),
        sample.byline(),
        "en",
        sample.published(),
        sample.captured(),
        sample.text(),
        sample.place(),
        false,
        List.of());
  }

  private static Page page(String source, String outlet, String text) {
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            Optional.of(outlet),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Page(source, text.getBytes(StandardCharsets.UTF_8), text, facts);
  }

  /** Every second stretch of twenty words. */
  private static String everySecondOf(String text, int rest) {
    String[] words = text.split(" ");
    return IntStream.range(0, words.length)
        .filter(i -> i / 20 % 2 == rest)
        .mapToObj(i -> words[i])
        .collect(Collectors.joining(" "));
  }

  private static String head(String text, int words) {
    return String.join(" ", List.of(text.split(" ")).subList(0, words));
  }

  /** Words as skewed as those of a language: few very often, many seldom. */
  private static String words(int seed, int count) {
    Random random = new Random(seed * 7919L);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + (char) ('a' + (int) Math.pow(30_000, random.nextDouble())))
        .collect(Collectors.joining(" "));
  }
}
